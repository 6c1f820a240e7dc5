import type { KeyFigure, KeyFigures } from '#contract/api/figures.ts'
import { type Count, numberOrNull } from '#contract/count.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { changeOf } from '#src/i18n/change.ts'
import { changeWords } from '#src/i18n/change-words.ts'
import { formatDecimal, formatNumber, formatPercent } from '#src/i18n/format.ts'
import type { Words } from '#src/i18n/format-figure.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'

/** Everything that is written and drawn for one key figure. */
export type FigureFacts = {
  readonly measure: Measure
  readonly label: string
  readonly current: Count
  readonly comparison: string
  readonly caveat: string
  readonly definition: string
  readonly unit: string
  /** Quarter by quarter, `null` where there is no number; empty when a line would say nothing. */
  readonly trend: readonly (number | null)[]
  /** "By quarter, Jan–Mar 2022 to Apr–Jun 2026", for the line. */
  readonly trendLabel: string
}

export function figureFacts(
  figure: KeyFigure,
  answer: Pick<KeyFigures, 'periodId' | 'comparedPeriodId'>,
  words: Words,
): FigureFacts {
  const { t } = words
  const { measure, current, compared, trend } = figure
  const { periodId, comparedPeriodId } = answer
  const change = changeOf(current, compared, measureOf(measure).basis)
  const numbers = trend.map((point) => numberOrNull(point.count))
  const [first, last] = [trend[0], trend.at(-1)]
  return {
    measure,
    label: t(`terms:measure.${measure}`),
    current,
    comparison: changeWords(change, { measure, periodId, comparedPeriodId }, words) ?? t('figures:key.noComparison'),
    caveat: t(`figures:key.caveat.${measure}`),
    definition: t(`terms:definition.${measure}`),
    unit: t(`terms:unit.${measure}`),
    trend: numbers.filter((value) => value !== null).length < 2 ? [] : numbers,
    trendLabel:
      first && last
        ? t('figures:key.trend', { from: formatPeriod(first.periodId, t), to: formatPeriod(last.periodId, t) })
        : '',
  }
}

/** The large number. The name of a median says "hours", so its number stands alone. */
export function figureNumber(value: number, measure: Measure, { language }: Pick<Words, 'language'>): string {
  const { basis } = measureOf(measure)
  if (basis === 'percent') return formatPercent(value, language)
  return basis === 'hours' ? formatDecimal(value, language) : formatNumber(value, language)
}
