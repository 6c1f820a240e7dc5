import type { AgeBand } from '../persons.ts'

/*
 * An agency desk: one service of one agency in one district. A referral goes to a desk and never to a person.
 */

/** Languages that desks name; codes are ISO 639, in the order of speakers in the census of 2023. */
export const deskLanguages = ['ur', 'pa', 'ps', 'sd', 'skr', 'bal', 'hno', 'brh', 'fa', 'en'] as const
export type DeskLanguage = (typeof deskLanguages)[number]

export const servedAges = ['children', 'adults'] as const
export type ServedAge = (typeof servedAges)[number]
export const servedSexes = ['female', 'male', 'transgender'] as const
export type ServedSex = (typeof servedSexes)[number]

/** From how far a desk takes persons. */
export const deskReaches = ['district', 'division', 'province', 'country'] as const
export type DeskReach = (typeof deskReaches)[number]

/**
 * How a desk has answered in the last months, in words: shares of so few persons are nobody's business, and a desk is not ranked by a point.
 * Too few: less than `fewestAnswers` fell due.
 */
export const answerRecords = ['mostly-in-time', 'often-late', 'mostly-silent', 'too-few'] as const
export type AnswerRecord = (typeof answerRecords)[number]
export const fewestAnswers = 10
export const answerRecordDays = 180

/** @param inTime answers in time among `due` referrals whose first answer fell due */
export function answerRecordOf(due: number, inTime: number): AnswerRecord {
  if (due < fewestAnswers) return 'too-few'
  const share = inTime / due
  return share >= 0.7 ? 'mostly-in-time' : share >= 0.4 ? 'often-late' : 'mostly-silent'
}

/** A number of free places that is older than this is a memory. */
export const placesStaleAfterHours = 24

/** Children are under 18. An age that is not known excludes nobody. */
export function ageOf(ageBand: AgeBand): ServedAge | undefined {
  if (ageBand === 'unknown') return undefined
  return ageBand === '0-8' || ageBand === '9-17' ? 'children' : 'adults'
}

/** Days of the week as ISO numbers them, Monday 1; times as minutes since midnight in Pakistan; no times: round the clock. */
export type DeskHours = {
  readonly days: readonly number[]
  readonly opensMinute: number | null
  readonly closesMinute: number | null
}

const offsetMs = 5 * 3_600_000
const minuteMs = 60_000
const dayMs = 86_400_000

/** When a desk is open next: now, or the beginning of its next hours; `undefined` for one that never opens. */
export function nextOpening({ days, opensMinute, closesMinute }: DeskHours, now: Date): Date | undefined {
  const local = now.getTime() + offsetMs
  const midnight = Math.floor(local / dayMs) * dayMs
  for (let day = 0; day <= 7; day += 1) {
    const start = midnight + day * dayMs
    const weekday = new Date(start).getUTCDay() || 7
    if (!days.includes(weekday)) continue
    const opens = start + (opensMinute ?? 0) * minuteMs
    const closes = start + (closesMinute ?? 24 * 60) * minuteMs
    if (local >= closes) continue
    return new Date(Math.max(opens, local) - offsetMs)
  }
  return undefined
}
