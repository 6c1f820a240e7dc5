import type { Position } from 'geojson'
import { z } from 'zod'
import type { MapBounds } from '#contract/map-frame.ts'
import { areaKm2 } from '../earth-distance.ts'
import type { Point, Ring } from '../ring-geometry.ts'
import { BoundaryFileError, labelOf, type RawFeature, type SourceFeature } from './boundary-file.ts'
import { findSelfCrossing, loopsAt } from './self-crossing.ts'

/** Pakistan with about one and a half degrees around it: a district outside is in the wrong place or in other units. */
const padded: MapBounds = { west: 59.3, south: 22.2, east: 79, north: 38.6 }

const position = z.array(z.number()).min(2)
const areaSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
])
const typed = z.object({ type: z.string().nullable() })

const isInside = ({ west, south, east, north }: MapBounds, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

const toPoint = ([x = Number.NaN, y = Number.NaN]: Position): Point => [x, y]
/** Degrees to 0.0001, about 10 m. */
const write = ([x, y]: Point): string => `${Number(x.toFixed(4))}, ${Number(y.toFixed(4))}`

const placeFault = (corners: readonly Point[]): string | undefined => {
  const stray = corners.find(([lon, lat]) => !isInside(padded, lon, lat))
  if (stray === undefined) return undefined
  const [lon, lat] = stray
  const where = `has a corner at ${write(stray)}, outside ${padded.west}–${padded.east}° east, ${padded.south}–${padded.north}° north`
  if (isInside(padded, lat, lon)) return `${where}; longitude and latitude seem to be swapped`
  return Math.abs(lon) > 180 || Math.abs(lat) > 90 ? `${where}; the file must be in degrees (WGS 84)` : where
}

/** A loop up to this size, and up to this share of its ring, is an accident of drawing or simplifying. */
const largestLoopKm2 = 1
const largestLoopShare = 0.01

/** The ring without the small loops at its crossings, or the first crossing that is no accident. */
const withoutLoops = (ring: Ring): { readonly ring: Ring; readonly cutKm2: number; readonly left?: Point } => {
  let mended = ring
  let cutKm2 = 0
  for (let crossing = findSelfCrossing(mended); crossing !== undefined; crossing = findSelfCrossing(mended)) {
    const [small, large] = loopsAt(mended, crossing).toSorted((a, b) => areaKm2(a) - areaKm2(b))
    const loopKm2 = areaKm2(small ?? [])
    if (large === undefined || loopKm2 > largestLoopKm2 || loopKm2 > largestLoopShare * areaKm2(large))
      return { ring: mended, cutKm2, left: crossing.at }
    mended = large
    cutKm2 += loopKm2
  }
  return { ring: mended, cutKm2 }
}

type CheckedRing = { readonly ring: Position[]; readonly fault?: string; readonly mend?: string }

const checkRing = (ring: Position[], mends: boolean): CheckedRing => {
  const corners = ring.map(toPoint)
  const [first, last] = [corners[0], corners.at(-1)]
  if (first === undefined || last === undefined) return { ring, fault: 'is empty' }
  if (first[0] !== last[0] || first[1] !== last[1])
    return { ring, fault: `is not closed: it starts at ${write(first)} and ends at ${write(last)}` }
  if (corners.length < 4) return { ring, fault: `has ${corners.length} positions; a closed ring needs at least 4` }
  const open = corners.slice(0, -1)
  const crossing = findSelfCrossing(open)
  if (crossing === undefined) return { ring }
  const mended = mends ? withoutLoops(open) : { ring: open, cutKm2: 0, left: crossing.at }
  if (mended.left !== undefined) return { ring, fault: `crosses itself near ${write(mended.left)}` }
  const closed = [...mended.ring, ...mended.ring.slice(0, 1)].map((corner) => [...corner])
  return {
    ring: closed,
    mend: `crossed itself near ${write(crossing.at)}; loops of ${mended.cutKm2.toFixed(3)} km² were cut off`,
  }
}

type CheckedFeature = {
  readonly area?: SourceFeature
  readonly faults: readonly string[]
  readonly mends: readonly string[]
}

const refuse = (fault: string): CheckedFeature => ({ faults: [fault], mends: [] })

const checkFeature = (feature: RawFeature, mends: boolean): CheckedFeature => {
  const label = labelOf(feature)
  const type = typed.safeParse(feature.geometry).data?.type ?? null
  if (type === null) return refuse(`${label} has no geometry.`)
  if (type !== 'Polygon' && type !== 'MultiPolygon') return refuse(`${label} is a ${type}, not an area.`)
  const parsed = areaSchema.safeParse(feature.geometry)
  if (!parsed.success) return refuse(`${label}: its coordinates are not rings of positions.`)
  const polygons = parsed.data.type === 'Polygon' ? [parsed.data.coordinates] : parsed.data.coordinates
  if (polygons.flat().length === 0) return refuse(`${label} is empty.`)
  const place = placeFault(polygons.flat(2).map(toPoint))
  if (place !== undefined) return refuse(`${label} ${place}.`)
  let ringNumber = 0
  const faults: string[] = []
  const mended: string[] = []
  const coordinates = polygons.map((rings) =>
    rings.map((given) => {
      ringNumber += 1
      const { ring, fault, mend } = checkRing(given, mends)
      if (fault !== undefined) faults.push(`${label}: ring ${ringNumber} ${fault}.`)
      if (mend !== undefined) mended.push(`${label}: ring ${ringNumber} ${mend}.`)
      return ring
    }),
  )
  return { area: { ...feature, geometry: { type: 'MultiPolygon', coordinates } }, faults, mends: mended }
}

/** Areas whose rings are sound, and what was mended to make them so. */
export type CheckedAreas = { readonly areas: readonly SourceFeature[]; readonly mends: readonly string[] }

/**
 * The features with their geometry as checked areas. Throws `BoundaryFileError` with every fault of every feature: a missing
 * or wrong kind of geometry, an empty area, a corner outside Pakistan's surroundings, a ring that is open, too short or crosses
 * itself. With `mends`, small loops at crossings are cut off instead; a large one is a fault all the same.
 */
export const checkAreas = (features: readonly RawFeature[], mends: boolean): CheckedAreas => {
  const checked = features.map((feature) => checkFeature(feature, mends))
  const faults = checked.flatMap((result) => result.faults)
  if (faults.length > 0) throw new BoundaryFileError(faults)
  return {
    areas: checked.flatMap(({ area }) => (area === undefined ? [] : [area])),
    mends: checked.flatMap((result) => result.mends),
  }
}
