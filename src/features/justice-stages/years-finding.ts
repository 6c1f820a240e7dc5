import type { Justice } from '#contract/api/justice.ts'
import { numberOrNull } from '#contract/count.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { JusticeWords } from '#src/i18n/use-justice-words.ts'

/** Convictions of the first and the last year, where both are shown: two numbers, no difference between them. */
export function yearsFinding(
  { years, series }: Justice,
  { t, language, justiceWords }: JusticeWords,
): string | undefined {
  const counts = series.find(({ stage }) => stage === 'convicted')?.counts ?? []
  const [first, last] = [counts[0], counts.at(-1)].map((count) => count && numberOrNull(count))
  const [firstYear, lastYear] = [years[0], years.at(-1)]
  if (years.length < 2 || !firstYear || !lastYear || typeof first !== 'number' || typeof last !== 'number') {
    return undefined
  }
  return justiceWords('years.finding', {
    first: formatNumber(first, language),
    firstYear: formatPeriod(firstYear.periodId, t),
    last: formatNumber(last, language),
    lastYear: formatPeriod(lastYear.periodId, t),
  })
}
