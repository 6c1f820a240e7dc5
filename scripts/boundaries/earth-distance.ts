import { containsPoint, distanceToSegment, type Point, type Ring, signedArea } from './ring-geometry.ts'

/** Length of one degree of a great circle on the mean earth (6,371 km). */
export const kmPerDegree = 111.195

/** Flattens longitude and latitude around `latitude` to kilometres: good to 1 % over a district. */
export const toLocalKm =
  (latitude: number) =>
  ([lon, lat]: Point): Point => [lon * kmPerDegree * Math.cos((latitude * Math.PI) / 180), lat * kmPerDegree]

/** Distance in kilometres between two [longitude, latitude] points at most some hundred kilometres apart. */
export const distanceKm = (a: Point, b: Point): number => {
  const flatten = toLocalKm((a[1] + b[1]) / 2)
  const [ax, ay] = flatten(a)
  const [bx, by] = flatten(b)
  return Math.hypot(ax - bx, ay - by)
}

/** Kilometres from a place to an area given in longitude and latitude; 0 when the place is inside. */
export const distanceToAreaKm = (place: Point, rings: readonly Ring[]): number => {
  if (containsPoint(rings, place)) return 0
  const flatten = toLocalKm(place[1])
  const from = flatten(place)
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    const flat = ring.map(flatten)
    flat.forEach((corner, index) => {
      nearest = Math.min(nearest, distanceToSegment(from, corner, flat[(index + 1) % flat.length] ?? corner))
    })
  }
  return nearest
}

/** Square kilometres inside a ring given in longitude and latitude. */
export const areaKm2 = (ring: Ring): number => Math.abs(signedArea(ring.map(toLocalKm(ring[0]?.[1] ?? 0))))
