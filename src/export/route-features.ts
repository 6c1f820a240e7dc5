import type { Feature, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson'
import type { LayerName } from './write-geojson.ts'

type RouteEndName = { readonly id: string; readonly name: LayerName }

/** Routes between places, as data: those whose number is shown, and no others. */
export type RouteLayer = {
  /** Areas in degrees by district id, and the place that routes know each district by. */
  readonly shapes: ReadonlyMap<string, Polygon | MultiPolygon>
  readonly placeOf: ReadonlyMap<string, string>
  readonly stream: string
  readonly periodId: string
  readonly routes: readonly { readonly from: RouteEndName; readonly to: RouteEndName; readonly count: number }[]
}

/** What the coordinates are worth. */
export const routeCoordinates =
  'Longitude and latitude in WGS 84. A line joins one point of each place, the centre of the areas of its districts; a point stands for ' +
  'persons who stayed within a place. Nobody need have gone that way. Ends abroad have no point: such a route has no geometry, and its ' +
  'end is an ISO 3166-1 code of two letters.'

/** A line between two places, a point for a route within one, and no geometry where an end is abroad or not known. */
export function routeFeatures({
  shapes,
  placeOf,
  stream,
  periodId,
  routes,
}: RouteLayer): Feature<LineString | Point | null>[] {
  const points = placePoints(shapes, placeOf)
  return routes.map(({ from, to, count }): Feature<LineString | Point | null> => {
    const [start, end] = [points.get(from.id), points.get(to.id)]
    const id = `${from.id}>${to.id}`
    return {
      type: 'Feature',
      id,
      geometry: start && end ? lineOrPoint(start, end) : null,
      properties: {
        id,
        from: from.id,
        from_en: from.name.en,
        from_ur: from.name.ur,
        to: to.id,
        to_en: to.name.en,
        to_ur: to.name.ur,
        measure: 'persons',
        stream,
        value: count,
        value_kind: 'value',
        unit: 'count',
        period: periodId,
      },
    }
  })
}

const lineOrPoint = (start: Position, end: Position): LineString | Point =>
  start === end ? { type: 'Point', coordinates: start } : { type: 'LineString', coordinates: [start, end] }

/** Of each place the centre of the areas of its districts, to a hundredth of a degree: about a kilometre, and no claim to a spot. */
function placePoints(shapes: RouteLayer['shapes'], placeOf: RouteLayer['placeOf']): ReadonlyMap<string, Position> {
  const sums = new Map<string, { area: number; x: number; y: number }>()
  for (const [districtId, shape] of shapes) {
    const placeId = placeOf.get(districtId)
    if (placeId === undefined) continue
    const sum = sums.get(placeId) ?? { area: 0, x: 0, y: 0 }
    sums.set(placeId, sum)
    for (const [outer = []] of shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) {
      const { area, x, y } = momentsOf(outer)
      sum.area += area
      sum.x += x
      sum.y += y
    }
  }
  const hundredth = (degrees: number) => Math.round(degrees * 100) / 100
  return new Map(
    [...sums].flatMap(([id, { area, x, y }]): [string, Position][] =>
      area === 0 ? [] : [[id, [hundredth(x / area), hundredth(y / area)]]],
    ),
  )
}

/** Area of a ring, whichever way it runs, and its moments about both axes. */
function momentsOf(ring: readonly Position[]) {
  const sum = { area: 0, x: 0, y: 0 }
  for (const [index, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? []
    const cross = x1 * y2 - x2 * y1
    sum.area += cross / 2
    sum.x += ((x1 + x2) * cross) / 6
    sum.y += ((y1 + y2) * cross) / 6
  }
  const sign = sum.area < 0 ? -1 : 1
  return { area: sign * sum.area, x: sign * sum.x, y: sign * sum.y }
}
