import type { DistrictFigure } from '#contract/api/figures.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { formatDecimal, formatNumber, formatPercent, formatRate } from '#src/i18n/format.ts'
import type { Language } from '#src/i18n/language.ts'

/** Which of a district's two numbers. For a share and a median they are the same. */
export type FigureKind = keyof Pick<DistrictFigure, 'rate' | 'count'>

/** How a measure's numbers are written: rates with one decimal, shares with their sign, counts whole. Not isolated. */
export function figureWriter(measure: Measure, kind: FigureKind, language: Language): (value: number) => string {
  const { basis } = measureOf(measure)
  if (basis === 'percent') return (value) => formatPercent(value, language)
  if (basis === 'hours') return (value) => formatDecimal(value, language)
  return kind === 'rate' ? (value) => formatRate(value, language) : (value) => formatNumber(value, language)
}

/** A count can be a rate as well; a share and a median have one number only. */
export const hasRate = (measure: Measure): boolean => measureOf(measure).basis === 'count'
