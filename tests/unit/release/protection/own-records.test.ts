import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import { boundCells } from '#server/release/protection/bounds.ts'
import { cellsLeftFew, cellsTakenApart } from '#server/release/protection/own-records.ts'
import { indexOwners, type Shield } from '#server/release/protection/shield.ts'
import { randomSystem } from '../random-system.ts'
import { countedIn, factAt, placeCell, sumOfPlaces } from '../small-systems.ts'
import { type Counted, marked, primaryOnly, protectAll } from './shields.ts'

const solver = await loadLinearSolver()

/** What some cells hide, for the agencies that entered the records. */
function shieldOf(counted: Counted, hidden: Uint8Array): Shield {
  const agencies = counted.agencies ?? []
  return { ...primaryOnly(counted), hidden, agencies, ownersAt: indexOwners(counted.system.size, agencies) }
}

/** The police entered 7 and 3 of two hidden places, others 2 of one of them; 12 are not enough to hide 2 from the police. */
const sevenAndThree = () =>
  countedIn(sumOfPlaces(['x', 'y', 'z']), [
    factAt('x', 7, 'police'),
    factAt('y', 3, 'police'),
    factAt('y', 2, 'ngo'),
    factAt('z', 40, 'police'),
    factAt('z', 40, 'ngo'),
  ])

describe('an agency that takes its own records out of hidden cells together', () => {
  it('learned how few the others entered while only single cells were thought of', () => {
    const counted = sevenAndThree()
    const unaware = protectAll({ ...counted, agencies: [] }, solver).hidden
    const [x, y, z] = ['x', 'y', 'z'].map((id) => placeCell(counted.system, id))
    expect([x, y, z].map((cell) => unaware[cell ?? 0])).toEqual([1, 1, 0])
    const total = counted.counts[placeCell(counted.system, 'country')] ?? 0
    expect(total - (counted.counts[z ?? 0] ?? 0) - 7 - 3).toBe(2)
    expect(cellsLeftFew(shieldOf(counted, unaware))).toEqual([x, y])
  })

  it('is left with three or more, or with nothing', () => {
    const counted = sevenAndThree()
    const { hidden } = protectAll(counted, solver)
    expect(cellsLeftFew(shieldOf(counted, hidden))).toEqual([])
    expect(hidden[placeCell(counted.system, 'z')]).toBe(1)
  })

  it('goes on from cells that are all its own', () => {
    // All hidden records of a year but 2 are of the police: where it knows one cell, the other follows.
    const counted = countedIn(sumOfPlaces(['x', 'y', 'z']), [
      factAt('x', 12, 'police'),
      factAt('y', 2, 'ngo'),
      factAt('z', 40, 'ngo'),
    ])
    const hidden = Uint8Array.from({ length: counted.system.size })
    for (const id of ['x', 'y']) hidden[placeCell(counted.system, id)] = 1
    const shield = shieldOf(counted, hidden)
    const bounds = boundCells(shield)
    expect(cellsTakenApart(shield, bounds)).toEqual([])
    // Told besides that nobody else was in x, the police know y.
    bounds.high[placeCell(counted.system, 'x')] = 12
    expect(cellsTakenApart(shield, bounds)).toEqual([placeCell(counted.system, 'y')])
  })

  it('finds nobody in 40 random systems, where it would have in some', () => {
    let before = 0
    let cover = 0
    for (let seed = 1; seed <= 40; seed++) {
      const counted = randomSystem(seed)
      const unaware = protectAll({ ...counted, agencies: [] }, solver).hidden
      const { hidden } = protectAll(counted, solver)
      before += cellsLeftFew(shieldOf(counted, unaware)).length
      cover += marked(hidden).length - marked(unaware).length
      const shield = shieldOf(counted, hidden)
      expect(cellsLeftFew(shield), `seed ${seed}`).toEqual([])
      expect(cellsTakenApart(shield, boundCells(shield)), `seed ${seed}`).toEqual([])
    }
    expect(before).toBeGreaterThan(0)
    expect(cover).toBeGreaterThan(0)
  }, 60_000)
})
