import type { Measure } from '#contract/measures.ts'
import { parsePeriod, yearBefore } from '#contract/periods.ts'
import type { Change } from './change.ts'
import { formatPercent } from './format.ts'
import { formatFigure, type Words } from './format-figure.ts'

/** What a change is told about: a measure, in one period seen beside another. */
export type Told = {
  readonly measure: Measure
  readonly periodId: string
  readonly comparedPeriodId: string | undefined
}

/** "6% more than the year before", "up from 71% the year before"; `undefined` when there is nothing to compare with. */
export function changeWords(change: Change, told: Told, words: Words): string | undefined {
  const { t, language } = words
  const before = isYearBefore(told) ? t('figures:before.year') : t('figures:before.quarter')
  switch (change.kind) {
    case 'more':
    case 'fewer':
      return t(`figures:change.${change.kind}`, { percent: formatPercent(change.percent, language), before })
    case 'higher':
    case 'lower':
    case 'same':
      return t(`figures:change.${change.kind}`, { value: formatFigure(change.before, told.measure, words), before })
    case 'both-zero':
      return t('figures:change.bothZero', { before })
    case 'unknown':
      return t(`figures:change.${change.reason}`, { before })
    case 'none':
      return undefined
  }
}

function isYearBefore({ periodId, comparedPeriodId }: Told): boolean {
  const period = parsePeriod(periodId)
  return period === undefined || comparedPeriodId === yearBefore(period).id
}
