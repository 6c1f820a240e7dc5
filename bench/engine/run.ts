import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { brotliBytes, compressed, outputFolder } from './bundles.ts'
import type { Measured } from './measured.ts'
import { raceInNode } from './races-in-node.ts'
import { raceInPages } from './races-in-page.ts'
import { makeRecords } from './records.ts'
import { loadAverage, print, printBytes, printMeasured, printTargets } from './report.ts'
import { targetsOf } from './targets.ts'

/**
 * The column engine beside its peers, in one run: filter changes and brushes in Node and in Chromium, and bytes. `bench/README.md` says
 * how. `npm run bench:engine -- node` leaves the browser out, `-- page` leaves Node out.
 */
const only = process.argv[2]
const sizes = [100_000, 1_000_000]

mkdirSync(outputFolder, { recursive: true })
const cpu = os.cpus()
print(`Node ${process.versions.node}, ${cpu.length} × ${cpu[0]?.model.trim()}, load average ${loadAverage()}`)

const measured: Measured[] = []
if (only !== 'page')
  for (const records of sizes) {
    const { measured: inNode, note } = await raceInNode(records)
    printMeasured(inNode, note)
    measured.push(inNode)
  }
if (only !== 'node') {
  const { measured: inPages, note } = await raceInPages(sizes)
  for (const inPage of inPages) printMeasured(inPage, note)
  measured.push(...inPages)
}

const engineBytes = await brotliBytes('createColumnEngine', '../../contract/columns/column-engine.ts')
const payload = compressed(Buffer.concat(makeRecords(100_000).map(({ codes }) => new Uint8Array(codes))))
printBytes({
  rabta: engineBytes,
  crossfilter2: await brotliBytes('default as crossfilter', 'crossfilter2'),
  arquero: await brotliBytes('table', 'arquero'),
  'Mosaic without DuckDB-WASM': await brotliBytes('Coordinator, wasmConnector', '@uwdata/mosaic-core'),
  '100,000 records, 8 columns': payload,
})

const targets = targetsOf(measured, engineBytes, payload / 100_000)
printTargets(targets)
const file = path.resolve(`.cache/bench-engine-${new Date().toISOString().slice(0, 10)}.json`)
mkdirSync(path.dirname(file), { recursive: true })
writeFileSync(file, JSON.stringify({ targets, measured, load: os.loadavg() }))
print(`\nEvery time of the run: ${path.relative('.', file)}`)
process.exitCode = targets.every(({ isMet }) => isMet) ? 0 : 1
