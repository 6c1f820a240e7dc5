import type { Column } from '../../contract/columns/column.ts'
import { itemAt } from '../../server/random.ts'
import { type Candidate, checksumOf, firstChecksum, type Loader } from './candidate.ts'
import { brushSteps, type Operation, operationOf, randomChanges, warmUps } from './operations.ts'

/** Milliseconds per step of each candidate, by its name, and one checksum over all counts of the timed steps. */
export type Race = { readonly times: Record<string, number[]>; readonly checksum: number }

/** What one process or page measured. `firstBrushSteps`: the first step of the brush, with the preparation for it. */
export type Races = {
  readonly records: number
  readonly loads: Record<string, number>
  readonly random: Race
  readonly brush: Race
  readonly firstBrushSteps: Record<string, number>
}

export async function runRaces(
  columns: readonly Column[],
  loaders: readonly Loader[],
  steps: { readonly random: number; readonly brush: number },
): Promise<Races> {
  const loads: Record<string, number> = {}
  const candidates: Candidate[] = []
  for (const { name, load } of loaders) {
    const before = performance.now()
    candidates.push(await load(columns))
    loads[name] = performance.now() - before
  }
  const random = await race(candidates, randomChanges(columns, warmUps + steps.random))
  const { dimension, operations } = brushSteps(columns, warmUps + steps.brush)
  const first = itemAt(operations, 0)
  const resting = first.filter.with(dimension, undefined)
  for (const candidate of candidates)
    for (const changed of columns.keys()) await candidate.apply(operationOf(columns, resting, changed))
  const firstBrushSteps: Record<string, number> = {}
  for (const candidate of candidates) {
    const before = performance.now()
    candidate.activate?.(dimension)
    await candidate.apply(first)
    firstBrushSteps[candidate.name] = performance.now() - before
  }
  const brush = await race(candidates, operations, true)
  return { records: columns[0]?.codes.length ?? 0, loads, random, brush, firstBrushSteps }
}

/** Every candidate takes every step before the next step comes, each time in another order. Throws when two do not count the same. */
async function race(candidates: readonly Candidate[], operations: readonly Operation[], isBrush = false) {
  const times: Record<string, number[]> = Object.fromEntries(candidates.map(({ name }) => [name, []]))
  let checksum = firstChecksum
  for (const [step, operation] of operations.entries()) {
    const checksums = new Map<string, number>()
    for (const turn of candidates.keys()) {
      const candidate = itemAt(candidates, (step + turn) % candidates.length)
      const { elapsed, counts } = await time(candidate, operation, isBrush ? operations[step - 1] : undefined)
      checksums.set(candidate.name, checksumOf(counts, checksum))
      if (step >= warmUps) times[candidate.name]?.push(elapsed)
    }
    const [common = 0, ...others] = new Set(checksums.values())
    if (others.length > 0) throw new Error(`Step ${step} was counted differently: ${[...checksums].join('; ')}`)
    if (step >= warmUps) checksum = common
  }
  return { times, checksum }
}

async function time(candidate: Candidate, operation: Operation, lastOfBrush: Operation | undefined) {
  const before = performance.now()
  const answered = candidate.apply(operation)
  const answer = answered instanceof Promise ? await answered : answered
  const elapsed = performance.now() - before
  const counts = answer()
  if (!candidate.callsPerStep || !lastOfBrush) return { elapsed, counts }
  const begin = performance.now()
  for (let call = 0; call < candidate.callsPerStep; call += 2) {
    await candidate.apply(lastOfBrush)
    await candidate.apply(operation)
  }
  return { elapsed: (performance.now() - begin) / candidate.callsPerStep, counts }
}
