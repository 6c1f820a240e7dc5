import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { merge } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import type { DistrictArea } from './district-areas.ts'
import { distanceKm } from './earth-distance.ts'
import { type Point, type Ring, signedArea } from './ring-geometry.ts'
import { areasIn, shareArcs } from './typed-topology.ts'

/** Runs of corners along the outer edge, in longitude and latitude. */
export type ControlLine = { readonly lineOfControl: Ring; readonly openLine: Ring }

/** Grid point NJ9842, the last that the agreement of 1972 on the line names: 35°00′30″ N, 77°00′32″ E. */
const lastAgreedPoint: Point = [77.009, 35.008]
/** Sia Kangri, where the border with China begins: 35.66° N, 76.76° E. */
const startOfChinaBorder: Point = [76.762, 35.663]

const keyOf = ([lon, lat]: Position | Point): string => `${lon},${lat}`
const toPoint = ([lon = Number.NaN, lat = Number.NaN]: Position): Point => [lon, lat]

const cornersOf = (areas: readonly DistrictArea[]): Set<string> =>
  new Set(areas.flatMap(({ geometry }) => ringsOf(geometry).flat().map(keyOf)))

/** All rings of an area, closed as in GeoJSON. */
const ringsOf = (geometry: Polygon | MultiPolygon | null): Position[][] => {
  if (geometry === null) return []
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

/** The outer edge of the largest connected ground, first corner not repeated. */
const mainOuterRing = (areas: readonly DistrictArea[]): Ring => {
  const features = areas.flatMap(({ geometry }): Feature[] =>
    geometry === null ? [] : [{ type: 'Feature', properties: {}, geometry }],
  )
  const collection: FeatureCollection = { type: 'FeatureCollection', features }
  const net = shareArcs<{ areas: GeometryCollection }>({ areas: collection })
  const merged = merge(net, areasIn(net.objects.areas)).coordinates
  const outer = merged.map(([ring = []]) => ring.slice(0, -1).map(toPoint))
  return outer.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))[0] ?? []
}

const indexOfNearest = (ring: Ring, place: Point): number => {
  const distances = ring.map((corner) => distanceKm(corner, place))
  return distances.indexOf(Math.min(...distances))
}

/**
 * The outer edge as a run that starts where Azad Jammu and Kashmir leaves Punjab and follows the two territories north.
 * Nothing when that corner is missing or not unique.
 */
const territoryRun = (areas: readonly DistrictArea[]): Ring | undefined => {
  const ring = mainOuterRing(areas)
  const isTerritory = ({ province }: DistrictArea) =>
    province === 'azad-jammu-and-kashmir' || province === 'gilgit-baltistan'
  const inKashmir = cornersOf(areas.filter(({ province }) => province === 'azad-jammu-and-kashmir'))
  const inTerritory = cornersOf(areas.filter(isTerritory))
  const elsewhere = cornersOf(areas.filter((area) => !isTerritory(area)))
  const starts = ring.filter((corner) => inKashmir.has(keyOf(corner)) && elsewhere.has(keyOf(corner)))
  const [start] = starts
  if (start === undefined || starts.length > 1) return undefined
  const at = ring.indexOf(start)
  const rotated = [...ring.slice(at), ...ring.slice(0, at)]
  const forward = inTerritory.has(keyOf(rotated[1] ?? start)) ? rotated : [start, ...rotated.slice(1).reverse()]
  const end = forward.findIndex((corner, index) => index > 0 && elsewhere.has(keyOf(corner)))
  return end === -1 ? undefined : forward.slice(0, end + 1)
}

/**
 * The Line of Control as far as the shapes tell it (see `DistrictTopology` in the contract for what it means) and the open
 * section after it. Nothing when the shapes do not hold both territories side by side with Punjab.
 */
export const deriveControlLine = (areas: readonly DistrictArea[]): ControlLine | undefined => {
  const run = territoryRun(areas)
  if (run === undefined) return undefined
  const last = indexOfNearest(run, lastAgreedPoint)
  const openEnd = indexOfNearest(run, startOfChinaBorder)
  if (last < 1 || openEnd <= last) return undefined
  return { lineOfControl: run.slice(0, last + 1), openLine: run.slice(last, openEnd + 1) }
}
