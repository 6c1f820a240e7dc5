import { readFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { build } from 'esbuild'

/** A page that the product does not have: its map with many points. */
export type PointsStage = { readonly address: string; close(): void }

const folder = import.meta.dirname
const project = path.resolve(folder, '../..')

/** Bundles the page as a site would (minified, React for production) and serves it with what it needs. */
export async function servePoints(): Promise<PointsStage> {
  const shapes = (file: string) => readFile(path.join(project, 'reference/boundaries', file))
  const files = new Map<string, Uint8Array | string>([
    ['boundaries.json', await shapes('districts.topo.json')],
    ['frame.json', await shapes('frame.json')],
  ])
  for (const { path: file, contents } of await bundled()) files.set(`points${path.extname(file)}`, contents)
  files.set('points', html)
  const server = http.createServer((request, response) => {
    const name = (request.url ?? '').slice(1)
    const body = files.get(name)
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': typeOf(name) }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a TCP port has an address with a port.
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/points`, close: () => server.close() }
}

async function bundled() {
  const { outputFiles = [] } = await build({
    entryPoints: [path.join(folder, 'points/main.tsx')],
    outdir: path.join(project, '.cache/bench-page'),
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.png': 'dataurl' },
    logLevel: 'error',
  })
  return outputFiles
}

const html =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>points</title><link rel="stylesheet" href="points.css"><div id="root"></div><script type="module" src="points.js"></script></html>'

function typeOf(name: string): string {
  if (name.endsWith('.js')) return 'text/javascript'
  if (name.endsWith('.css')) return 'text/css'
  return name.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8'
}
