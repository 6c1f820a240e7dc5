import { type Count, noReturn, notShown, valueOf } from '#contract/count.ts'
import type { FigureIndicator } from '#contract/published-figures/figure-indicators.ts'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { isTotal, yearOf } from '../values/figure-range.ts'

/** National totals that Pakistan reported to UNODC, in the order of the chain of justice; each has a picture. */
export const glotipIndicators = [
  'offences-recorded',
  'persons-prosecuted',
  'persons-convicted',
  'detected-victims',
] as const satisfies readonly FigureIndicator[]

export type GlotipTotals = {
  readonly indicator: (typeof glotipIndicators)[number]
  /** Oldest first. */
  readonly figures: readonly PublishedFigure[]
}

/** Totals by indicator; an indicator without any is left out. */
export function glotipTotals(figures: readonly PublishedFigure[]): GlotipTotals[] {
  const totals = figures.filter((figure) => figure.series === 'glotip-pakistan' && isTotal(figure))
  return glotipIndicators
    .map((indicator) => ({
      indicator,
      figures: totals
        .filter((figure) => figure.indicator === indicator)
        .toSorted((a, b) => yearOf(a) - yearOf(b)),
    }))
    .filter((one) => one.figures.length > 0)
}

/** Every year from the first to the last of any total, so that all pictures have one axis. */
export function yearsOf(figures: readonly PublishedFigure[]): number[] {
  const years = figures.map(yearOf)
  const first = Math.min(...years)
  return years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index)
}

/** A count for each year: a number, hidden where UNODC prints "<5", nothing where no figure was published. */
export function countsOf(figures: readonly PublishedFigure[], years: readonly number[]): Count[] {
  const byYear = new Map(figures.map((figure) => [yearOf(figure), figure.value]))
  return years.map((year) => {
    const value = byYear.get(year)
    if (value?.kind === 'number') return valueOf(value.value)
    return value?.kind === 'below' ? notShown : noReturn
  })
}
