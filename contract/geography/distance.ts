import type { Position } from './district.ts'

const earthRadiusKm = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Position, b: Position): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const across = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(latitude + across))
}

/** The item nearest to a position; `undefined` for an empty list. */
export function nearest<T extends { readonly position: Position }>(from: Position, items: readonly T[]): T | undefined {
  let best: T | undefined
  let bestKm = Number.POSITIVE_INFINITY
  for (const item of items) {
    const km = distanceKm(from, item.position)
    if (km < bestKm) {
      best = item
      bestKm = km
    }
  }
  return best
}
