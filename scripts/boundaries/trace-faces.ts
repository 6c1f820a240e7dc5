import { type Point, type Ring, signedArea } from './ring-geometry.ts'
import type { SnappedRings } from './snap-edges.ts'

/** A smallest area that edges enclose. Faces lie side by side without gap or overlap. */
export type Face = {
  readonly corners: readonly number[]
  readonly ring: Ring
  /** Square units, always positive. */
  readonly area: number
}

/** For each corner the corners it is joined to, ordered by direction (anticlockwise, from due west). */
const neighboursByDirection = ({ corners, rings }: SnappedRings): Map<number, number[]> => {
  const neighbours = new Map<number, Set<number>>()
  const join = (from: number, to: number) => neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to))
  for (const ring of rings)
    ring.forEach((from, index) => {
      const to = ring[(index + 1) % ring.length] ?? from
      join(from, to)
      join(to, from)
    })
  const at = (corner: number): Point => corners[corner] ?? [0, 0]
  const direction = (from: number, to: number) => Math.atan2(at(to)[1] - at(from)[1], at(to)[0] - at(from)[0])
  return new Map(
    [...neighbours].map(([from, joined]) => [
      from,
      [...joined].sort((a, b) => direction(from, a) - direction(from, b)),
    ]),
  )
}

/** Follows the edge until it comes back, turning as sharply clockwise as possible at each corner: the area stays on the left. */
const followFace = (from: number, to: number, neighbours: Map<number, number[]>, visited: Set<string>): number[] => {
  const face: number[] = []
  let [here, next] = [from, to]
  while (!visited.has(`${here}>${next}`)) {
    visited.add(`${here}>${next}`)
    face.push(here)
    const around = neighbours.get(next) ?? []
    const turned = around[(around.indexOf(here) + around.length - 1) % around.length]
    if (turned === undefined) throw new Error(`Corner ${next} leads nowhere.`)
    ;[here, next] = [next, turned]
  }
  return face
}

/**
 * The faces of a net of edges that meet at corners only (see `snapEdges`), in the order of the rings. The outside is not
 * among them. A part of the net that lies inside a face of another part would need holes; the caller's shapes have none.
 */
export const traceFaces = (net: SnappedRings): Face[] => {
  const neighbours = neighboursByDirection(net)
  const visited = new Set<string>()
  const faces: Face[] = []
  for (const [from, joined] of neighbours)
    for (const to of joined) {
      if (visited.has(`${from}>${to}`)) continue
      const corners = followFace(from, to, neighbours, visited)
      const ring = corners.map((corner): Point => net.corners[corner] ?? [0, 0])
      const area = signedArea(ring)
      if (area > 0) faces.push({ corners, ring, area })
    }
  return faces
}
