import { type Count, noReturn, notShown, valueOf } from '#contract/count.ts'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import type { ChartPeriod } from '#src/charts/series.ts'
import { yearOf } from '../values/figure-range.ts'

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

/** Years printed on the axis: the first, and every fifth that keeps its distance from it. */
const tickEvery = 5

export const yearPeriods = (years: readonly number[]): ChartPeriod[] =>
  years.map((year, index) => {
    const label = String(year)
    const isTicked = index === 0 || (year % tickEvery === 0 && index > 1)
    return { id: label, label, ...(isTicked && { tick: label }) }
  })
