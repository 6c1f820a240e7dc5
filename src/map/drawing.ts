import type { Count } from '#contract/count.ts'
import { circleRadius } from './circle.ts'
import type { DistrictRow } from './district-row.ts'
import type { DistrictPlace, Point } from './frame-geometry.ts'
import { largestValue, type MapClass, type Scale } from './scale.ts'

/** How one district is painted. `outside`: on the map, but not in the place that the figures are about. */
export type DistrictLook = {
  readonly mapClass: MapClass | 'change' | 'outside' | 'ground'
  readonly fill: string
  readonly isFew: boolean
  /** The number is that of several districts whose own is not shown. */
  readonly isTogether?: true
}

/** A count as a circle; `share` is its radius as a part (0–1) of the largest one on the map. */
export type MapCircle = { readonly districtId: string; readonly at: Point; readonly share: number }

/** What is painted on the map, for whichever renderer paints it. */
export type MapDrawing = {
  readonly looks: ReadonlyMap<string, DistrictLook>
  readonly circles: readonly MapCircle[]
  /** CSS colour of the circles. */
  readonly circleFill: string
}

export const outside: DistrictLook = { mapClass: 'outside', fill: 'var(--map-outside)', isFew: false }

/** Rates as fills; where a rate is not shown, that of the districts that are told together, as the ground of the hatch. A district without a row is outside the place asked about. */
export function rateDrawing(rows: readonly DistrictRow[], scale: Scale): MapDrawing {
  const looks = rows.map((row): [string, DistrictLook] => {
    if (row.rate.kind === 'not-shown' && row.together?.rate.kind === 'value') {
      const mapClass = scale.classOf(row.together.rate)
      return [row.districtId, { mapClass, fill: scale.fillVariable(mapClass), isFew: false, isTogether: true }]
    }
    const mapClass = scale.classOf(row.rate)
    return [
      row.districtId,
      { mapClass, fill: scale.fillVariable(mapClass), isFew: row.isFew && row.rate.kind === 'value' },
    ]
  })
  return { looks: new Map(looks), circles: [], circleFill: scale.fillVariable('class-4') }
}

/**
 * Counts as circles on one ground colour: a filled area would make a large empty district look like a large number.
 * Districts without a number keep their look.
 * @param maximum the count of the largest circle, where several maps share it
 */
export function countDrawing(
  rows: readonly DistrictRow[],
  scale: Scale,
  places: ReadonlyMap<string, DistrictPlace>,
  maximum: number = largestValue(rows.map((row) => row.count)) ?? 0,
): MapDrawing {
  const looks = rows.map((row): [string, DistrictLook] => [row.districtId, groundOf(row.count, scale)])
  const circles = rows.flatMap(({ districtId, count }): MapCircle[] => {
    const at = places.get(districtId)?.centre
    if (count.kind !== 'value' || count.value === 0 || !at) return []
    return [{ districtId, at, share: circleRadius(count.value, maximum, 1) }]
  })
  // Large circles first, so that a small one beside them is painted on top and can be reached.
  const painted = circles.toSorted((a, b) => b.share - a.share)
  return { looks: new Map(looks), circles: painted, circleFill: scale.fillVariable('class-4') }
}

function groundOf(count: Count, scale: Scale): DistrictLook {
  if (count.kind === 'value') return { mapClass: 'ground', fill: 'var(--map-ground)', isFew: false }
  return { mapClass: count.kind, fill: scale.fillVariable(count.kind), isFew: false }
}
