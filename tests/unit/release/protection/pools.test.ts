import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import { findPools } from '#server/release/protection/pools.ts'
import type { Shield } from '#server/release/protection/shield.ts'
import { countFacts } from '#server/release/system/count-facts.ts'
import { cellOf, factsOf, randomSystem, systemOver } from '../random-system.ts'
import { isOpen, rangesOf } from './linear-attacker.ts'
import { hiddenSmall, k, marked, primaryOnly, protectAll } from './shields.ts'

const districts = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'] }

/** Everything of some districts hidden, and nothing else. */
function hidingAllOf(ids: readonly string[]): Shield {
  const system = systemOver(districts)
  const shield = primaryOnly({ system, ...countFacts(system, factsOf(1, districts)) })
  shield.hidden.fill(0)
  system.place.forEach((place, cell) => {
    if (ids.includes(system.axes.place.ids[place] ?? '')) shield.hidden[cell] = 1
  })
  return shield
}

describe('pools of districts', () => {
  const cellAt = (shield: Shield, place: string, rest = ['q1', 's', 'all']) => cellOf(shield.system, [place, ...rest])

  it('are the districts of one province of which nothing is shown', () => {
    const shield = hidingAllOf(['a1', 'a3'])
    const { standIn, members } = findPools(shield)
    const [first, last] = [cellAt(shield, 'a1'), cellAt(shield, 'a3')]
    expect([standIn(first), standIn(last)]).toEqual([first, first])
    expect(members.get(first)).toEqual([first, last])
    expect(standIn(cellAt(shield, 'a2'))).toBe(cellAt(shield, 'a2'))
  })

  it('do not reach over the border of a province, or to the unknown district', () => {
    const shield = hidingAllOf(['a1', 'b1', 'unknown'])
    const { standIn } = findPools(shield)
    for (const place of ['a1', 'b1', 'unknown'])
      expect(standIn(cellAt(shield, place)), place).toBe(cellAt(shield, place))
  })

  it.each([{ rest: ['q2', 's', 'all'] }, { rest: ['calendar', 's.1', 'all'] }, { rest: ['calendar', 's', 'women'] }])(
    'leave out a district with one shown number: $rest',
    ({ rest }) => {
      const shield = hidingAllOf(['a1', 'a3'])
      shield.hidden[cellAt(shield, 'a3', rest)] = 0
      const { standIn } = findPools(shield)
      const last = cellAt(shield, 'a3')
      expect(standIn(last)).toBe(last)
    },
  )

  it('answer for each member what is true of it alone', async () => {
    const solver = await loadLinearSolver()
    const shield = hidingAllOf(['a1', 'a3'])
    const { standIn } = findPools(shield)
    const hidden = marked(shield.hidden)
    const held = new Map<number, number>()
    for (const cell of hidden) held.set(standIn(cell), (held.get(standIn(cell)) ?? 0) + (shield.counts[cell] ?? 0))
    const ranges = rangesOf(solver, { ...shield, equations: shield.system.equations }, hidden, 1_000)
    for (const [cell, { least, greatest }] of ranges) {
      expect(least).toBeCloseTo(0, 2)
      expect(greatest).toBeCloseTo(held.get(standIn(cell)) ?? 0, 2)
    }
  })

  it('occur in protected systems, and their small members are open', async () => {
    const solver = await loadLinearSolver()
    let pooled = 0
    for (let seed = 1; seed <= 10; seed++) {
      const counted = randomSystem(seed)
      const { hidden } = protectAll(counted, solver)
      const { standIn, members } = findPools({ ...primaryOnly(counted), hidden })
      const small = hiddenSmall(counted, hidden).filter((cell) => (members.get(standIn(cell))?.length ?? 1) > 1)
      const ranges = rangesOf(solver, { ...counted, hidden, equations: counted.system.equations }, small, k - 1)
      expect(
        [...ranges].filter(([, range]) => !isOpen(range, k - 1)),
        `seed ${seed}`,
      ).toEqual([])
      pooled += small.length
    }
    expect(pooled).toBeGreaterThan(0)
  })
})
