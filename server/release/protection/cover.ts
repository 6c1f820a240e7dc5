import { cellsOf, type Equation } from '../system/cell-system.ts'
import type { Narrow } from './certify.ts'
import { canHide, type Shield } from './shield.ts'

/** How far from a cell its cover is looked for: its own equations, those tied to them by a hidden cell, and so on. */
const farthestRing = 2

/**
 * Hides cells beside those that can be computed or bounded. The cover of a cell is a shown cell of its own equations or of equations near
 * it: the one that would be the only hidden cell in the fewest equations, because each of those needs yet another cover (choosing by
 * the count alone hides eight times as many), and among equals the smallest.
 * A cell far from anything shown gets none of its own: it is loosened by the covers of the others. Only when no cell has any is it looked for
 * farther away.
 * @param each how many covers every cell gets
 * @returns the cells that were hidden; none when nothing at all is left to hide
 */
export function coverCells(shield: Shield, cells: readonly number[], each: number): number[] {
  const near = coverWithin(shield, cells, each, farthestRing)
  if (near.length > 0) return near
  for (const cell of cells) {
    const far = coverWithin(shield, [cell], each, Number.POSITIVE_INFINITY)
    if (far.length > 0) return far
  }
  return []
}

function coverWithin(shield: Shield, cells: readonly number[], each: number, rings: number): number[] {
  // How many cells of each equation are hidden: an equation without any would be opened by its first.
  const hiddenIn = Int32Array.from(shield.system.equations, (equation) => hiddenCells(shield, equation))
  const done = new Set<number>()
  const covered: number[] = []
  for (const cell of cells) {
    for (let turn = 0; turn < each; turn++) {
      const found = cheapestCover(shield, hiddenIn, cell, rings)
      // Two cells that one equation ties together may be covered by one choice; the next audit tells.
      if (found === undefined || (turn === 0 && done.has(found.equation))) break
      done.add(found.equation)
      shield.hidden[found.cell] = 1
      for (const number of shield.equationsAt(found.cell)) hiddenIn[number] = (hiddenIn[number] ?? 0) + 1
      covered.push(found.cell)
    }
  }
  return covered
}

const hiddenCells = ({ hidden }: Shield, { parent, children }: Equation): number =>
  children.reduce((sum, child) => sum + (hidden[child] ?? 0), hidden[parent] ?? 0)

/** @property equation number of the equation it was found in */
type Cover = { readonly equation: number; readonly cell: number; readonly opened: number; readonly count: number }

/** Goes outward from a cell, ring by ring. */
function cheapestCover(shield: Shield, hiddenIn: Int32Array, cell: number, rings: number): Cover | undefined {
  const { system, counts, hidden } = shield
  const openedBy = (candidate: number): number => {
    let opened = 0
    for (const number of shield.equationsAt(candidate)) if (hiddenIn[number] === 0) opened += 1
    return opened
  }
  const seen = new Set<number>()
  let best: Cover | undefined
  let ring = [...shield.equationsAt(cell)]
  for (let distance = 1; ring.length > 0 && distance <= rings; distance++) {
    const hiddenHere = new Set<number>()
    for (const number of ring) {
      seen.add(number)
      const equation = system.equations[number]
      if (equation === undefined) continue
      const [parts, isWhollyHidden] = [cellsOf(equation), hiddenIn[number] === equation.children.length + 1]
      for (const candidate of parts) {
        if (hidden[candidate]) hiddenHere.add(candidate)
        if (isWhollyHidden || !canHide(shield, candidate)) continue
        const cover = { equation: number, cell: candidate, opened: openedBy(candidate), count: counts[candidate] ?? 0 }
        if (best === undefined || isCheaper(cover, best)) best = cover
      }
    }
    if (best && (distance >= farthestRing || best.opened === 0)) return best
    const next = new Set<number>()
    for (const one of hiddenHere) for (const number of shield.equationsAt(one)) if (!seen.has(number)) next.add(number)
    ring = [...next]
  }
  return best
}

const isCheaper = (a: Cover, b: Cover): boolean => (a.opened === b.opened ? a.count < b.count : a.opened < b.opened)

/**
 * Hides, for each narrow cell, the smallest shown cell of the equations that stop it; where nothing is known to stop it, one near it.
 * @returns the cells that were hidden
 */
export function coverStops(shield: Shield, { cells, stops }: Narrow): number[] {
  const covered: number[] = []
  for (const cell of cells) {
    const shown = (stops.get(cell) ?? []).flatMap(cellsOf).filter((one) => canHide(shield, one))
    const [smallest] = shown.toSorted((a, b) => (shield.counts[a] ?? 0) - (shield.counts[b] ?? 0))
    if (smallest === undefined) covered.push(...coverCells(shield, [cell], 3))
    else {
      shield.hidden[smallest] = 1
      covered.push(smallest)
    }
  }
  return covered
}

/**
 * The last resort: hides everything of the same place and category as the cells, all periods and facets.
 * @returns the cells that were hidden
 */
export function hideSlices(shield: Shield, cells: readonly number[]): number[] {
  const { system } = shield
  const sliceOf = (cell: number) => `${system.place[cell]} ${system.category[cell]}`
  const slices = new Set(cells.map(sliceOf))
  const covered: number[] = []
  for (let cell = 0; cell < system.size; cell++)
    if (canHide(shield, cell) && slices.has(sliceOf(cell))) {
      shield.hidden[cell] = 1
      covered.push(cell)
    }
  return covered.length > 0 ? covered : coverCells(shield, cells, 3)
}
