import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { formatDate, formatRange, monthName } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import type { PublishedWords } from './use-published-words.ts'

export type Period = Pick<PublishedFigure, 'periodStart' | 'periodEnd' | 'notes'>

/**
 * The time a figure covers, from its first and last day: "2016", "2018–2020", "April 2018", "January to November 2016",
 * "January 2024 to April 2025", "1 January 2025 to 10 February 2025"; "about 2014" where the source has no date.
 */
export function periodText({ periodStart, periodEnd, notes }: Period, { t, language }: PublishedWords): string {
  const [startYear, endYear] = [periodStart.slice(0, 4), periodEnd.slice(0, 4)]
  if (periodStart.endsWith('-01-01') && periodEnd.endsWith('-12-31')) {
    const years = startYear === endYear ? isolateLtr(startYear) : formatRange(startYear, endYear)
    return notes.includes('source-undated') ? t('published:period.about', { year: startYear }) : years
  }
  if (!periodStart.endsWith('-01') || !isLastOfMonth(periodEnd)) {
    return spanOf(formatDate(periodStart, language), formatDate(periodEnd, language), t)
  }
  const last = monthAndYear(periodEnd, language)
  if (periodStart.slice(0, 7) === periodEnd.slice(0, 7)) return last
  const first =
    startYear === endYear ? monthName(Number(periodStart.slice(5, 7)), language) : monthAndYear(periodStart, language)
  return spanOf(first, last, t)
}

const spanOf = (from: string, to: string, t: PublishedWords['t']) =>
  from === to ? from : t('published:period.span', { from, to })

const monthAndYear = (day: string, language: Language) =>
  `${monthName(Number(day.slice(5, 7)), language)} ${day.slice(0, 4)}`

function isLastOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}
