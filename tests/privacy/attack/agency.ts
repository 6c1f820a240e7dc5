import type { LinearSolver } from '#server/release/protection/linear-solver.ts'
import { type Attack, isCounted } from './attack.ts'
import { boundCells, type Question } from './bound.ts'
import { systemOf } from './system.ts'
import { trueValues } from './truth.ts'

export type AgencyOutcome = {
  /** Cells of which others entered 1 to r - 1, that were asked about. */
  readonly asked: number
  /** Those of them whose rest follows exactly. */
  readonly exact: readonly string[]
  /** Shown sums whose hidden parts hold, beyond the agency's own, 1 to r - 1 together. */
  readonly leftFew: readonly string[]
  readonly programs: number
  readonly seconds: number
}

/** What an agency that pools with the readers learns of others: it takes its own records out of everything. */
export function agencyAttack(
  solver: LinearSolver,
  input: Attack,
  own: ReadonlyMap<string, number>,
  fewest: number,
): AgencyOutcome {
  const started = performance.now()
  const { pool, geography, periods, counts } = input
  const system = systemOf(pool, geography, periods, input.believes, input.isIn)
  const values = trueValues(system, counts)
  const least = Float64Array.from(system.names, (name) => own.get(name) ?? 0)
  const isFew = (others: number) => others > 0 && others < fewest
  const leftFew = system.rows.flatMap(({ cells, factors, equals }) => {
    let held = equals
    let others = 0
    let hidden = 0
    for (const [at, cell] of cells.entries()) {
      const factor = factors[at] ?? 0
      if (system.known.has(cell)) held -= factor * (system.known.get(cell) ?? 0)
      else {
        if (factor !== 1) return []
        hidden += 1
        others -= least[cell] ?? 0
      }
    }
    return hidden > 0 && isFew(held + others)
      ? [
          cells
            .slice(0, 4)
            .map((cell) => system.names[cell])
            .join(' + '),
        ]
      : []
  })
  const cells = system.names
    .map((_, cell) => cell)
    .filter((cell) => !system.known.has(cell) && isCounted(system, pool, cell) && (least[cell] ?? 0) > 0)
    .filter((cell) => isFew((values[cell] ?? 0) - (least[cell] ?? 0)))
  const bound = (towards: Question['towards'], asked: readonly number[], by: number) =>
    boundCells(
      solver,
      system,
      { values, least },
      asked.map((cell) => ({ cell, towards, goal: (values[cell] ?? 0) + by })),
    )
  const upward = bound('greatest', cells, 1)
  const fixed = upward.unanswered.map(({ cell }) => cell)
  const downward = bound('least', fixed, -1)
  const exact = downward.unanswered.map(
    ({ cell }) => `${system.names[cell]}: ${(values[cell] ?? 0) - (least[cell] ?? 0)} of others`,
  )
  const seconds = (performance.now() - started) / 1_000
  return { asked: cells.length, exact, leftFew, programs: upward.programs + downward.programs, seconds }
}
