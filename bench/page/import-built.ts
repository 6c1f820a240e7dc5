import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const project = path.resolve(import.meta.dirname, '../..')

/**
 * A module of this folder as the product is built: bundled and minified. The program that runs TypeScript here gives every function its name
 * each time it is made, which the product does not.
 */
export async function importBuilt(name: string): Promise<Record<string, unknown>> {
  const outfile = path.join(project, `.cache/bench-page/${name}.mjs`)
  await build({
    entryPoints: [path.join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    logLevel: 'error',
  })
  return import(pathToFileURL(outfile).href) as Promise<Record<string, unknown>>
}
