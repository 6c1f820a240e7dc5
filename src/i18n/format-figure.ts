import { type Measure, measureOf } from '#contract/measures.ts'
import { formatNumber, formatPercent } from './format.ts'
import type { Language } from './language.ts'
import type { Translate } from './translate.ts'

export type Words = { readonly t: Translate; readonly language: Language }

/** A median with its unit: "36 hours", "13.5 hours". */
export const formatHours = (hours: number, t: Translate): string => t('figures:hours', { count: hours })

/** A number in the form of its measure: a count in full, a share in percent, a median in hours. */
export function formatFigure(value: number, measure: Measure, { t, language }: Words): string {
  const { basis } = measureOf(measure)
  if (basis === 'percent') return formatPercent(value, language)
  return basis === 'hours' ? formatHours(value, t) : formatNumber(value, language)
}
