import type { Axis } from '../system/axis.ts'
import type { Shield } from './shield.ts'

/**
 * Districts of one province of which nothing at all is shown in a category: their rows have the same sums, and what one of them holds
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
  const provinceOf = parentsOfLeaves(system.axes.place)
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
    const province = provinceOf.get(system.place[cell] ?? 0)
    if (province === undefined || !isWholly(cell)) continue
    const key = `${province} ${system.period[cell]} ${system.category[cell]} ${system.facet[cell]}`
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

/** Places without parts, and the place they are part of; the unknown district is part of the country alone and has none like it. */
function parentsOfLeaves(axis: Axis): Map<number, number> {
  const isSum = new Set(axis.sums.map(({ parent }) => parent))
  const parents = new Map<number, number>()
  for (const { parent, children } of axis.sums)
    if (children.every((child) => !isSum.has(child))) for (const child of children) parents.set(child, parent)
  return parents
}

/** A category with everything it is part of or made of. */
function categoriesOfStream(axis: Axis, category: number): number[] {
  const sums = axis.sums.filter(({ parent, children }) => parent === category || children.includes(category))
  return [category, ...sums.flatMap(({ parent, children }) => [parent, ...children])]
}
