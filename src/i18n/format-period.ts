import { parsePeriod } from '#contract/periods.ts'
import type { Translate } from './translate.ts'

/**
 * A period in words: "FY 2025-26", "2025", "Jul–Sep 2026". The years inside are isolated, so the result may stand in an Urdu sentence.
 * @param periodId one of contract/periods.ts; anything else comes back as it is
 */
export function formatPeriod(periodId: string, t: Translate): string {
  const period = parsePeriod(periodId)
  if (period?.kind === 'fiscal-year') return t('figures:period.fiscalYear', { years: periodId.slice(2) })
  if (period?.kind === 'calendar-year') return t('figures:period.calendarYear', { year: periodId.slice(2) })
  if (period?.kind !== 'quarter') return periodId
  const year = periodId.slice(0, 4)
  switch (periodId.slice(5)) {
    case '1':
      return t('figures:period.quarter1', { year })
    case '2':
      return t('figures:period.quarter2', { year })
    case '3':
      return t('figures:period.quarter3', { year })
    default:
      return t('figures:period.quarter4', { year })
  }
}
