import { Delaunay } from 'd3-delaunay'
import polygonClipping from 'polygon-clipping'
import { kmPerDegree } from './earth-distance.ts'
import { type Affine, toDrawing, toLonLat } from './fit-affine.ts'
import type { ShapeGroup } from './join-subdivisions.ts'
import { containsPoint, type Point, type Ring, signedArea } from './ring-geometry.ts'

/** The rings of one district, in units of the drawing. */
export type DistrictRings = { readonly districtId: string; readonly rings: readonly Ring[] }

type Pair = [number, number]
const toPairs = (ring: Ring): Pair[] => ring.map(([x, y]) => [x, y])

/** polygon-clipping repeats the first corner at the end of each ring. */
const fromClosed = (ring: readonly Pair[]): Ring => ring.slice(0, -1)

/**
 * The corner coordinates are stretched so that equal distances on the ground are equal here: the unit of the drawing is
 * longer northward than eastward.
 */
const groundScale = (affine: Affine, [, latitude]: Point): Point => [
  Math.abs(affine.lon[1]) * kmPerDegree * Math.cos((latitude * Math.PI) / 180),
  Math.abs(affine.lat[2]) * kmPerDegree,
]

/**
 * The inner points of these come from older polygons in which Keamari's ground is part of Karachi South (508 km² there,
 * 122 km² in the census) and of Karachi West, so they would pull the lines to the wrong place.
 */
const withoutInnerPoint: readonly string[] = ['karachi-south', 'karachi-west', 'keamari']

type Site = { readonly districtId: string; readonly place: Point }

/**
 * Where a district certainly is: its headquarters and its inner point. The headquarters alone cuts badly where two towns face
 * each other over a border, as those of Hunza and Nagar do. A headquarters that was placed at the inner point counts once.
 */
const sitesOf = ({ districts }: ShapeGroup, affine: Affine): Site[] =>
  districts.flatMap(({ id, headquarters, innerPoint }) => {
    const isOnePlace = headquarters[0] === innerPoint[0] && headquarters[1] === innerPoint[1]
    const places = isOnePlace || withoutInnerPoint.includes(id) ? [headquarters] : [headquarters, innerPoint]
    return places.map((place) => ({ districtId: id, place: toDrawing(affine)(place) }))
  })

/** For each district the part of the map nearer to its sites than to any other's, as rings in units of the drawing. */
const nearestCells = (sites: readonly Site[], corners: readonly Point[], [scaleX, scaleY]: Point) => {
  const places = sites.map(({ place: [x, y] }): Pair => [x * scaleX, y * scaleY])
  const xs = [...corners.map(([x]) => x * scaleX), ...places.map(([x]) => x)]
  const ys = [...corners.map(([, y]) => y * scaleY), ...places.map(([, y]) => y)]
  const marginKm = 10
  const voronoi = Delaunay.from(places).voronoi([
    Math.min(...xs) - marginKm,
    Math.min(...ys) - marginKm,
    Math.max(...xs) + marginKm,
    Math.max(...ys) + marginKm,
  ])
  const cells = new Map<string, Pair[][][]>()
  sites.forEach(({ districtId }, index) => {
    const cell = voronoi.cellPolygon(index).map(([x, y]): Pair => [x / scaleX, y / scaleY])
    cells.set(districtId, polygonClipping.union(cells.get(districtId) ?? [], [cell]))
  })
  return cells
}

/** The part with the headquarters, or the largest where the headquarters was drawn outside the shape. */
const mainPart = (parts: readonly Ring[], headquarters: Point): Ring | undefined =>
  parts.find((part) => containsPoint([part], headquarters)) ??
  parts.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))[0]

/**
 * Gives each district its part of the group's ground: a group of one keeps its rings, a group of several is cut where the
 * sites of two districts are equally near. Those cuts are not surveyed lines; the caller marks them as approximate. A part cut
 * off from its headquarters by a bend of the shape is claimed by all the others of the group (`assignFaces` settles which gets
 * it). Throws when a district would get no ground, which means that its sites lie far outside the group's shape.
 */
export const splitByHeadquarters = (group: ShapeGroup, affine: Affine): DistrictRings[] => {
  const [only, ...others] = group.districts
  if (only !== undefined && others.length === 0) return [{ districtId: only.id, rings: group.rings }]
  const corners = group.rings.flat()
  const scale = groundScale(affine, toLonLat(affine)(corners[0] ?? [0, 0]))
  const cells = nearestCells(sitesOf(group, affine), corners, scale)
  const ground = group.rings.map((ring) => [toPairs(ring)])
  const parts = group.districts.map(({ id, headquarters }) => {
    const rings = polygonClipping
      .intersection(ground, cells.get(id) ?? [])
      .flat()
      .map(fromClosed)
    const main = mainPart(rings, toDrawing(affine)(headquarters))
    if (main === undefined) throw new Error(`District "${id}" gets no ground of shape "${group.shapeId}".`)
    return { districtId: id, main, detached: rings.filter((ring) => ring !== main) }
  })
  return parts.map(({ districtId, main }) => ({
    districtId,
    rings: [main, ...parts.flatMap((other) => (other.districtId === districtId ? [] : other.detached))],
  }))
}
