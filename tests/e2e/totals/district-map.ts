import type { Page } from 'playwright-core'
import { numberOrNull } from '#contract/count.ts'
import { figuresScale } from '#src/map/figures-scale.ts'
import { placeOf } from '#src/map/frame-geometry.ts'
import { circleEdge, largestCirclePx } from '#src/map/map-style.ts'
import { largestValue } from '#src/map/scale.ts'
import { type Answers, shownKindOf } from './answers.ts'
import type { View } from './random-views.ts'

/**
 * How each district is painted: the colour of its area, with the hatch over it where its own number is not shown (a hatch of its own ground
 * names no colour), and, where counts are circles, the count that the area of its circle stands for.
 */
export type Painted = Readonly<Record<string, { readonly paint: string; readonly circle?: number | undefined }>>

const ground = 'var(--map-ground)'

/** @param largest the count of the largest circle, by which the others are read */
export async function mapOnPage(page: Page, largest: number): Promise<Painted> {
  const { areas, circles } = await page
    .locator('svg:has(> g > path[data-district])')
    .first()
    .evaluate((map) => ({
      areas: [...map.querySelectorAll('path[data-district]')].map((path) => {
        const fill = path.getAttribute('fill') ?? ''
        const hatch = /^url\(#(.+)\)$/.exec(fill)?.[1]
        const under = hatch === undefined ? null : document.getElementById(hatch)?.querySelector('rect')
        return {
          id: path.getAttribute('data-district') ?? '',
          outline: path.getAttribute('d') ?? '',
          paint: hatch === undefined ? fill : `hatch ${under?.style.fill ?? 'that is not there'}`.trim(),
        }
      }),
      circles: [...map.querySelectorAll('path[d$="h0"]')].map((path) => ({
        at: path.getAttribute('d') ?? '',
        width: Number(path.getAttribute('stroke-width')),
        stroke: path.getAttribute('stroke'),
      })),
    }))
  const widths = new Map(
    circles.filter(({ stroke }) => stroke === circleEdge.stroke).map(({ at, width }) => [at, width]),
  )
  return Object.fromEntries(
    areas.map(({ id, outline, paint }) => {
      const [x, y] = placeOf(outline)?.centre ?? []
      const width = widths.get(`M${x} ${y}h0`)
      return [id, { paint, ...(width !== undefined && { circle: countOfCircle(width, largest) }) }]
    }),
  )
}

/** The area of a circle is in proportion to the count; the line around it is no part of it. */
function countOfCircle(width: number, largest: number): number {
  const share = (width - circleEdge.width) / (2 * largestCirclePx)
  return Math.round(share ** 2 * largest)
}

export const largestCount = ({ rows }: Answers): number => largestValue(rows.map(({ count }) => count)) ?? 0

export function mapTold(view: View, { districts, rows }: Answers): Painted {
  const scale = figuresScale([districts])
  if (shownKindOf(view) === 'count')
    return Object.fromEntries(
      rows.map(({ districtId, count }) => {
        if (count.kind === 'not-shown') return [districtId, { paint: 'hatch' }]
        if (count.kind !== 'value') return [districtId, { paint: scale.fillVariable(count.kind) }]
        const circle = numberOrNull(count) || undefined
        return [districtId, { paint: ground, ...(circle !== undefined && { circle }) }]
      }),
    )
  return Object.fromEntries(
    rows.map(({ districtId, rate, together }) => {
      if (rate.kind !== 'not-shown') return [districtId, { paint: scale.fillVariable(scale.classOf(rate)) }]
      if (together?.rate.kind !== 'value') return [districtId, { paint: 'hatch' }]
      return [districtId, { paint: `hatch ${scale.fillVariable(scale.classOf(together.rate))}` }]
    }),
  )
}
