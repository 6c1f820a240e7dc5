import type { Trend } from '#contract/api/figures.ts'
import { type Category, type Stream, streamOf } from '#contract/categories.ts'
import type { Count } from '#contract/count.ts'
import { exactRateOf } from '#contract/geography/residents.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { parsePeriod } from '#contract/periods.ts'
import { type CategoryColor, streamColors } from '#src/theme/data-colors.ts'
import type { MarkedQuarters } from './multiples-scale.ts'
import type { ChartPeriod } from './series.ts'

/** Counts by quarter of the stream that a category belongs to; those of a measure without streams are its only ones. */
export function countsOf(trend: Pick<Trend, 'series'>, category: Category): readonly Count[] {
  const stream: Stream = streamOf(category)
  const series = trend.series.find((one) => one.category === stream) ?? trend.series.find((one) => !one.category)
  return series?.counts ?? []
}

export type Shown = 'rate' | 'count'

/** Whether figures of a small place and of a large one can stand on one scale: rates, shares and medians can, counts cannot. */
export const isComparable = (measure: Measure, show: Shown): boolean =>
  measureOf(measure).basis !== 'count' || show === 'rate'

/**
 * The figures that a line is drawn from: counts per 100,000 residents where rates are asked for, not rounded, because a quarter of a large
 * province moves by hundredths; shares and medians as they are.
 */
export const figuresOf = (
  counts: readonly Count[],
  { measure, show, residents }: { measure: Measure; show: Shown; residents: number | null },
): readonly Count[] =>
  measureOf(measure).basis === 'count' && show === 'rate'
    ? counts.map((count) => exactRateOf(count, residents))
    : counts

/** The stream's colour; a measure without streams has that of activities, the only such measure. */
export const lineColor = (measure: Measure, category: Category): CategoryColor =>
  measureOf(measure).hasStreams
    ? streamColors[streamOf(category)]
    : { mark: 'var(--activities-4)', text: 'var(--activities-5)' }

/** Quarters as steps of a time axis, a year printed at the first of each. */
export const quarterSteps = (quarters: readonly string[], nameOf: (quarter: string) => string): ChartPeriod[] =>
  quarters.map((id) => ({ id, label: nameOf(id), ...(id.endsWith('q1') && { tick: id.slice(0, 4) }) }))

/**
 * The quarters of the chosen period on the axis. The number beside each name is that of the last of them whose figures are complete; where
 * none is, of the last chosen; where none is on the axis, of the last on it.
 */
export function markedQuarters(trend: Pick<Trend, 'quarters' | 'provisionalFrom'>, periodId: string): MarkedQuarters {
  const { quarters, provisionalFrom } = trend
  const first = provisionalFrom === undefined ? -1 : quarters.indexOf(provisionalFrom)
  const inPeriod = (parsePeriod(periodId)?.quarters ?? []).map((quarter) => quarters.indexOf(quarter))
  const chosen = inPeriod.filter((index) => index >= 0)
  const complete = chosen.filter((index) => first < 0 || index < first)
  return {
    ...(chosen.length > 0 && { chosen: { first: Math.min(...chosen), last: Math.max(...chosen) } }),
    ...(first >= 0 && { provisionalFrom: first }),
    at: complete.at(-1) ?? chosen.at(-1) ?? Math.max(0, quarters.length - 1),
  }
}
