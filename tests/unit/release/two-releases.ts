import type { LinearSolver } from '#server/release/protection/linear-solver.ts'
import type { CellSystem } from '#server/release/system/cell-system.ts'
import { countFacts } from '#server/release/system/count-facts.ts'
import { protectAll } from './protection/shields.ts'
import { calendar, cellOf, districtsOf, factsOf, fiscal, idsOf, sixQuarters, systemOver } from './random-system.ts'

export const shownBefore = 1
export const hiddenBefore = 2

/** What a system released earlier says about the cells of one with more periods. */
function carryOver(earlier: CellSystem, hidden: Uint8Array, later: CellSystem): Uint8Array {
  const decided = new Uint8Array(later.size)
  for (let cell = 0; cell < earlier.size; cell++)
    decided[cellOf(later, idsOf(earlier, cell))] = hidden[cell] ? hiddenBefore : shownBefore
  return decided
}

/** A release of the first five quarters and the calendar year, and the next with a quarter and the fiscal year more. */
export function twoReleases(seed: number, solver: LinearSolver) {
  const districts = districtsOf(seed)
  const release = (
    quarters: readonly string[],
    years: readonly (typeof calendar)[],
    decidedFor: (system: CellSystem) => Uint8Array | undefined = noDecisions,
  ) => {
    const system = systemOver(districts, { quarters, years })
    const counted = { system, ...countFacts(system, factsOf(seed, districts, quarters)) }
    const decided = decidedFor(system)
    return { ...counted, decided, hidden: protectAll(counted, solver, decided && { decided }).hidden }
  }
  const earlier = release(sixQuarters.slice(0, 5), [calendar])
  const later = release(sixQuarters, [calendar, fiscal], (system) => carryOver(earlier.system, earlier.hidden, system))
  return { earlier, later }
}
const noDecisions = (): Uint8Array | undefined => undefined
