import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import { boundCells, narrowCells } from '#server/release/protection/bounds.ts'
import { randomSystem } from '../random-system.ts'
import { placeCell, sumOf } from '../small-systems.ts'
import { rangesOf } from './linear-attacker.ts'
import { marked, primaryOnly } from './shields.ts'

/** More than any count of these systems. */
const plenty = 1_000

describe('bounds by single equations', () => {
  it('hold the true count, in 60 random systems', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const shield = primaryOnly(randomSystem(seed))
      const { low, high } = boundCells(shield)
      shield.counts.forEach((count, cell) => {
        expect(low[cell], `seed ${seed}, cell ${cell}`).toBeLessThanOrEqual(count)
        expect(high[cell], `seed ${seed}, cell ${cell}`).toBeGreaterThanOrEqual(count)
      })
    }
  })

  it('are never narrower than all equations together make them', async () => {
    const solver = await loadLinearSolver()
    for (let seed = 1; seed <= 5; seed++) {
      const shield = primaryOnly(randomSystem(seed))
      const { low, high } = boundCells(shield)
      const known = { ...shield, equations: shield.system.equations }
      for (const [cell, range] of rangesOf(solver, known, marked(shield.hidden), plenty)) {
        expect(low[cell] ?? 0, `seed ${seed}, cell ${cell}`).toBeLessThanOrEqual(range.least + 0.01)
        expect(Math.min(high[cell] ?? 0, plenty), `seed ${seed}, cell ${cell}`).toBeGreaterThanOrEqual(
          range.greatest - 0.01,
        )
      }
    }
  })

  it('find the cells that cannot be anything from 0 to k - 1', () => {
    // 104 - 100 = 4 in x and y together: neither can be 9.
    const counted = sumOf({ x: 1, y: 3, z: 100 })
    const shield = primaryOnly(counted)
    const bounds = boundCells(shield)
    const [x, y] = [placeCell(counted.system, 'x'), placeCell(counted.system, 'y')]
    expect([bounds.low[x], bounds.high[x], bounds.low[y], bounds.high[y]]).toEqual([0, 4, 0, 4])
    expect(narrowCells(shield, bounds)).toEqual([x, y])
  })

  it('find nothing where the hidden parts hold enough together', () => {
    const shield = primaryOnly(sumOf({ x: 4, y: 5, z: 100 }))
    expect(narrowCells(shield, boundCells(shield))).toEqual([])
  })

  it('know a hidden sum of shown parts', () => {
    const counted = sumOf({ x: 20, y: 30 })
    const shield = primaryOnly(counted)
    const sum = placeCell(counted.system, 'country')
    shield.hidden[sum] = 1
    const { low, high } = boundCells(shield)
    expect([low[sum], high[sum]]).toEqual([50, 50])
  })
})
