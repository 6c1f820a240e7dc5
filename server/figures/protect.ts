import { basesWithout, type Cube, publishedCells, stridesOf } from './cube.ts'

/**
 * Which cells of a fixed table must not be shown. Two steps:
 * 1. primary: a count from 1 to `smallNumberBelow` - 1 is hidden;
 * 2. complementary: wherever a sum and all but one of its parts are shown, the missing part follows by subtraction,
 *    so one more part is hidden, until no equation of the table (place tree, both calendars, forms, sex and age)
 *    gives a hidden cell away.
 * Hidden parts whose sum is itself small are treated in the same way.
 *
 * This closes every single equation. It does not prove that no combination of equations gives a cell away.
 */
export type Protection = { readonly hidden: Uint8Array; readonly published: Uint8Array }

type Equation = { readonly parent: number; readonly children: readonly number[] }

/**
 * @param locked cells that another table already decided: 1 shown, 2 hidden. They are never changed here.
 */
export function protect(
  cube: Cube,
  smallNumberBelow: number,
  locked?: ReadonlyMap<number, 'shown' | 'hidden'>,
): Protection {
  const published = publishedCells(cube)
  const hidden = new Uint8Array(cube.counts.length)
  cube.counts.forEach((count, index) => {
    const lock = locked?.get(index)
    if (lock) hidden[index] = lock === 'hidden' ? 1 : 0
    else if (published[index] && count > 0 && count < smallNumberBelow) hidden[index] = 1
  })
  const equations = equationsOf(cube, published)
  let changed = true
  while (changed) {
    changed = false
    for (const equation of equations) {
      const next = cellToHide(equation, cube.counts, hidden, smallNumberBelow, locked)
      if (next !== undefined) {
        hidden[next] = 1
        changed = true
      }
    }
  }
  return { hidden, published }
}

/** Every sum of the table whose parts are all offered. */
function equationsOf(cube: Cube, published: Uint8Array): Equation[] {
  const strides = stridesOf(cube.axes)
  const equations: Equation[] = []
  cube.axes.forEach((axis, number) => {
    const stride = strides[number] ?? 1
    for (const base of basesWithout(cube.axes, number)) {
      for (const sum of axis.sums) {
        const parent = base + sum.parent * stride
        const children = sum.children.map((child) => base + child * stride)
        if (published[parent] && children.every((child) => published[child])) equations.push({ parent, children })
      }
    }
  })
  return equations
}

/** The cell that an equation needs hidden as well, or nothing when it gives nobody away. */
function cellToHide(
  { parent, children }: Equation,
  counts: Float64Array,
  hidden: Uint8Array,
  smallNumberBelow: number,
  locked?: ReadonlyMap<number, 'shown' | 'hidden'>,
): number | undefined {
  const hiddenChildren = children.filter((child) => hidden[child])
  const isParentHidden = hidden[parent] === 1
  const held = hiddenChildren.reduce((sum, child) => sum + (counts[child] ?? 0), 0)
  const leaks = isParentHidden
    ? // Also a zero that was hidden as cover: its shown parts would add up to it.
      hiddenChildren.length === 0
    : hiddenChildren.length === 1 || (hiddenChildren.length > 1 && held < smallNumberBelow)
  if (!leaks) return undefined
  const shown = children.filter((child) => !hidden[child] && locked?.get(child) !== 'shown')
  const positive = shown.filter((child) => (counts[child] ?? 0) > 0)
  const pick = smallest(positive.length > 0 ? positive : shown, counts)
  if (pick !== undefined) return pick
  return isParentHidden || locked?.get(parent) === 'shown' ? undefined : parent
}

function smallest(cells: readonly number[], counts: Float64Array): number | undefined {
  let best: number | undefined
  for (const cell of cells) if (best === undefined || (counts[cell] ?? 0) < (counts[best] ?? 0)) best = cell
  return best
}
