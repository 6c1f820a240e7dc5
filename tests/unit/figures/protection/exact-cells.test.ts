import { describe, expect, it } from 'vitest'
import { makeAxis } from '#server/figures/axis.ts'
import { type Cube, cellIndex, makeCube, publishedCells } from '#server/figures/cube.ts'
import { closeEquations } from '#server/figures/protection/close-equations.ts'
import { equationsOf } from '#server/figures/protection/equations.ts'
import { exactCells } from '#server/figures/protection/exact-cells.ts'
import { protect } from '#server/figures/protection/protect.ts'
import { computableCells } from './attacker.ts'
import { numbersFrom, randomCube } from './random-cube.ts'

const k = 10

const side = (name: string, length: number) => {
  const ids = Array.from({ length }, (_, index) => `${name}${index + 1}`)
  return makeAxis(ids, [{ parent: `${name}-all`, children: ids }])
}

/** What closing single equations alone leaves hidden. */
function closedOnly(cube: Cube) {
  const equations = equationsOf(cube, publishedCells(cube))
  const hidden = Uint8Array.from(cube.counts, (count) => (count > 0 && count < k ? 1 : 0))
  closeEquations(equations, cube.counts, hidden, k)
  return { equations, hidden }
}

const isSmall = (cube: Cube) => (cell: number) => (cube.counts[cell] ?? 0) > 0 && (cube.counts[cell] ?? 0) < k

describe('cells that can be computed from all equations together', () => {
  it('are found where no single equation gives them away', () => {
    const cube = makeCube([side('r', 4), side('c', 4)])
    // Two squares of hidden cells, each with two unknowns in every row and column, and one cell that alone ties them together.
    const open = ['r1 c1', 'r1 c2', 'r2 c1', 'r2 c2', 'r3 c3', 'r3 c4', 'r4 c3', 'r4 c4', 'r1 c3']
    const hidden = new Uint8Array(cube.counts.length)
    for (const cell of open) hidden[cellIndex(cube.axes, cell.split(' '))] = 1
    const equations = equationsOf(cube, publishedCells(cube))
    const bridge = [cellIndex(cube.axes, ['r1', 'c3'])]
    expect(exactCells(equations, hidden, numbersFrom(1))).toEqual(bridge)
    expect(computableCells(equations, hidden)).toEqual(bridge)
  })

  it('are the same that elimination in fractions finds, in 100 random tables', () => {
    let found = 0
    for (let seed = 1; seed <= 100; seed++) {
      const { equations, hidden } = closedOnly(randomCube(seed))
      const computable = computableCells(equations, hidden).toSorted((a, b) => a - b)
      expect(exactCells(equations, hidden, numbersFrom(seed)), `seed ${seed}`).toEqual(computable)
      found += computable.length
    }
    expect(found).toBeGreaterThan(0)
  })

  it('hold no small count once a table is protected, in 100 random tables', () => {
    let leaksWithoutAudit = 0
    for (let seed = 1; seed <= 100; seed++) {
      const cube = randomCube(seed)
      const closed = closedOnly(cube)
      leaksWithoutAudit += computableCells(closed.equations, closed.hidden).filter(isSmall(cube)).length
      const { hidden } = protect(cube, k)
      expect(computableCells(closed.equations, hidden).filter(isSmall(cube)), `seed ${seed}`).toEqual([])
    }
    expect(leaksWithoutAudit).toBeGreaterThan(0)
  })
})
