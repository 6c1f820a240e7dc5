import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import { shownBefore, twoReleases } from '../two-releases.ts'
import { computableCells } from './attacker.ts'
import { isOpen, rangesOf } from './linear-attacker.ts'
import { hiddenSmall, k } from './shields.ts'

const solver = await loadLinearSolver()
const pairs = Array.from({ length: 15 }, (_, index) => ({ seed: index + 1, ...twoReleases(index + 1, solver) }))

describe('a release after another of its series', () => {
  it('shows what was shown and hides what was hidden', () => {
    for (const { seed, later } of pairs)
      later.decided?.forEach((decision, cell) => {
        if (decision !== 0)
          expect(later.hidden[cell], `seed ${seed}, cell ${cell}`).toBe(decision === shownBefore ? 0 : 1)
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
