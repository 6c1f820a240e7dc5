import type { Notice } from '#contract/api/notices.ts'
import { formatDate } from '#src/i18n/format.ts'
import { dayAndTime } from '#src/i18n/format-time.ts'
import { isolate, isolateLtr } from '#src/i18n/isolate.ts'
import type { NoticeWords } from '#src/i18n/use-notice-words.ts'

/** What has happened, said to the reader's side. */
export function happenedWords({ event, level, side, otherAgency }: Notice, words: NoticeWords): string {
  const { noticeWords, language } = words
  const agency = isolate(otherAgency.name[language])
  if (event !== 'escalated') return noticeWords(`event.${event}`, { agency })
  return noticeWords(level === 2 ? `escalated.${side}Again` : `escalated.${side}`, { agency })
}

/** "14:05" */
export const timeWords = (instant: string): string => isolateLtr(dayAndTime(instant).time)

/** "Today", "Yesterday" or the date. @param day 'YYYY-MM-DD' @param readAt when the server answered */
export function dayWords(day: string, readAt: string, { noticeWords, language }: NoticeWords): string {
  if (day === dayAndTime(readAt).day) return noticeWords('today')
  const dayBefore = new Date(Date.parse(readAt) - 86_400_000).toISOString()
  return day === dayAndTime(dayBefore).day ? noticeWords('yesterday') : formatDate(day, language)
}

/** Notices in their order, by their days in Pakistan. */
export function byDay(notices: readonly Notice[]): { readonly day: string; readonly notices: readonly Notice[] }[] {
  const days = new Map<string, Notice[]>()
  for (const notice of notices) {
    const { day } = dayAndTime(notice.madeAt)
    days.set(day, [...(days.get(day) ?? []), notice])
  }
  return [...days].map(([day, ofDay]) => ({ day, notices: ofDay }))
}
