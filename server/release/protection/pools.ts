import type { Axis } from '../system/axis.ts'
import type { Shield } from './shield.ts'

/**
 * Districts of one division of which nothing at all is shown in a category: their rows have the same sums, and what one of them holds
 * another could hold instead. So they are looked at as one, the pool: whatever the pool may be, each of its districts may be (it holds all,
 * the others nothing), and each may be nothing.
 */
export type Pools = {
  /** The cell that stands for a cell's pool: itself outside pools. */
  readonly standIn: (cell: number) => number
  /** All cells of a pool, by the cell that stands for them. */
  readonly members: ReadonlyMap<number, readonly number[]>
}

export function findPools(shield: Shield): Pools {
  const { system, hidden } = shield
  const categories = system.axes.category.ids.length
  const rowOf = (cell: number) => (system.place[cell] ?? 0) * categories + (system.category[cell] ?? 0)
  const hasShown = new Uint8Array(system.axes.place.ids.length * categories)
  for (let cell = 0; cell < system.size; cell++) if (!hidden[cell]) hasShown[rowOf(cell)] = 1
  const sumsOver = sumsOverLeaves(system.axes.place)
  // A stream's row is the sum of its forms' rows: all of them must be hidden, or the districts can be told apart after all.
  const isWholly = (cell: number): boolean => {
    const place = system.place[cell] ?? 0
    return !categoriesOfStream(system.axes.category, system.category[cell] ?? 0).some(
      (category) => hasShown[place * categories + category],
    )
  }
  const first = new Map<string, number>()
  const standIns = new Int32Array(system.size).fill(-1)
  const members = new Map<number, number[]>()
  for (let cell = 0; cell < system.size; cell++) {
    const sums = sumsOver.get(system.place[cell] ?? 0)
    if (sums === undefined || !isWholly(cell)) continue
    const key = `${sums} ${system.period[cell]} ${system.category[cell]} ${system.facet[cell]}`
    const standIn = first.get(key) ?? cell
    first.set(key, standIn)
    standIns[cell] = standIn
    members.set(standIn, [...(members.get(standIn) ?? []), cell])
  }
  return {
    standIn: (cell) => {
      const standIn = standIns[cell] ?? -1
      return standIn < 0 ? cell : standIn
    },
    members,
  }
}

/** By place without parts, the sums that it is part of, in words: places that are in the same ones hang on nothing else. */
function sumsOverLeaves(axis: Axis): Map<number, string> {
  const isSum = new Set(axis.sums.map(({ parent }) => parent))
  const sums = new Map<number, string>()
  for (const { parent, children } of axis.sums)
    for (const child of children) if (!isSum.has(child)) sums.set(child, `${sums.get(child) ?? ''} ${parent}`)
  return sums
}

/** A category with everything it is part of or made of. */
function categoriesOfStream(axis: Axis, category: number): number[] {
  const sums = axis.sums.filter(({ parent, children }) => parent === category || children.includes(category))
  return [category, ...sums.flatMap(({ parent, children }) => [parent, ...children])]
}
