import type { Equation } from './equations.ts'

/** Cells that another table already decided. They are never changed here. */
export type Locked = ReadonlyMap<number, 'shown' | 'hidden'>

/**
 * Hides more cells until no single equation gives a hidden one away: a missing part that follows by subtraction, a sum that follows by
 * adding up, and hidden parts that are small together.
 * @param hidden one flag a cell; changed in place
 */
export function closeEquations(
  equations: readonly Equation[],
  counts: Float64Array,
  hidden: Uint8Array,
  smallNumberBelow: number,
  locked?: Locked,
): void {
  for (let changed = true; changed; ) {
    changed = false
    for (const equation of equations) {
      const next = cellToHide(equation, counts, hidden, smallNumberBelow, locked)
      if (next === undefined) continue
      hidden[next] = 1
      changed = true
    }
  }
}

/** The cell that an equation needs hidden as well, or nothing when it gives nobody away. */
function cellToHide(
  equation: Equation,
  counts: Float64Array,
  hidden: Uint8Array,
  smallNumberBelow: number,
  locked?: Locked,
): number | undefined {
  const { parent, children } = equation
  const hiddenChildren = children.filter((child) => hidden[child])
  const held = hiddenChildren.reduce((sum, child) => sum + (counts[child] ?? 0), 0)
  const leaks = hidden[parent]
    ? // Also a zero that was hidden as cover: its shown parts would add up to it.
      hiddenChildren.length === 0
    : hiddenChildren.length === 1 || (hiddenChildren.length > 1 && held < smallNumberBelow)
  return leaks ? coverOf(equation, counts, hidden, locked) : undefined
}

/** The cheapest cell of an equation that can be hidden beside what is: the smallest part, else the sum; none where nothing may be. */
function coverOf(
  { parent, children }: Equation,
  counts: Float64Array,
  hidden: Uint8Array,
  locked?: Locked,
): number | undefined {
  const shown = children.filter((child) => !hidden[child] && locked?.get(child) !== 'shown')
  const positive = shown.filter((child) => (counts[child] ?? 0) > 0)
  const pick = smallest(positive.length > 0 ? positive : shown, counts)
  if (pick !== undefined) return pick
  return hidden[parent] || locked?.get(parent) === 'shown' ? undefined : parent
}

function smallest(cells: readonly number[], counts: Float64Array): number | undefined {
  let best: number | undefined
  for (const cell of cells) if (best === undefined || (counts[cell] ?? 0) < (counts[best] ?? 0)) best = cell
  return best
}
