import { monthName } from './format.ts'
import { dayAndTime } from './format-time.ts'
import { isolateLtr } from './isolate.ts'
import type { Language } from './language.ts'

/** "3 Jul 2026". @param day 'YYYY-MM-DD' */
export const shortDate = (day: string, language: Language): string =>
  `${Number(day.slice(8, 10))} ${monthName(Number(day.slice(5, 7)), language, 'short')} ${day.slice(0, 4)}`

/** Day and time in Pakistan: "3 Jul 2026" and "14:05". */
export function shortMoment(instant: string, language: Language): { day: string; time: string } {
  const { day, time } = dayAndTime(instant)
  return { day: shortDate(day, language), time: isolateLtr(time) }
}

/** The day in Pakistan, 'YYYY-MM-DD'. */
export const dayInPakistan = (at: Date): string => dayAndTime(at.toISOString()).day
