import { describe, expect, it } from 'vitest'
import { createRandom } from '#server/random.ts'
import { closeEquations } from '#server/release/protection/close-equations.ts'
import { exactCells } from '#server/release/protection/exact-cells.ts'
import { makeAxis } from '#server/release/system/axis.ts'
import { makeCellSystem } from '#server/release/system/cell-system.ts'
import { cellOf, randomSystem } from '../random-system.ts'
import { computableCells } from './attacker.ts'
import { primaryOnly } from './shields.ts'

const drawsOf = (seed: number) => createRandom(`draws ${seed}`).next

/** Rows by columns, with their margins. */
function square(side: number) {
  const axis = (name: string) => {
    const ids = Array.from({ length: side }, (_, index) => `${name}${index + 1}`)
    return makeAxis(ids, [{ parent: `${name}-all`, children: ids }])
  }
  const [place, period] = [axis('r'), axis('c')]
  return makeCellSystem({ place, period, category: makeAxis(['s'], []), facet: makeAxis(['all'], []) }, [
    { id: 'all', places: place.ids, periods: period.ids, categories: ['s'], facets: ['all'] },
  ])
}

describe('cells that can be computed from all equations together', () => {
  it('are found where no single equation gives them away', () => {
    const system = square(4)
    // Two squares of hidden cells, each with two unknowns in every row and column, and one cell that alone ties them together.
    const open = ['r1 c1', 'r1 c2', 'r2 c1', 'r2 c2', 'r3 c3', 'r3 c4', 'r4 c3', 'r4 c4', 'r1 c3']
    const hidden = new Uint8Array(system.size)
    for (const cell of open) hidden[cellOf(system, [...cell.split(' '), 's', 'all'])] = 1
    const bridge = [cellOf(system, ['r1', 'c3', 's', 'all'])]
    expect(exactCells(system.equations, hidden, drawsOf(1))).toEqual(bridge)
    expect(computableCells(system.equations, hidden)).toEqual(bridge)
  })

  it('are the same that elimination in fractions finds, in 100 random systems', () => {
    let found = 0
    for (let seed = 1; seed <= 100; seed++) {
      const shield = primaryOnly(randomSystem(seed))
      // Every second one as primary hiding leaves it: there more follows.
      if (seed % 2 === 0) closeEquations(shield, shield.system.equations.keys())
      const { system, hidden } = shield
      const computable = computableCells(system.equations, hidden).toSorted((a, b) => a - b)
      expect(exactCells(system.equations, hidden, drawsOf(seed)), `seed ${seed}`).toEqual(computable)
      found += computable.length
    }
    expect(found).toBeGreaterThan(100)
  })

  it('are none where nothing is hidden', () => {
    const system = square(3)
    expect(exactCells(system.equations, new Uint8Array(system.size), drawsOf(1))).toEqual([])
  })
})
