import type { Trend } from '#contract/api/figures.ts'
import { type Category, streamOf } from '#contract/categories.ts'
import { type DatedEventId, datedEvents } from '#contract/events.ts'
import { daysOf, periodOf, quarterOfDay } from '#contract/periods.ts'
import type { ChartPeriod, ChartSeries } from '#src/charts/series.ts'
import { streamColors, streamDashes } from '#src/theme/data-colors.ts'

/** Quarters as steps of the time axis, a year printed at the first of each. */
export const trendPeriods = (quarters: readonly string[], nameOf: (quarter: string) => string): ChartPeriod[] =>
  quarters.map((id) => ({ id, label: nameOf(id), ...(id.endsWith('q1') && { tick: id.slice(0, 4) }) }))

/** A measure without streams is one line in the colours of activities, the only such measure. */
const unstreamed = { mark: 'var(--activities-4)', text: 'var(--activities-5)' }

/** One line for each stream, never added up. */
export const trendSeries = (trend: Trend, nameOf: (category: Category | undefined) => string): ChartSeries[] =>
  trend.series.map(({ category, counts }) => {
    const stream = category && streamOf(category)
    const colors = stream ? streamColors[stream] : unstreamed
    return {
      id: category ?? 'all',
      name: nameOf(category),
      color: colors.mark,
      textColor: colors.text,
      dash: stream && streamDashes[stream],
      counts,
    }
  })

export type PlacedEvent = { readonly id: DatedEventId; readonly on: string; readonly position: number }

/** Dated events of the streams shown that lie in the quarters shown, in order of time, each at its day on the axis. */
export function placedEvents(trend: Pick<Trend, 'quarters' | 'series'>): PlacedEvent[] {
  const streams = new Set(trend.series.flatMap(({ category }) => (category ? [streamOf(category)] : [])))
  return datedEvents
    .filter((event) => event.streams.some((stream) => streams.has(stream)))
    .flatMap(({ id, on }) => {
      const position = positionOfDay(on, trend.quarters)
      return position === undefined ? [] : [{ id, on, position }]
    })
    .toSorted((a, b) => a.position - b.position)
}

const dayLength = 86_400_000

/**
 * Place of a day on an axis whose points stand in the middle of their quarters; `undefined` outside the axis.
 * @param day 'YYYY-MM-DD'
 */
export function positionOfDay(day: string, quarters: readonly string[]): number | undefined {
  const quarter = quarterOfDay(day)
  const index = quarters.indexOf(quarter)
  if (index < 0) return undefined
  const { firstOn, lastOn } = daysOf(periodOf(quarter))
  const days = (Date.parse(lastOn) - Date.parse(firstOn)) / dayLength
  const share = (Date.parse(day) - Date.parse(firstOn)) / dayLength / days
  return Math.min(quarters.length - 1, Math.max(0, index + share - 0.5))
}
