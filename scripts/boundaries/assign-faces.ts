import { containsPoint, interiorPoint, type Point } from './ring-geometry.ts'
import type { SnappedRings } from './snap-edges.ts'
import type { Face } from './trace-faces.ts'

/** A face and the district it was given to. */
export type OwnedFace = { readonly face: Face; readonly districtId: string }

type Edge = { readonly key: string; readonly length: number }

const edgesOfFace = ({ corners, ring }: Face): Edge[] =>
  corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from
    const [a, b]: [Point, Point] = [ring[index] ?? [0, 0], ring[(index + 1) % ring.length] ?? [0, 0]]
    return { key: from < to ? `${from}-${to}` : `${to}-${from}`, length: Math.hypot(a[0] - b[0], a[1] - b[1]) }
  })

/** The district among `candidates` with the longest common edge with the face; nobody where none touches it. */
const longestNeighbour = (face: Face, ownersByEdge: Map<string, string[]>, candidates?: readonly string[]) => {
  const shared = new Map<string, number>()
  for (const { key, length } of edgesOfFace(face))
    for (const owner of ownersByEdge.get(key) ?? [])
      if (candidates === undefined || candidates.includes(owner)) shared.set(owner, (shared.get(owner) ?? 0) + length)
  return [...shared].sort(([a, lengthA], [b, lengthB]) => lengthB - lengthA || (a < b ? -1 : 1))[0]?.[0]
}

/**
 * Gives every face to one district. `owners` names the district of each ring of the net. A face in one district's rings is
 * that district's; where rings overlap it goes to the claimant, and where rings leave an enclosed gap to the neighbour, with
 * the longest common edge. Throws on a gap larger than `maximumGap` (square units of the net): that would be a hole in the
 * drawing and not an inaccuracy.
 */
export const assignFaces = (
  faces: readonly Face[],
  net: SnappedRings,
  owners: readonly string[],
  maximumGap: number,
): OwnedFace[] => {
  const rings = net.rings.map((ring) => ring.map((corner): Point => net.corners[corner] ?? [0, 0]))
  const claims = faces.map((face) => {
    const inside = interiorPoint([face.ring])
    return [...new Set(owners.filter((_, index) => containsPoint([rings[index] ?? []], inside)))]
  })
  const ownersByEdge = new Map<string, string[]>()
  faces.forEach((face, index) => {
    const [owner, ...rivals] = claims[index] ?? []
    if (owner === undefined || rivals.length > 0) return
    for (const { key } of edgesOfFace(face)) ownersByEdge.set(key, [...(ownersByEdge.get(key) ?? []), owner])
  })
  return faces.map((face, index) => {
    const claimants = claims[index] ?? []
    if (claimants.length === 0 && face.area > maximumGap)
      throw new Error(
        `The shapes leave a gap of ${face.area.toFixed(0)} square units at ${interiorPoint([face.ring]).join(', ')}.`,
      )
    const [only, ...rivals] = claimants
    const districtId =
      only !== undefined && rivals.length === 0
        ? only
        : longestNeighbour(face, ownersByEdge, claimants.length > 0 ? claimants : undefined)
    if (districtId === undefined)
      throw new Error(`No district borders on the face at ${interiorPoint([face.ring]).join(', ')}.`)
    return { face, districtId }
  })
}
