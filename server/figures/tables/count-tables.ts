import type { Axis } from '../axis.ts'
import { type Cube, cellIndex, fillSums, makeCube } from '../cube.ts'
import { type Protection, protect } from '../protection/protect.ts'
import type { FixedTable } from '../snapshot.ts'

export type Counted = { readonly ids: readonly string[]; readonly count: number }

/** Adds leaf counts into a new cube and fills its sums. Facts outside the axes (a quarter not yet complete) are left out by the caller. */
export function cubeOf(axes: readonly Axis[], facts: Iterable<Counted>, isPublished?: Cube['isPublished']): Cube {
  const cube = makeCube(axes, isPublished)
  for (const fact of facts) {
    const index = cellIndex(axes, fact.ids)
    cube.counts[index] = (cube.counts[index] ?? 0) + fact.count
  }
  fillSums(cube)
  return cube
}

/** The table that may leave: hidden and unoffered cells become null and their numbers are gone. */
export function toFixedTable(cube: Cube, { hidden, published }: Protection): FixedTable {
  const values = Array.from(cube.counts, (count, index) => (published[index] && !hidden[index] ? count : null))
  return { axes: cube.axes.map((axis) => [...axis.ids]), values }
}

export const openTable = (cube: Cube): FixedTable =>
  toFixedTable(cube, {
    hidden: new Uint8Array(cube.counts.length),
    published: new Uint8Array(cube.counts.length).fill(1),
  })

/**
 * A breakdown of a table that is already protected: its total must be shown or hidden exactly as there.
 * @param totalId id of the total on the last axis of the breakdown.
 * @param mainIds ids in the main table for the breakdown's other axes.
 */
export function protectBreakdown(
  breakdown: Cube,
  totalId: string,
  main: { cube: Cube; protection: Protection },
  smallNumberBelow: number,
): Protection {
  const locked = new Map<number, 'shown' | 'hidden'>()
  const outer = breakdown.axes.slice(0, -1)
  const visit = (ids: readonly string[]): void => {
    const axis = outer[ids.length]
    if (axis) {
      for (const id of axis.ids) visit([...ids, id])
      return
    }
    const there = cellIndex(main.cube.axes, ids)
    locked.set(cellIndex(breakdown.axes, [...ids, totalId]), main.protection.hidden[there] ? 'hidden' : 'shown')
  }
  visit([])
  return protect(breakdown, smallNumberBelow, locked)
}
