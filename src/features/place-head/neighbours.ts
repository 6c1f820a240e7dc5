import type { MapFrame } from '#contract/map-frame.ts'
import type { Geography } from '#contract/places.ts'
import { ringsOf } from '#src/map/frame-geometry.ts'

/** Districts that meet in one point only are not called neighbours. */
const minimumSharedPoints = 2

const bordersByFrame = new WeakMap<MapFrame, ReadonlyMap<string, ReadonlySet<string>>>()

/** The districts beside each district: those whose outlines share points, because areas of the frame are cut from one set of lines. */
export function districtBorders(frame: MapFrame): ReadonlyMap<string, ReadonlySet<string>> {
  const known = bordersByFrame.get(frame)
  if (known) return known
  const shared = new Map<string, Map<string, number>>()
  for (const ids of districtsByPoint(frame).values()) {
    for (const id of ids) for (const other of ids) if (id !== other) countOne(shared, id, other)
  }
  const borders = new Map(
    [...shared].map(([id, others]) => [
      id,
      new Set([...others].filter(([, points]) => points >= minimumSharedPoints).map(([other]) => other)),
    ]),
  )
  bordersByFrame.set(frame, borders)
  return borders
}

function districtsByPoint(frame: MapFrame): Map<string, Set<string>> {
  const byPoint = new Map<string, Set<string>>()
  for (const [id, path] of Object.entries(frame.districts)) {
    for (const [x, y] of ringsOf(path).flat()) {
      const point = `${x},${y}`
      byPoint.set(point, (byPoint.get(point) ?? new Set()).add(id))
    }
  }
  return byPoint
}

function countOne(shared: Map<string, Map<string, number>>, id: string, other: string): void {
  const others = shared.get(id) ?? new Map<string, number>()
  others.set(other, (others.get(other) ?? 0) + 1)
  shared.set(id, others)
}

/** Ids of the places of the same level that border a place on the map: districts of a district, provinces of a province. */
export function neighboursOf(frame: MapFrame, { provinces, districts }: Geography, placeId: string): readonly string[] {
  const borders = districtBorders(frame)
  if (districts.some(({ id }) => id === placeId)) return [...(borders.get(placeId) ?? [])]
  const provinceOf = new Map(districts.map(({ id, provinceId }) => [id, provinceId]))
  const own = districts.filter(({ provinceId }) => provinceId === placeId)
  const beside = new Set(own.flatMap(({ id }) => [...(borders.get(id) ?? [])]).map((id) => provinceOf.get(id)))
  return provinces.map(({ id }) => id).filter((id) => id !== placeId && beside.has(id))
}
