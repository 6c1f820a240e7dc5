/** A position: [x, y] or [longitude, latitude]. */
export type Point = readonly [number, number]
/** A closed line given by its corners; the first corner is not repeated at the end. */
export type Ring = readonly Point[]

/** Each corner with the one after it, the last with the first. */
export const edgesOf = (ring: Ring): [Point, Point][] =>
  ring.flatMap((from, index) => {
    const to = ring[index + 1] ?? ring[0]
    return to === undefined ? [] : [[from, to] satisfies [Point, Point]]
  })

/** Area in square units: positive when the ring runs anticlockwise with y pointing up. */
export const signedArea = (ring: Ring): number =>
  edgesOf(ring).reduce((sum, [[x0, y0], [x1, y1]]) => sum + (x0 * y1 - x1 * y0), 0) / 2

/** Even-odd rule over all rings together, so that holes count as outside. */
export const containsPoint = (rings: readonly Ring[], [x, y]: Point): boolean => {
  let isInside = false
  for (const ring of rings)
    for (const [[x0, y0], [x1, y1]] of edgesOf(ring))
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) * (x1 - x0)) / (y1 - y0)) isInside = !isInside
  return isInside
}

/** Height of the scan line of `interiorPoint`: midway between the two corner heights next to the middle of the bounding box. */
const scanLineY = (rings: readonly Ring[]): number => {
  const heights = rings.flat().map(([, y]) => y)
  const middle = (Math.min(...heights) + Math.max(...heights)) / 2
  const below = Math.max(...heights.filter((y) => y <= middle))
  const above = Math.min(...heights.filter((y) => y > middle))
  return (below + above) / 2
}

/**
 * A point that is certainly inside: the middle of the widest inner stretch of a horizontal line through the shape's middle.
 * This is the rule of GEOS (`PointOnSurface`), by which the columns `centroid_lon` and `centroid_lat` of the district table
 * were made; comparing like with like halves the residuals of the fit.
 */
export const interiorPoint = (rings: readonly Ring[]): Point => {
  const y = scanLineY(rings)
  const crossings = rings
    .flatMap(edgesOf)
    .filter(([[, y0], [, y1]]) => y0 <= y !== y1 <= y)
    .map(([[x0, y0], [x1, y1]]) => x0 + ((y - y0) * (x1 - x0)) / (y1 - y0))
    .sort((a, b) => a - b)
  let best: { width: number; x: number } | undefined
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [left = 0, right = 0] = crossings.slice(index, index + 2)
    if (best === undefined || right - left > best.width) best = { width: right - left, x: (left + right) / 2 }
  }
  if (best === undefined) throw new Error('A shape without area has no inner point.')
  return [best.x, y]
}

/** Where on the segment the nearest point lies: 0 at its start, 1 at its end. */
export const positionAlong = ([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number => {
  const dx = x1 - x0
  const dy = y1 - y0
  const squaredLength = dx * dx + dy * dy
  if (squaredLength === 0) return 0
  return Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / squaredLength))
}

export const distanceToSegment = (point: Point, from: Point, to: Point): number => {
  const t = positionAlong(point, from, to)
  return Math.hypot(point[0] - from[0] - t * (to[0] - from[0]), point[1] - from[1] - t * (to[1] - from[1]))
}

/** The point where two segments cross, or nothing when they only touch or miss each other. */
export const crossingOf = (a: Point, b: Point, c: Point, d: Point): Point | undefined => {
  const side = (p: Point, q: Point, r: Point) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
  const [ca, cb] = [side(c, d, a), side(c, d, b)]
  const [ac, ad] = [side(a, b, c), side(a, b, d)]
  if (ca * cb >= 0 || ac * ad >= 0) return undefined
  const t = ca / (ca - cb)
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
}
