import { countryId } from '#contract/places.ts'
import { latestMonthsId, silentFromMonths } from '#contract/returns.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { formatMonth } from '#src/i18n/format-month.ts'
import type { ReturnsWords } from '#src/i18n/use-returns-words.ts'
import type { ReturnsAnswer } from './grid-rows.ts'

/**
 * The page's headline: how many agencies, or returns where agencies are not named, have been silent for long, and where and until when if
 * that is not the country and now. A count of named agencies leaves out those that are shown by kind.
 */
export function returnsStatement(answer: ReturnsAnswer, placeName: string, words: ReturnsWords): string {
  const statement = silenceStatement(answer, words)
  const scope = scopeWords(answer, placeName, words)
  return scope === undefined ? statement : words.returnsWords('scoped', { scope, statement })
}

function silenceStatement(answer: ReturnsAnswer, { returnsWords, language }: ReturnsWords): string {
  const { total } = answer
  if (total.sum.due === 0) return returnsWords('statement.nothing')
  const months = formatNumber(silentFromMonths, language)
  const agencies = answer.rows.filter((row) => 'agency' in row && row.agency !== undefined)
  if (agencies.length > 0) {
    const silent = agencies.filter((row) => row.monthsMissing >= silentFromMonths).length
    return silent === 0
      ? returnsWords('statement.noAgency', { months })
      : returnsWords('statement.agencies', { count: silent, all: formatNumber(agencies.length, language), months })
  }
  const all = formatNumber(total.linesDue, language)
  return total.linesSilent === 0
    ? returnsWords('statement.noLine', { all, months })
    : returnsWords('statement.lines', { count: total.linesSilent, all, months })
}

/** The second sentence, where the first was about agencies: districts can be silent while their agency is not. */
export function linesStatement(answer: ReturnsAnswer, words: ReturnsWords): string | undefined {
  const isAboutAgencies = answer.rows.some((row) => 'agency' in row && row.agency !== undefined)
  if (!isAboutAgencies || answer.total.linesSilent === 0) return undefined
  return words.returnsWords('statement.lines', {
    count: answer.total.linesSilent,
    all: formatNumber(answer.total.linesDue, words.language),
    months: formatNumber(silentFromMonths, words.language),
  })
}

function scopeWords(
  { placeId, periodId, months }: ReturnsAnswer,
  place: string,
  { returnsWords, language }: ReturnsWords,
): string | undefined {
  const last = months.at(-1)
  const month = periodId === latestMonthsId || last === undefined ? undefined : formatMonth(last, language)
  if (placeId === countryId) return month === undefined ? undefined : returnsWords('scopeMonth', { month })
  return month === undefined ? place : returnsWords('scopeBoth', { place, month })
}

/** "November 2025 to October 2026". */
export function spanWords({ months }: ReturnsAnswer, { returnsWords, language }: ReturnsWords): string {
  const [first = '', last = first] = [months[0], months.at(-1)]
  return returnsWords('span', { first: formatMonth(first, language), last: formatMonth(last, language) })
}
