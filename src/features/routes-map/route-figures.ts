import { type RouteDestination, type Routes, routeDestinations } from '#contract/api/movements.ts'
import { numberOrNull } from '#contract/count.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import { isProvinceId } from '#contract/places.ts'
import { unknownDestination, unknownOrigin } from '#contract/release/facets.ts'
import { shownPairs } from '#src/charts/pair-figures.ts'
import { circleRadius } from '#src/map/circle.ts'
import { type Point, placeOf } from '#src/map/frame-geometry.ts'
import type { RouteCircle } from '#src/map/RouteDrawing.tsx'
import { largestWithinRadius, type RouteLine, routeLines } from '#src/map/route-geometry.ts'

/** What of the routes is drawn. */
export type DrawnRoutes = {
  readonly lines: readonly RouteLine[]
  readonly circles: readonly (RouteCircle & { readonly count: number })[]
  /** Destinations abroad with a number, in the order of the answer: the column beside the map. */
  readonly abroad: readonly RouteDestination[]
  readonly places: ReadonlyMap<string, Point>
  readonly largest: { readonly line: number; readonly circle: number }
}

export function drawnRoutes(routes: Routes, frame: MapFrame): DrawnRoutes {
  const places = provincePoints(frame)
  const shown = shownPairs(routes)
  const abroad = shownAbroad(routes)
  const lines = routeLines(shown, { places, column: abroad, height: frame.viewBox[3] })
  const within = shown.filter(({ from, to }) => from === to)
  const largestWithin = Math.max(0, ...within.map(({ count }) => count))
  const circles = within.flatMap(({ from: id, count }) => {
    const at = places.get(id)
    return at ? [{ id, at, count, radius: circleRadius(count, largestWithin, largestWithinRadius) }] : []
  })
  const largestLine = Math.max(0, ...lines.map(({ count }) => count))
  return { lines, circles, abroad, places, largest: { line: largestLine, circle: largestWithin } }
}

/** Where lines begin and end in a province: the middle of its largest part. */
function provincePoints(frame: MapFrame): ReadonlyMap<string, Point> {
  const points = Object.entries(frame.provinces).flatMap(([id, path]): [string, Point][] => {
    const place = placeOf(path)
    return place ? [[id, place.centre]] : []
  })
  return new Map(points)
}

const isAbroad = (id: RouteDestination): boolean => !isProvinceId(id) && id !== unknownDestination

/** Destinations abroad whose own number or any route to them is shown. */
const shownAbroad = ({ to, pairs }: Routes): RouteDestination[] =>
  to
    .filter(
      ({ id, count }) =>
        isAbroad(id) && (hasNumber(count) || pairs.some((pair) => pair.to === id && hasNumber(pair.count))),
    )
    .map(({ id }) => id)

const hasNumber = (count: Routes['total']): boolean => (numberOrNull(count) ?? 0) > 0

/** Destinations abroad of which nothing is shown. */
export function hiddenAbroad(routes: Routes): RouteDestination[] {
  const shown = shownAbroad(routes)
  return routeDestinations.filter((id) => isAbroad(id) && !shown.includes(id))
}

/** What the map leaves out because one end is nowhere: of each side, the published number. */
export const unknownEnds = ({ from, to }: Routes) => ({
  origin: numberOrNull(from.find(({ id }) => id === unknownOrigin)?.count ?? { kind: 'not-shown' }),
  destination: numberOrNull(to.find(({ id }) => id === unknownDestination)?.count ?? { kind: 'not-shown' }),
})
