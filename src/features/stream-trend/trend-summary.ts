import type { Trend } from '#contract/api/figures.ts'
import type { Category } from '#contract/categories.ts'

export type QuarterNumber = { readonly quarter: string; readonly value: number }

/** What can be said of one line without seeing it. */
export type LineSummary = {
  readonly category: Category | undefined
  /** Absent when no quarter has a number. */
  readonly numbers?: { readonly first: QuarterNumber; readonly last: QuarterNumber; readonly highest: QuarterNumber }
  readonly notShownQuarters: number
  readonly quartersWithoutReturn: number
}

/** First, last and highest number of each line, and how many quarters have none. The first of equal highest numbers counts. */
export const lineSummaries = (trend: Trend): LineSummary[] =>
  trend.series.map(({ category, counts }) => {
    const numbers = counts.flatMap((count, index): QuarterNumber[] =>
      count.kind === 'value' ? [{ quarter: trend.quarters[index] ?? '', value: count.value }] : [],
    )
    const [first] = numbers
    const last = numbers.at(-1)
    const highest = numbers.reduce((best, one) => (best && best.value >= one.value ? best : one), first)
    return {
      category,
      ...(first && last && highest && { numbers: { first, last, highest } }),
      notShownQuarters: counts.filter(({ kind }) => kind === 'not-shown').length,
      quartersWithoutReturn: counts.filter(({ kind }) => kind === 'no-return').length,
    }
  })
