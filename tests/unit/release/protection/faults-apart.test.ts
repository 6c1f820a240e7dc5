import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import { calendar, cellOf, fiscal, idsOf, type Outline, randomSystem } from '../random-system.ts'
import { computableCells } from './attacker.ts'
import { type Counted, k, protectAll } from './shields.ts'

const solver = await loadLinearSolver()
const tenFrom = (first: number) => Array.from({ length: 10 }, (_, index) => first + index)

/** What a reader of all the parts does not see of the whole: a cell is shown if any of them shows it. */
function hiddenByAll(whole: Counted, seed: number, outlines: readonly Outline[]): Uint8Array {
  const hidden = new Uint8Array(whole.system.size).fill(1)
  for (const outline of outlines) {
    const part = randomSystem(seed, outline)
    protectAll(part, solver).hidden.forEach((flag, cell) => {
      if (!flag) hidden[cellOf(whole.system, idsOf(part.system, cell))] = 0
    })
  }
  return hidden
}

const computedSmall = ({ system, counts }: Counted, hidden: Uint8Array) =>
  computableCells(system.equations, hidden).filter((cell) => (counts[cell] ?? 0) < k)

describe('small counts follow by subtraction when', () => {
  it.each<{ fault: string; first: number; outlines: readonly Outline[]; whole: Outline }>([
    {
      fault: 'two calendars of the same quarters are protected apart from each other',
      first: 1,
      outlines: [
        { tables: ['totals'], years: [calendar] },
        { tables: ['totals'], years: [fiscal] },
      ],
      whole: { tables: ['totals'] },
    },
    {
      fault: 'the totals are taken from a table that was protected apart',
      first: 1,
      outlines: [{ tables: ['totals'] }, { tables: ['forms'] }],
      whole: { tables: ['totals', 'forms'] },
    },
    {
      fault: 'one table is left out of the joint system',
      first: 11,
      outlines: [{ tables: ['totals', 'forms'] }, { tables: ['groups'] }],
      whole: {},
    },
  ])(
    '$fault',
    ({ first, outlines, whole }) => {
      const wholes = tenFrom(first).map((seed) => ({ seed, counted: randomSystem(seed, whole) }))
      const apart = wholes.flatMap(({ seed, counted }) => computedSmall(counted, hiddenByAll(counted, seed, outlines)))
      const together = wholes.flatMap(({ counted }) => computedSmall(counted, protectAll(counted, solver).hidden))
      expect(apart.length).toBeGreaterThan(0)
      expect(together).toEqual([])
    },
    30_000,
  )
})
