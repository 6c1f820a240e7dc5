import type { Point } from './frame-geometry.ts'

/** A route as a line on the map: from a place on it to another, or to a row of the column on its left. */
export type RouteLine = {
  readonly from: string
  readonly to: string
  readonly count: number
  /** SVG path in units of the frame. */
  readonly path: string
  /** Thickness in units of the frame. */
  readonly width: number
  readonly start: Point
  readonly end: Point
}

export type CountedPair = { readonly from: string; readonly to: string; readonly count: number }

export type RouteGround = {
  /** Centres of the places on the map, by id. */
  readonly places: ReadonlyMap<string, Point>
  /** Ids of the column on the left of the map, from the top; its rows share the height. */
  readonly column: readonly string[]
  readonly height: number
}

/** Thickness of the largest line, in units of the frame. */
export const widestRoute = 24
/** No line is thinner, so that none is lost; the legend says from which count on thickness tells. */
export const thinnestRoute = 1.5

/** Thickness of a line: in proportion to the count, the largest line having the widest. */
export const routeWidth = (count: number, largest: number): number =>
  Math.max(thinnestRoute, (widestRoute * count) / Math.max(1, largest))

/** The count below which a line keeps the thinnest width. */
export const thinBelow = (largest: number): number => Math.ceil((largest * thinnestRoute) / widestRoute)

/** How far a line bends from the straight way, as a share of its length. */
const bend = 0.2

/**
 * The lines between two places on the map, and from them to the rows of the column, widest first, so that a thin one is painted on top.
 * Pairs that begin or end nowhere on the map or in the column, or where they began, have none.
 */
export function routeLines(pairs: readonly CountedPair[], { places, column, height }: RouteGround): RouteLine[] {
  const drawn = pairs.filter(
    ({ from, to }) => from !== to && places.has(from) && (places.has(to) || column.includes(to)),
  )
  const largest = Math.max(1, ...drawn.map(({ count }) => count))
  const ends = columnEnds(drawn, { places, column, height }, largest)
  return drawn
    .flatMap((pair): RouteLine[] => {
      const start = places.get(pair.from)
      const end = places.get(pair.to) ?? ends.get(pair)
      if (!start || !end) return []
      const path = places.has(pair.to) ? curve(start, end) : curveOut(start, end)
      return [{ ...pair, path, start, end, width: routeWidth(pair.count, largest) }]
    })
    .toSorted((a, b) => b.width - a.width)
}

/** Lines to one row of the column arrive beneath each other around its middle, in the order in which they begin from the top. */
function columnEnds(
  pairs: readonly CountedPair[],
  { places, column, height }: RouteGround,
  largest: number,
): Map<CountedPair, Point> {
  const ends = new Map<CountedPair, Point>()
  for (const [row, id] of column.entries()) {
    const arriving = pairs
      .filter(({ to }) => to === id)
      .toSorted((a, b) => (places.get(a.from)?.[1] ?? 0) - (places.get(b.from)?.[1] ?? 0))
    const widths = arriving.map(({ count }) => routeWidth(count, largest))
    let at = ((row + 0.5) / column.length) * height - widths.reduce((sum, width) => sum + width, 0) / 2
    for (const [index, pair] of arriving.entries()) {
      const width = widths[index] ?? 0
      ends.set(pair, [0, at + width / 2])
      at += width
    }
  }
  return ends
}

/** Bends to the right of the direction of travel, so that a route and the one back lie beside each other. */
function curve([x1, y1]: Point, [x2, y2]: Point): string {
  const control: Point = [(x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend]
  return `M${at([x1, y1])}Q${at(control)} ${at([x2, y2])}`
}

/** Leaves the map level, to the left. */
function curveOut([x1, y1]: Point, [x2, y2]: Point): string {
  const reach = (x1 - x2) / 2
  return `M${at([x1, y1])}C${at([x1 - reach * 0.6, y1 + (y2 - y1) * 0.15])} ${at([x2 + reach, y2])} ${at([x2, y2])}`
}

const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`
const round = (value: number): number => Math.round(value * 10) / 10

/** Radius of the circle of the most persons within one place, in units of the frame. */
export const largestWithinRadius = 30
