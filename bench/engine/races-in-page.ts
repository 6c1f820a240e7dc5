import { createReadStream } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { findBrowser, howToGetOne } from '../../tests/support/find-browser.ts'
import { bundleForPage } from './bundles.ts'
import type { Measured, Pairs } from './measured.ts'
import type { Race, Races } from './race.ts'

const duckdbFolder = path.resolve(import.meta.dirname, '../node_modules/@duckdb/duckdb-wasm/dist')

/** All engines in Chromium, a page of its own for each number of records. */
export async function raceInPages(sizes: readonly number[]): Promise<{ measured: Measured[]; note: string }> {
  const program = await findBrowser()
  if (!program) throw new Error(howToGetOne)
  const server = await servePage(await bundleForPage())
  const browser = await chromium.launch({
    executablePath: program.executablePath,
    args: program.args,
    ...(program.env ? { env: program.env } : {}),
  })
  try {
    const measured: Measured[] = []
    for (const records of sizes) {
      const page = await browser.newPage()
      page.on('pageerror', (error) => process.stderr.write(`In the page: ${error.stack ?? error.message}\n`))
      await page.goto(server.address)
      await page.waitForFunction('globalThis.raceInPage')
      measured.push(measuredOf(await page.evaluate<Races>(`raceInPage(${records})`)))
      await page.close()
    }
    return { measured, note: `Chromium ${browser.version()}. ` }
  } finally {
    await browser.close()
    server.close()
  }
}

function measuredOf({ records, random, brush, loads, firstBrushSteps }: Races): Measured {
  const pairsOf = ({ times: { rabta: own = [], ...peers } }: Race): Pairs =>
    Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, { own, peer }]))
  return { place: 'page', records, random: pairsOf(random), brush: pairsOf(brush), loads, firstBrushSteps }
}

/** Isolated from other origins, so that the clock of the page has steps of 5 instead of 100 µs. */
async function servePage(script: Uint8Array): Promise<{ address: string; close(): void }> {
  const server = http.createServer((request, response) => {
    const url = request.url ?? '/'
    const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
    const send = (type: string) => response.writeHead(200, { ...headers, 'content-type': type })
    if (url === '/')
      send('text/html').end('<!doctype html><title>Races</title><script type="module" src="/races.js"></script>')
    else if (url === '/races.js') send('text/javascript').end(script)
    else if (url.startsWith('/duckdb/')) {
      send(url.endsWith('.wasm') ? 'application/wasm' : 'text/javascript')
      createReadStream(path.join(duckdbFolder, path.basename(url))).pipe(response)
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a TCP port has an address with a port.
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
