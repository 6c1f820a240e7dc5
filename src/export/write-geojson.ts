import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { type Count, numberOrNull } from '#contract/count.ts'
import type { ExportSheet } from './export-sheet.ts'
import { type RouteLayer, routeCoordinates, routeFeatures } from './route-features.ts'

export type LayerName = { readonly en: string; readonly ur: string }

export type LayerFeature = {
  readonly id: string
  readonly name: LayerName
  readonly province: LayerName
  readonly count: Count
  /** On a map of two periods: the other figures, by the name of their property. */
  readonly more?: Readonly<Record<string, Count>>
}

/** What the map shows, as data: its districts with the number that each is painted by. */
export type MapLayer = {
  /** Areas in degrees by district id. */
  readonly shapes: ReadonlyMap<string, Polygon | MultiPolygon>
  readonly measure: string
  /** A code in English, as everything that programs read. */
  readonly unit: string
  readonly periodId: string
  readonly comparedPeriodId?: string
  /** Unit of the other figures, where it is not that of the number. */
  readonly moreUnit?: string
  readonly features: readonly LayerFeature[]
}

/**
 * The layer of a map as GeoJSON (RFC 7946): longitude and latitude in WGS 84, outer rings counter-clockwise. `value` is null wherever
 * there is no number, and `value_kind` says why. A district that the boundary file has no shape for is there without a geometry.
 */
export function writeGeoJson(layer: MapLayer | RouteLayer, sheet: ExportSheet): string {
  const isOfRoutes = 'routes' in layer
  const collection: FeatureCollection<Geometry | null> & { rabta: unknown } = {
    type: 'FeatureCollection',
    rabta: originOf(sheet, isOfRoutes ? routeCoordinates : areaCoordinates),
    features: isOfRoutes ? routeFeatures(layer) : districtFeatures(layer),
  }
  return `${JSON.stringify(collection)}\n`
}

function districtFeatures({ shapes, ...layer }: MapLayer): Feature<Polygon | MultiPolygon | null>[] {
  return layer.features.map(
    ({ id, name, province, count, more = {} }): Feature<Polygon | MultiPolygon | null> => ({
      type: 'Feature',
      id,
      geometry: drawable(shapes.get(id)),
      properties: {
        id,
        name_en: name.en,
        name_ur: name.ur,
        province_en: province.en,
        province_ur: province.ur,
        measure: layer.measure,
        ...countProperties('value', count),
        unit: layer.unit,
        period: layer.periodId,
        ...(layer.comparedPeriodId !== undefined && { compared_period: layer.comparedPeriodId }),
        ...Object.assign({}, ...Object.entries(more).map(([property, one]) => countProperties(property, one))),
        ...(layer.moreUnit !== undefined && { figures_unit: layer.moreUnit }),
      },
    }),
  )
}

const countProperties = (property: string, count: Count) => ({
  [property]: numberOrNull(count),
  [`${property}_kind`]: count.kind,
})

/** A foreign member (RFC 7946, 6.1): where the figures come from, and what the coordinates are worth. */
const originOf = (sheet: ExportSheet, coordinates: string) => ({
  title: sheet.title,
  ...(sheet.sentence !== undefined && { filters: sheet.sentence }),
  source: sheet.source,
  ...(sheet.releaseId !== undefined && { release: sheet.releaseId }),
  link: sheet.link,
  is_synthetic: sheet.isSynthetic,
  notes: [...(sheet.isSynthetic ? [sheet.words.synthetic] : []), ...sheet.notes],
  value_kinds: {
    value: 'a number',
    'not-shown': 'kept back to protect people: a small number, zero, or one beside such a number',
    'no-return': 'no return was received',
    'not-applicable': 'the question has no answer here',
  },
  coordinates,
})

const areaCoordinates =
  'Longitude and latitude in WGS 84, from the boundary file of this installation. The shapes that ship with Rabta are a drawing ' +
  'that was fitted to known places and simplified; others were imported and simplified. For thematic maps only: not surveyed, not ' +
  'for measuring areas or distances, and no statement about boundaries.'

/** With every ring closed, of four positions or more and turned as RFC 7946 (3.1.6) wants it; `null` when nothing is left. */
function drawable(shape: Polygon | MultiPolygon | undefined): Polygon | MultiPolygon | null {
  if (shape === undefined) return null
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  const [only, ...others] = parts.map(turnedPart).filter((part) => part.length > 0)
  if (only === undefined) return null
  return others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: [only, ...others] }
}

/** The outer ring and its holes; nothing when the outer ring has no area left. */
function turnedPart([outer = [], ...holes]: readonly Position[][]): Position[][] {
  const edge = turned(outer, 'counter-clockwise')
  if (edge.length === 0) return []
  return [edge, ...holes.map((hole) => turned(hole, 'clockwise')).filter((hole) => hole.length > 0)]
}

function turned(ring: readonly Position[], way: 'clockwise' | 'counter-clockwise'): Position[] {
  const points = withoutRepeats(ring.map(rounded))
  const area = areaOf(points)
  if (points.length < 3 || area === 0) return []
  const right = area > 0 === (way === 'counter-clockwise') ? points : points.toReversed()
  return [...right, ...right.slice(0, 1)]
}

/** Open: the last position is not the first once more. */
function withoutRepeats(ring: readonly Position[]): Position[] {
  return ring.filter((point, index) => {
    const before = ring[index === 0 ? ring.length - 1 : index - 1]
    return ring.length === 1 || before === undefined || point[0] !== before[0] || point[1] !== before[1]
  })
}

/** Five decimals, about a metre (RFC 7946, 11.2): more would claim a precision that the shapes do not have. */
const rounded = ([longitude = 0, latitude = 0]: Position): Position =>
  [longitude, latitude].map((degrees) => Math.round(degrees * 100_000) / 100_000)

/** Shoelace formula; positive when the ring runs counter-clockwise. */
function areaOf(ring: readonly Position[]): number {
  return ring.reduce((sum, [x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? []
    return sum + (x1 * y2 - x2 * y1) / 2
  }, 0)
}
