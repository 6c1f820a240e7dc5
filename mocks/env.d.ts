interface ImportMetaEnv {
  /** Address of the prepared database; defined by `scripts/demo/demo-plugin.ts`. */
  readonly DEMO_DATABASE: string
}
