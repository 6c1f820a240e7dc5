import { crossingOf, edgesOf, type Point, type Ring } from '../ring-geometry.ts'

/** Where a ring crosses itself, and the two edges that cross there, by the number of their first corner. */
export type SelfCrossing = { readonly at: Point; readonly first: number; readonly second: number }

type Edge = {
  readonly number: number
  readonly from: Point
  readonly to: Point
  readonly west: number
  readonly east: number
}

/**
 * A place where a ring crosses itself, or nothing. Rings that only touch themselves at a corner pass: simplified files have
 * them and they draw correctly. Edges are swept from west to east, so that long rings stay quick.
 */
export const findSelfCrossing = (ring: Ring): SelfCrossing | undefined => {
  const edges = edgesOf(ring)
    .map(([from, to], number): Edge => {
      return { number, from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) }
    })
    .sort((a, b) => a.west - b.west)
  let active: Edge[] = []
  for (const edge of edges) {
    active = active.filter((other) => other.east >= edge.west)
    for (const other of active) {
      const at = crossingOf(edge.from, edge.to, other.from, other.to)
      if (at === undefined) continue
      return { at, first: Math.min(edge.number, other.number), second: Math.max(edge.number, other.number) }
    }
    active.push(edge)
  }
  return undefined
}

/** The two loops into which a crossing divides a ring; both start at the crossing. */
export const loopsAt = (ring: Ring, { at, first, second }: SelfCrossing): readonly [Ring, Ring] => [
  [at, ...ring.slice(second + 1), ...ring.slice(0, first + 1)],
  [at, ...ring.slice(first + 1, second + 1)],
]
