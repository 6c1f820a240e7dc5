import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { itemAt } from '../../server/random.ts'
import { bundleForNode, outputFolder } from './bundles.ts'
import { compileLimit } from './limit.ts'
import type { Measured, Pair } from './measured.ts'
import type { Races } from './race.ts'
import { makeRecords, racedColumns } from './records.ts'
import { medianOf } from './statistics.ts'

/** How far the C program may drift between before and after the races until they are repeated. */
const maximumDrift = 0.25
const maximumTries = 3
/** C and our engine alone take turns; what counts is the quietest round of each, because other programs only ever add time. */
const roundsAlone = 3
const steps = 100

/** All pairs with one number of records, between two runs of the C program; repeated when that shows that the machine changed. */
export async function raceInNode(records: number): Promise<{ measured: Measured; note: string }> {
  const program = await bundleForNode()
  const limit = compileLimit(outputFolder, racedColumns(makeRecords(records)), steps)
  for (let tries = 1; ; tries++) {
    const before = []
    const alone = []
    for (let round = 0; round < roundsAlone; round++) {
      if (limit) before.push(limit.run())
      alone.push(await raceOf(program, records))
    }
    const races = new Map<string, Races>()
    for (const peer of ['crossfilter2', 'arquero', 'DuckDB']) races.set(peer, await raceOf(program, records, peer))
    const after = limit?.run()
    const inC = after ? [...before, after] : []
    const checksums = new Set([...alone, ...races.values()].map((race) => race.random.checksum))
    for (const { checksum } of inC) checksums.add(checksum)
    if (checksums.size > 1) throw new Error(`Processes counted differently, with ${records} records`)

    const own = quietestOf(alone.map((race) => race.random.times.rabta ?? []))
    const peer = quietestOf(inC.map(({ times }) => times))
    const measured = measuredOf(itemAt(alone, 0), races, limit ? { own, peer } : undefined)
    if (!limit || !after) return { measured, note: 'No C compiler on this machine, so no limit. ' }
    const drift = medianOf(after.times) / medianOf(quietestOf(before.map(({ times }) => times))) - 1
    if (Math.abs(drift) > maximumDrift && tries < maximumTries) continue
    return { measured, note: `${limit.compiler}; C drifted by ${(drift * 100).toFixed(0)} % over try ${tries}. ` }
  }
}

const quietestOf = (rounds: readonly number[][]): number[] =>
  rounds.toSorted((one, other) => medianOf(one) - medianOf(other))[0] ?? []

async function raceOf(program: string, records: number, peer?: string): Promise<Races> {
  const peers = peer === undefined ? [] : [peer]
  const options = { maxBuffer: 2 ** 26 }
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(records), ...peers], options)
  // It is what race-in-node.ts prints.
  return JSON.parse(stdout) as Races
}

function measuredOf(alone: Races, races: ReadonlyMap<string, Races>, ofC?: Pair): Measured {
  const all = [...races]
  const pairsOf = (kind: 'random' | 'brush') =>
    Object.fromEntries(
      all.map(([peer, race]) => [peer, { own: race[kind].times.rabta ?? [], peer: race[kind].times[peer] ?? [] }]),
    )
  const byEngine = (kind: 'loads' | 'firstBrushSteps') => ({
    rabta: alone[kind].rabta ?? 0,
    ...Object.fromEntries(all.map(([peer, race]) => [peer, race[kind][peer] ?? 0])),
  })
  return {
    place: 'Node',
    records: alone.records,
    random: { ...(ofC ? { C: ofC } : {}), ...pairsOf('random') },
    brush: pairsOf('brush'),
    loads: byEngine('loads'),
    firstBrushSteps: byEngine('firstBrushSteps'),
  }
}
