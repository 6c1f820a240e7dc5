import { crossingOf, distanceToSegment, type Point, positionAlong, type Ring } from './ring-geometry.ts'

/** Rings as numbers of shared corners: two rings that touch name the same corner. */
export type SnappedRings = {
  readonly corners: readonly Point[]
  readonly rings: readonly (readonly number[])[]
}

/** The corners found so far; a new one within `tolerance` of an older one becomes the older one. */
class CornerStore {
  readonly corners: Point[] = []
  readonly #cells = new Map<string, number[]>()
  readonly #tolerance: number

  constructor(tolerance: number) {
    this.#tolerance = tolerance
  }

  numberOf(point: Point): number {
    const column = Math.floor(point[0] / this.#tolerance)
    const row = Math.floor(point[1] / this.#tolerance)
    let nearest: { number: number; distance: number } | undefined
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const number of this.#cells.get(`${column + dx},${row + dy}`) ?? []) {
          const corner = this.at(number)
          const distance = Math.hypot(corner[0] - point[0], corner[1] - point[1])
          if (distance <= this.#tolerance && (nearest === undefined || distance < nearest.distance))
            nearest = { number, distance }
        }
    if (nearest !== undefined) return nearest.number
    const number = this.corners.push(point) - 1
    const key = `${column},${row}`
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), number])
    return number
  }

  at(number: number): Point {
    const corner = this.corners[number]
    if (corner === undefined) throw new Error(`There is no corner ${number}.`)
    return corner
  }
}

/** Removes repeated corners and spikes (there and back along one edge), which snapping leaves where a ring was very thin. */
const withoutSpikes = (ring: readonly number[]): number[] => {
  const kept = [...ring]
  for (let index = 0; index < kept.length && kept.length > 2; ) {
    const before = kept[(index + kept.length - 1) % kept.length]
    const after = kept[(index + 1) % kept.length]
    if (kept[index] === after || before === after) {
      kept.splice(index, 1)
      index = Math.max(0, index - 2)
    } else index += 1
  }
  return kept.length > 2 ? kept : []
}

type Edge = { readonly from: number; readonly to: number; readonly key: string; readonly box: readonly number[] }

const edgeKey = (from: number, to: number): string => (from < to ? `${from}-${to}` : `${to}-${from}`)

const distinctEdges = (rings: readonly (readonly number[])[], store: CornerStore): Edge[] => {
  const edges = new Map<string, Edge>()
  for (const ring of rings)
    ring.forEach((from, index) => {
      const to = ring[(index + 1) % ring.length] ?? from
      const [a, b] = [store.at(from), store.at(to)]
      const box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])]
      edges.set(edgeKey(from, to), { from, to, key: edgeKey(from, to), box })
    })
  return [...edges.values()]
}

/** For each edge the corners that have to be set into it: corners of neighbours that lie on it, and crossings with other edges. */
const findInsertions = (edges: readonly Edge[], store: CornerStore, tolerance: number): Map<string, Set<number>> => {
  const insertions = new Map<string, Set<number>>()
  const insert = (edge: Edge, corner: number) => {
    if (corner === edge.from || corner === edge.to) return
    insertions.set(edge.key, (insertions.get(edge.key) ?? new Set()).add(corner))
  }
  const used = [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
  for (const edge of edges) {
    const [minX = 0, minY = 0, maxX = 0, maxY = 0] = edge.box
    for (const corner of used) {
      const point = store.at(corner)
      if (point[0] < minX - tolerance || point[0] > maxX + tolerance) continue
      if (point[1] < minY - tolerance || point[1] > maxY + tolerance) continue
      if (distanceToSegment(point, store.at(edge.from), store.at(edge.to)) <= tolerance) insert(edge, corner)
    }
  }
  if (insertions.size > 0) return insertions
  edges.forEach((edge, index) => {
    for (const other of edges.slice(index + 1)) {
      const isApart = edge.box.some((_, side) =>
        side < 2
          ? (edge.box[side] ?? 0) > (other.box[side + 2] ?? 0)
          : (edge.box[side] ?? 0) < (other.box[side - 2] ?? 0),
      )
      if (isApart) continue
      const point = crossingOf(store.at(edge.from), store.at(edge.to), store.at(other.from), store.at(other.to))
      if (point === undefined) continue
      const corner = store.numberOf(point)
      insert(edge, corner)
      insert(other, corner)
    }
  })
  return insertions
}

const insertInto = (ring: readonly number[], insertions: Map<string, Set<number>>, store: CornerStore): number[] =>
  ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    const along = (corner: number) => positionAlong(store.at(corner), store.at(from), store.at(to))
    const inserted = [...(insertions.get(edgeKey(from, to)) ?? [])].sort((a, b) => along(a) - along(b) || a - b)
    return [from, ...inserted]
  })

const maximumRounds = 40

/**
 * Makes rings that were drawn one by one into one net: corners within `tolerance` become one, a corner that lies on a
 * neighbour's edge becomes a corner of that edge too, and edges that cross get a corner where they cross. Afterwards two edges
 * either are the same or meet at corners only. Repeated until nothing changes, because moving an edge to a corner can bring it
 * to another one. The result depends only on the rings and their order. Throws if the net does not settle.
 */
export const snapEdges = (rings: readonly Ring[], tolerance: number): SnappedRings => {
  const store = new CornerStore(tolerance)
  let snapped = rings.map((ring) => withoutSpikes(ring.map((corner) => store.numberOf(corner))))
  for (let round = 0; round < maximumRounds; round += 1) {
    const insertions = findInsertions(distinctEdges(snapped, store), store, tolerance)
    if (insertions.size === 0) return { corners: store.corners, rings: snapped }
    snapped = snapped.map((ring) => withoutSpikes(insertInto(ring, insertions, store)))
  }
  throw new Error(`The edges did not settle within ${maximumRounds} rounds of snapping.`)
}
