import type { FigureIndicator } from './figure-indicators.ts'
import { boundsOf } from './figure-value.ts'
import type { PublishedFigure } from './published-figure.ts'

/** A place in a series across which its values must not be compared or joined by a line. */
export type SeriesBreak = {
  readonly indicator: FigureIndicator
  /** The last year before the break and the first after it; nothing is reported in between. */
  readonly between: readonly [number, number]
  readonly kind: 'what-is-reported-changed'
  /** The larger value divided by the smaller. */
  readonly factor: number
  /** Indicators reported in the first year and not in the second, and the reverse. */
  readonly noLongerReported: readonly FigureIndicator[]
  readonly newlyReported: readonly FigureIndicator[]
}

/**
 * A tenfold step in a national count, together with a change in which indicators the country reports at all,
 * is taken for a change of what is counted: Pakistan's 11,478 offences of 2011 and 117 of 2013 are not a fall.
 */
const smallestFactor = 10

const yearOf = (figure: PublishedFigure) => Number(figure.periodStart.slice(0, 4))

const isNationalTotal = (figure: PublishedFigure) =>
  figure.dimension === null && figure.sex === null && figure.age === null

function indicatorsByYear(figures: readonly PublishedFigure[]): Map<number, Set<FigureIndicator>> {
  const reported = new Map<number, Set<FigureIndicator>>()
  for (const figure of figures) {
    const year = yearOf(figure)
    reported.set(year, (reported.get(year) ?? new Set()).add(figure.indicator))
  }
  return reported
}

/** Largest over smallest possible reading; a hidden count ("<5") is read at its greatest, so that a break is never made of it. */
function factorBetween(before: PublishedFigure, after: PublishedFigure): number {
  const one = boundsOf(before.value)?.greatest ?? 0
  const other = boundsOf(after.value)?.greatest ?? 0
  return Math.min(one, other) === 0 ? 1 : Math.max(one, other) / Math.min(one, other)
}

/** Breaks in the totals that Pakistan reported to UNODC, by indicator and year. */
export function findGlotipBreaks(figures: readonly PublishedFigure[]): SeriesBreak[] {
  const series = figures.filter((figure) => figure.series === 'glotip-pakistan')
  const reported = indicatorsByYear(series)
  const breaks: SeriesBreak[] = []
  const indicators = [...new Set(series.map((figure) => figure.indicator))]
  for (const indicator of indicators) {
    const totals = series.filter((figure) => figure.indicator === indicator && isNationalTotal(figure))
    const inOrder = totals.toSorted((a, b) => yearOf(a) - yearOf(b))
    for (const [index, after] of inOrder.entries()) {
      const before = inOrder[index - 1]
      if (before === undefined) continue
      const factor = factorBetween(before, after)
      const then = reported.get(yearOf(before)) ?? new Set()
      const now = reported.get(yearOf(after)) ?? new Set()
      const noLongerReported = [...then].filter((code) => !now.has(code))
      const newlyReported = [...now].filter((code) => !then.has(code))
      if (factor < smallestFactor || noLongerReported.length + newlyReported.length === 0) continue
      breaks.push({
        indicator,
        between: [yearOf(before), yearOf(after)],
        kind: 'what-is-reported-changed',
        factor,
        noLongerReported,
        newlyReported,
      })
    }
  }
  return breaks
}
