/// <reference types="vite/types/importMeta.d.ts" />

/** Texts of the reference files by their path under `reference/`, for example `districts.csv` or `generator/weights.csv`. */
export type ReferenceFiles = Readonly<Record<string, string>>

const prefix = '../../reference/'
const modules = import.meta.glob<string>('../../reference/**/*.csv', { query: '?raw', import: 'default', eager: true })

/** The files that ship with the product. They are part of the bundle: nothing is read from disk at run time. */
export const referenceFiles: ReferenceFiles = Object.fromEntries(
  Object.entries(modules).map(([path, text]) => [path.slice(prefix.length), text]),
)

/** The text of one file. Throws when there is none of that name. */
export function textOf(files: ReferenceFiles, name: string): string {
  const text = files[name]
  if (text === undefined) throw new Error(`The reference file reference/${name} is missing`)
  return text
}
