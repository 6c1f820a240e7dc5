import { boundsOf } from '#contract/published-figures/figure-value.ts'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'

/** Whole numbers that something can be, both ends included. */
export type FigureRange = { readonly least: number; readonly greatest: number }

/** Whether a source hid the number: "<5". */
export const isHidden = ({ value }: Pick<PublishedFigure, 'value'>): boolean => value.kind === 'below'

/**
 * What a sum of figures can be: "<5" adds 0 at least and 4 at most, never something in between. Of one indicator and unit only;
 * statements count nothing and add nothing.
 */
export function sumRange(figures: readonly Pick<PublishedFigure, 'value'>[]): FigureRange {
  return figures
    .map(({ value }) => boundsOf(value) ?? { least: 0, greatest: 0 })
    .reduce((sum, { least, greatest }) => ({ least: sum.least + least, greatest: sum.greatest + greatest }), {
      least: 0,
      greatest: 0,
    })
}

/** The number of a figure; `undefined` for "<5" and for statements. */
export const numberOf = ({ value }: Pick<PublishedFigure, 'value'>): number | undefined =>
  value.kind === 'number' ? value.value : undefined

/** The first year a figure covers. */
export const yearOf = ({ periodStart }: Pick<PublishedFigure, 'periodStart'>): number => Number(periodStart.slice(0, 4))

/** A figure of the whole: no category, sex or age. */
export const isTotal = ({ dimension, sex, age }: PublishedFigure): boolean =>
  dimension === null && sex === null && age === null
