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
      figures: totals.filter((figure) => figure.indicator === indicator).toSorted((a, b) => yearOf(a) - yearOf(b)),
    }))
    .filter((one) => one.figures.length > 0)
}
