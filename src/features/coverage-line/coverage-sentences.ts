import type { Coverage } from '#contract/api/figures.ts'
import type { ReleaseInfo } from '#contract/api/reference.ts'
import { parsePeriod } from '#contract/periods.ts'
import { formatDate, formatNumber } from '#src/i18n/format.ts'
import type { Words } from '#src/i18n/format-figure.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'

/**
 * How complete the figures on the page are: who has reported, what is missing, from when on figures are provisional, and that a record
 * is not a prevalence. Always the same order; what does not apply is left out.
 */
export function coverageSentences(
  coverage: Coverage,
  provisionalFrom: ReleaseInfo['provisionalFrom'],
  { t, language }: Words,
): string[] {
  const period = formatPeriod(coverage.periodId, t)
  const due = formatNumber(coverage.returnsDue, language)
  const isProvisional =
    provisionalFrom !== undefined &&
    parsePeriod(coverage.periodId)?.quarters.some((quarter) => quarter >= provisionalFrom)
  return [
    coverage.returnsDue === 0 ? t('figures:coverage.none', { period }) : reported(coverage, period, { t, language }),
    coverage.returnsDue === 0
      ? undefined
      : coverage.returnsMissing === 0
        ? t('figures:coverage.complete', { due })
        : t('figures:coverage.missing', { count: coverage.returnsMissing, due }),
    isProvisional ? t('figures:coverage.provisional', { quarter: formatPeriod(provisionalFrom, t) }) : undefined,
    t('figures:coverage.caution'),
    t('figures:coverage.asOf', { day: formatDate(coverage.asOf, language) }),
  ].filter((sentence) => sentence !== undefined)
}

const reported = (coverage: Coverage, period: string, { t, language }: Words): string =>
  t('figures:coverage.agencies', {
    period,
    reported: formatNumber(coverage.agenciesReported, language),
    due: formatNumber(coverage.agenciesDue, language),
    districtsReported: formatNumber(coverage.districtsReported, language),
    districtsDue: formatNumber(coverage.districtsDue, language),
  })
