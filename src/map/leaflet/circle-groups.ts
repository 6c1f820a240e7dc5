import type { MapCircle } from '../drawing.ts'
import type { Point } from '../frame-geometry.ts'
import { largestCirclePx } from '../map-style.ts'

/** Circles that are drawn as one path. The edge of a group would not part the circles in it, so only one alone has one. */
export type CircleGroup = {
  readonly id: string
  readonly centres: readonly Point[]
  readonly radiusPx: number
  readonly hasEdge: boolean
}

/** Up to here each circle is drawn by itself, so that its edge parts it from every other. */
const mostSingle = 500
/** Side of the squares by which more are gathered, in units of the frame: the browser draws again only what lies in view. */
const cellSide = 30
/** Steps of the radius by which more are gathered. */
const stepPx = 0.25

/** Circles in the order in which they are drawn, the larger first. Thousands are gathered by place and size: an element each would make every move jerk. */
export function circleGroups(circles: readonly MapCircle[]): CircleGroup[] {
  if (circles.length <= mostSingle)
    return circles.map(({ districtId, at, share }) => ({
      id: districtId,
      centres: [at],
      radiusPx: share * largestCirclePx,
      hasEdge: true,
    }))
  const groups = new Map<string, CircleGroup & { centres: Point[] }>()
  for (const { at, share } of circles) {
    const radiusPx = Math.max(1, Math.round((share * largestCirclePx) / stepPx)) * stepPx
    const id = [radiusPx, ...at.map((coordinate) => Math.floor(coordinate / cellSide))].join(' ')
    const group = groups.get(id)
    if (group) group.centres.push(at)
    else groups.set(id, { id, centres: [at], radiusPx, hasEdge: false })
  }
  return [...groups.values()].toSorted((a, b) => b.radiusPx - a.radiusPx)
}
