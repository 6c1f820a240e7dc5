import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import type { CellSystem } from '#server/release/system/cell-system.ts'
import { countFacts } from '#server/release/system/count-facts.ts'
import { calendar, cellOf, districtsOf, factsOf, fiscal, idsOf, sixQuarters, systemOver } from '../random-system.ts'
import { computableCells } from './attacker.ts'
import { isOpen, rangesOf } from './linear-attacker.ts'
import { hiddenSmall, k, protectAll } from './shields.ts'

const solver = await loadLinearSolver()
const shown = 1
const hiddenBefore = 2

/** What a system released earlier says about the cells of one with more periods. */
function carryOver(earlier: CellSystem, hidden: Uint8Array, later: CellSystem): Uint8Array {
  const decided = new Uint8Array(later.size)
  for (let cell = 0; cell < earlier.size; cell++)
    decided[cellOf(later, idsOf(earlier, cell))] = hidden[cell] ? hiddenBefore : shown
  return decided
}

/** A release of the first five quarters and the calendar year, and the next with a quarter and the fiscal year more. */
function twoReleases(seed: number) {
  const districts = districtsOf(seed)
  const release = (
    quarters: readonly string[],
    years: readonly (typeof calendar)[],
    decidedFor: (system: CellSystem) => Uint8Array | undefined = noDecisions,
  ) => {
    const system = systemOver(districts, { quarters, years })
    const counted = { system, ...countFacts(system, factsOf(seed, districts, quarters)) }
    const decided = decidedFor(system)
    return { ...counted, decided, hidden: protectAll(counted, solver, decided).hidden }
  }
  const earlier = release(sixQuarters.slice(0, 5), [calendar])
  const later = release(sixQuarters, [calendar, fiscal], (system) => carryOver(earlier.system, earlier.hidden, system))
  return { earlier, later }
}
const noDecisions = (): Uint8Array | undefined => undefined

const pairs = Array.from({ length: 15 }, (_, index) => ({ seed: index + 1, ...twoReleases(index + 1) }))

describe('a release after another of its series', () => {
  it('shows what was shown and hides what was hidden', () => {
    for (const { seed, later } of pairs)
      later.decided?.forEach((decision, cell) => {
        if (decision !== 0) expect(later.hidden[cell], `seed ${seed}, cell ${cell}`).toBe(decision === shown ? 0 : 1)
      })
  })

  it('shows some of its new period', () => {
    const isNewAndShown = ({ later }: (typeof pairs)[number]) =>
      later.hidden.some((flag, cell) => flag === 0 && later.decided?.[cell] === 0)
    expect(pairs.filter(isNewAndShown).length).toBeGreaterThan(pairs.length / 2)
  })

  it('leaves small counts of old and new periods open', () => {
    for (const { seed, later } of pairs) {
      const small = hiddenSmall(later, later.hidden)
      const computed = computableCells(later.system.equations, later.hidden)
      expect(
        computed.filter((cell) => small.includes(cell)),
        `seed ${seed}`,
      ).toEqual([])
      const ranges = rangesOf(solver, { ...later, equations: later.system.equations }, small, k - 1)
      expect(
        [...ranges].filter(([, range]) => !isOpen(range, k - 1)),
        `seed ${seed}`,
      ).toEqual([])
    }
  }, 30_000)
})
