import type { DistrictPlace } from './frame-geometry.ts'

export const directions = ['north', 'east', 'south', 'west'] as const
export type Direction = (typeof directions)[number]

/** How far a step leads in the direction (`ahead`) and off it (`aside`), in frame units. */
const split: Record<Direction, (dx: number, dy: number) => { ahead: number; aside: number }> = {
  north: (dx, dy) => ({ ahead: -dy, aside: Math.abs(dx) }),
  south: (dx, dy) => ({ ahead: dy, aside: Math.abs(dx) }),
  east: (dx, dy) => ({ ahead: dx, aside: Math.abs(dy) }),
  west: (dx, dy) => ({ ahead: -dx, aside: Math.abs(dy) }),
}

/** Being off the direction counts double, so that a step feels like a straight one. */
const asideWeight = 2

/**
 * The district that a reader who moves one step in a direction would come to: the nearest centre within 45° of the direction.
 * `undefined` at the edge of the map. Directions are those of the map, in every language.
 */
export function nearestInDirection(
  places: ReadonlyMap<string, DistrictPlace>,
  fromId: string,
  direction: Direction,
): string | undefined {
  const from = places.get(fromId)?.centre
  if (!from) return undefined
  let bestId: string | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const [id, { centre }] of places) {
    const { ahead, aside } = split[direction](centre[0] - from[0], centre[1] - from[1])
    const cost = ahead + aside * asideWeight
    if (id === fromId || ahead <= 0 || aside > ahead || cost >= bestCost) continue
    bestId = id
    bestCost = cost
  }
  return bestId
}
