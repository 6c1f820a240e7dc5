import type { Trend } from '#contract/api/figures.ts'
import { type Category, type Stream, streamOf } from '#contract/categories.ts'
import { numberOrNull } from '#contract/count.ts'
import { fewCount, type Measure, measureOf } from '#contract/measures.ts'

export type TrendChange = 'doubled' | 'more-than-doubled' | 'halved' | 'more-than-halved' | 'rose' | 'fell'

/** What a trend shows, as data: a plain comparison of two quarters of the same season, never a cause. */
export type TrendStatement =
  /** Too little is shown to say anything; the measure's name stands alone. */
  | { readonly kind: 'none' }
  /** No line has moved by more than `withinPercent`. */
  | { readonly kind: 'little-change'; readonly since: string; readonly withinPercent: number }
  | {
      readonly kind: 'changed'
      /** Absent for a measure without streams. */
      readonly stream: Stream | undefined
      readonly change: TrendChange
      /** Against the number before, without sign. */
      readonly percent: number
      readonly before: number
      readonly after: number
      /** Quarters that are compared. */
      readonly since: string
      readonly until: string
    }

/** A change below this is none worth a headline. */
const notablePercent = 10

type Comparison = {
  readonly stream: Stream | undefined
  readonly before: number
  readonly after: number
  readonly since: string
  readonly until: string
}

/**
 * Compares the last complete quarter with the same quarter of the year before: a view without a season's effect, and without that of the
 * first quarters, which are low because reporting had just begun. Where that quarter has no number, the one of the nearest year before it
 * that has one; the sentence names it. The stream that the reader asked for is named if it has changed; otherwise the one that has changed most.
 */
export function trendStatement(trend: Trend, asked: Category): TrendStatement {
  const comparisons = trend.series.map((_, index) => compareQuarters(trend, index))
  const known = comparisons.filter((comparison) => comparison !== undefined)
  const notable = known.filter((comparison) => percentOf(comparison) >= notablePercent)
  const [strongest] = notable.toSorted((a, b) => strengthOf(b) - strengthOf(a))
  const named = notable.find(({ stream }) => stream === streamOf(asked)) ?? strongest
  if (named) return { kind: 'changed', ...named, change: changeOf(named), percent: percentOf(named) }
  // "Little change" is said of all lines or not at all, and of one pair of quarters.
  const [first] = known
  const isSameBase = known.length === comparisons.length && known.every(({ since }) => since === first?.since)
  return first && isSameBase
    ? { kind: 'little-change', since: first.since, withinPercent: notablePercent }
    : { kind: 'none' }
}

/** The two quarters of one line; `undefined` when the last complete one has no number, or none of its season has. */
function compareQuarters(trend: Trend, seriesIndex: number): Comparison | undefined {
  const series = trend.series[seriesIndex]
  const until = completeQuarters(trend).at(-1)
  if (!series || until === undefined) return undefined
  const numberIn = (quarter: string): number | null => {
    const count = series.counts[trend.quarters.indexOf(quarter)]
    const number = count ? numberOrNull(count) : null
    return number !== null && isEnough(number, trend.measure) ? number : null
  }
  const season = until.slice(4)
  const earlier = trend.quarters.filter((quarter) => quarter < until && quarter.endsWith(season))
  const since = earlier.findLast((quarter) => numberIn(quarter) !== null)
  const before = since === undefined ? null : numberIn(since)
  const after = numberIn(until)
  if (since === undefined || before === null || after === null) return undefined
  return { stream: series.category && streamOf(series.category), before, after, since, until }
}

/** Quarters whose returns had time to come before they were published. */
export function completeQuarters({
  quarters,
  provisionalFrom,
}: Pick<Trend, 'quarters' | 'provisionalFrom'>): readonly string[] {
  return quarters.filter((quarter) => provisionalFrom === undefined || quarter < provisionalFrom)
}

/** A percentage of few is chance. Shares and medians are published only where enough lies under them. */
const isEnough = (number: number, measure: Measure): boolean =>
  number > 0 && (measureOf(measure).basis !== 'count' || number >= fewCount)

/** Whole percent; for a share in percent the same rule is good enough to tell a change from none. */
const percentOf = ({ before, after }: Comparison): number => Math.round((Math.abs(after - before) / before) * 100)

/** Doubling and halving are equally strong. */
const strengthOf = ({ before, after }: Comparison): number => Math.abs(Math.log(after / before))

function changeOf({ before, after }: Comparison): TrendChange {
  const ratio = after / before
  if (ratio >= 2.1) return 'more-than-doubled'
  if (ratio >= 1.95) return 'doubled'
  if (ratio <= 1 / 2.1) return 'more-than-halved'
  if (ratio <= 1 / 1.95) return 'halved'
  return ratio > 1 ? 'rose' : 'fell'
}
