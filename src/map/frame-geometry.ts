import type { MapFrame } from '#contract/map-frame.ts'

/** A point in units of the map frame: x to the right, y downward. */
export type Point = readonly [x: number, y: number]

/** A part of the map frame, in its units. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const token = /([MLHVZ])|(-?\d*\.?\d+(?:e-?\d+)?)/gi
const valuesPerCommand: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Z: 0 }

/**
 * Rings of an SVG path made of straight lines (commands M, L, H, V, Z, absolute or relative), as the frame's areas are.
 * Throws on any other command: a curve in a boundary is a fault of the file.
 */
export function ringsOf(path: string): Point[][] {
  if (/[^MLHVZmlhvze\d\s,.-]/.test(path))
    throw new Error('A path of the map frame has a command other than M, L, H, V, Z')
  const rings: Point[][] = []
  let command = 'M'
  let at: Point = [0, 0]
  let pending: number[] = []
  for (const [text, letter] of path.matchAll(token)) {
    if (letter !== undefined) {
      command = letter
      if (letter.toUpperCase() === 'Z') at = rings.at(-1)?.[0] ?? at
      continue
    }
    pending.push(Number(text))
    if (pending.length < (valuesPerCommand[command.toUpperCase()] ?? 0)) continue
    at = moved(at, command, pending)
    pending = []
    if (command.toUpperCase() === 'M') {
      rings.push([at])
      // Further pairs after a move are lines (SVG 2, 9.3.3).
      command = command === 'M' ? 'L' : 'l'
    } else rings.at(-1)?.push(at)
  }
  return rings
}

function moved([x, y]: Point, command: string, [first = 0, second = 0]: readonly number[]): Point {
  switch (command) {
    case 'H':
      return [first, y]
    case 'h':
      return [x + first, y]
    case 'V':
      return [x, first]
    case 'v':
      return [x, y + first]
    case 'm':
    case 'l':
      return [x + first, y + second]
    default:
      return [first, second]
  }
}

/** Signed area of a ring and its centre of gravity (shoelace formula). */
function measured(ring: readonly Point[]): { area: number; centre: Point } {
  let area = 0
  let sumX = 0
  let sumY = 0
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
    const cross = x1 * y2 - x2 * y1
    area += cross / 2
    sumX += (x1 + x2) * cross
    sumY += (y1 + y2) * cross
  })
  const [firstX = 0, firstY = 0] = ring[0] ?? []
  return { area, centre: area === 0 ? [firstX, firstY] : [sumX / (6 * area), sumY / (6 * area)] }
}

/** Where a district is on the frame, for what stands in its middle: a circle or a name. */
export type DistrictPlace = {
  /** Centre of gravity of the largest part. */
  readonly centre: Point
  /** Of the largest part, in square units of the frame. */
  readonly area: number
}

/** Place of an area given by its path; `null` for an empty path. */
export function placeOf(path: string): DistrictPlace | null {
  let largest: DistrictPlace | null = null
  for (const ring of ringsOf(path)) {
    const { area, centre } = measured(ring)
    if (largest === null || Math.abs(area) > largest.area) largest = { centre, area: Math.abs(area) }
  }
  return largest
}

const placesByFrame = new WeakMap<MapFrame, ReadonlyMap<string, DistrictPlace>>()

/** Place of every district that has a shape, by id. Computed once per frame. */
export function districtPlaces(frame: MapFrame): ReadonlyMap<string, DistrictPlace> {
  const known = placesByFrame.get(frame)
  if (known) return known
  const places = new Map<string, DistrictPlace>()
  for (const [id, path] of Object.entries(frame.districts)) {
    const place = placeOf(path)
    if (place) places.set(id, place)
  }
  placesByFrame.set(frame, places)
  return places
}

/** The whole frame as a box. */
export const wholeFrame = ({ viewBox: [x, y, width, height] }: MapFrame): Box => ({ x, y, width, height })

/** Smallest box around all points of the paths; `null` when they are empty. */
export function boxOf(paths: readonly string[]): Box | null {
  const points = paths.flatMap(ringsOf).flat()
  if (points.length === 0) return null
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Of the room beside an area, this share is on its left: the card of the selected district stands on the right. */
const leftShare = 0.25

/**
 * The part of the frame to show for a place: its area with `margin` (a share of its size) around it, widened to the
 * proportions of the frame and kept inside it, so that a map of one province takes the same room as a map of all.
 */
export function viewOf(frame: MapFrame, paths: readonly string[], margin = 0.08): Box {
  const whole = wholeFrame(frame)
  const area = boxOf(paths)
  if (!area) return whole
  const share = Math.min(1, (1 + 2 * margin) * Math.max(area.width / whole.width, area.height / whole.height))
  const width = whole.width * share
  const height = whole.height * share
  const inside = (start: number, length: number, limit: number) => Math.min(Math.max(start, 0), limit - length)
  return {
    x: inside(area.x - (width - area.width) * leftShare, width, whole.width),
    y: inside(area.y - (height - area.height) / 2, height, whole.height),
    width,
    height,
  }
}
