import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'

const folder = import.meta.dirname

/** Installed peers are found from here, and nothing here is linted, formatted or committed. */
export const outputFolder = path.resolve(folder, '../node_modules/.cache/engine')

/** What the server runs: one file, not minified, packages outside. */
export async function bundleForNode(): Promise<string> {
  const outfile = path.join(outputFolder, 'race-in-node.mjs')
  await build({
    entryPoints: [path.join(folder, 'race-in-node.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@duckdb/node-api', 'arquero', 'crossfilter2'],
    logLevel: 'error',
  })
  return outfile
}

/** What a page loads: one file, minified. */
export async function bundleForPage(): Promise<Uint8Array> {
  return minified(`import ${JSON.stringify(path.join(folder, 'race-in-page.ts'))}`)
}

/** Bytes that a page loads for an engine, minified and compressed as a server sends them. */
export async function brotliBytes(exported: string, from: string): Promise<number> {
  return compressed(await minified(`export { ${exported} } from ${JSON.stringify(from)}`))
}

export const compressed = (bytes: Uint8Array, quality = 11): number =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length

async function minified(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    logLevel: 'error',
  })
  const [file] = outputFiles ?? []
  if (!file) throw new Error('The bundler wrote no file')
  return file.contents
}
