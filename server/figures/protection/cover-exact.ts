import type { Locked } from './close-equations.ts'
import { cellsOf, type Equation } from './equations.ts'

/** How far from a cell its cover is looked for: its own equations, those tied to them by a hidden cell, and so on. */
const farthestRing = 3
const fewCells = 4

/**
 * Hides a cell, or some when few are left, for each cell that can be computed. The cover is a shown cell of its own equations or of equations near it: the one
 * that would be the only hidden cell in the fewest equations, because each of those needs yet another cover (choosing by the count alone
 * hides eight times as many cells of the demo), and among equals the smallest.
 * @param hidden one flag a cell; changed in place
 * @returns how many cells were hidden; 0 when nothing near is left to hide
 */
export function coverExact(
  exact: readonly number[],
  equations: readonly Equation[],
  counts: Float64Array,
  hidden: Uint8Array,
  locked?: Locked,
): number {
  const equationsOfCell = indexByCell(equations)
  const done = new Set<Equation>()
  let covered = 0
  // The last few are stubborn: an audit for each single cover would take longer than the few cells are worth.
  const each = exact.length <= fewCells ? 3 : 1
  for (const cell of exact) {
    for (let turn = 0; turn < each; turn++) {
      const found = cheapestCover(cell, equationsOfCell, counts, hidden, locked)
      // Two cells that one equation ties together may be covered by one choice; the next audit tells.
      if (found === undefined || (turn === 0 && done.has(found.equation))) break
      done.add(found.equation)
      hidden[found.cell] = 1
      covered += 1
    }
  }
  return covered
}

type EquationsOfCell = ReadonlyMap<number, readonly Equation[]>

function indexByCell(equations: readonly Equation[]): EquationsOfCell {
  const index = new Map<number, Equation[]>()
  for (const equation of equations)
    for (const cell of cellsOf(equation)) {
      const known = index.get(cell)
      if (known) known.push(equation)
      else index.set(cell, [equation])
    }
  return index
}

type Cover = { readonly equation: Equation; readonly cell: number; readonly opened: number; readonly count: number }

/** Goes outward from a cell, ring by ring. */
function cheapestCover(
  cell: number,
  equationsOfCell: EquationsOfCell,
  counts: Float64Array,
  hidden: Uint8Array,
  locked?: Locked,
): Cover | undefined {
  const isOpened = (equation: Equation) => cellsOf(equation).every((one) => !hidden[one])
  const opened = (candidate: number) => (equationsOfCell.get(candidate) ?? []).filter(isOpened).length
  const seen = new Set<Equation>()
  let best: Cover | undefined
  let ring = equationsOfCell.get(cell) ?? []
  for (let distance = 1; ring.length > 0 && (distance <= farthestRing || !best) && best?.opened !== 0; distance++) {
    for (const equation of ring) {
      seen.add(equation)
      for (const candidate of cellsOf(equation)) {
        if (hidden[candidate] || locked?.get(candidate) === 'shown') continue
        const cover = { equation, cell: candidate, opened: opened(candidate), count: counts[candidate] ?? 0 }
        if (best === undefined || isCheaper(cover, best)) best = cover
      }
    }
    const next = ring.flatMap((equation) =>
      cellsOf(equation).flatMap((one) => (hidden[one] ? (equationsOfCell.get(one) ?? []) : [])),
    )
    ring = [...new Set(next)].filter((equation) => !seen.has(equation))
  }
  return best
}

const isCheaper = (a: Cover, b: Cover): boolean => (a.opened === b.opened ? a.count < b.count : a.opened < b.opened)
