import type { ReferralRow, ReferralTimelineEvent } from '#contract/api/referrals.ts'
import { formatRange, monthName } from '#src/i18n/format.ts'
import { dayAndTime } from '#src/i18n/format-time.ts'
import { isolate, isolateLtr } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import type { ReferralWords } from '#src/i18n/use-referral-words.ts'
import type { ReferralClock } from './referral-clock.ts'

/** "6 h left", "2 days over", "Service: 3 days left", "Follow-up 2 days over", "Clock paused since 3 Jul", "Accepted 4 days ago", "Withdrawn". */
export function clockWords(clock: ReferralClock, { referralWords, language }: ReferralWords): string {
  switch (clock.kind) {
    case 'left':
    case 'over': {
      const span = referralWords(`clock.${clock.kind}.${clock.unit}`, { count: clock.amount })
      if (clock.of === 'answer') return span
      return referralWords(`clock.of.${clock.of}.${clock.kind}`, { span })
    }
    case 'accepted':
      return referralWords(`clock.accepted.${clock.unit}`, { count: clock.amount })
    case 'paused':
      return referralWords('clock.paused', { day: shortDay(dayAndTime(clock.since).day, language) })
    case 'state':
      return referralWords(`state.${clock.state}`)
  }
}

/** "3 Jul", for what lies within weeks. @param day 'YYYY-MM-DD' */
const shortDay = (day: string, language: Language): string =>
  `${Number(day.slice(8, 10))} ${monthName(Number(day.slice(5, 7)), language, 'short')}`

/** "3 Mar 2027" @param day 'YYYY-MM-DD' */
export const dayWords = (day: string, language: Language): string => `${shortDay(day, language)} ${day.slice(0, 4)}`

/** Day and time in Pakistan: "3 Jul 2026" and "14:05". */
export function momentOf(instant: string, language: Language): { day: string; time: string } {
  const { day, time } = dayAndTime(instant)
  return { day: dayWords(day, language), time: isolateLtr(time) }
}

/** "3 Jul 2026, 14:05" */
export const momentWords = (instant: string, { referralWords, language }: ReferralWords): string =>
  referralWords('moment', momentOf(instant, language))

/** "girl, 9–17"; `undefined` where the reader is told nothing of the person. */
export function personWords(
  { sex, ageBand }: Pick<ReferralRow, 'sex' | 'ageBand'>,
  { referralWords }: ReferralWords,
): string | undefined {
  if (sex === null && ageBand === null) return undefined
  const who = sex ?? 'unknown'
  switch (ageBand) {
    case null:
      return referralWords(`person.noAge.${who}`)
    case 'unknown':
      return who === 'unknown'
        ? referralWords('person.noAge.unknown')
        : referralWords('person.ageUnknown', { who: referralWords(`person.noAge.${who}`) })
    case '48+': {
      const age = referralWords('person.andOver', { age: '48' })
      return referralWords('person.withAge', { who: referralWords(`person.adult.${who}`), age })
    }
    default: {
      const [from = '', to = ''] = ageBand.split('-')
      const group = Number(to) < 18 ? ('child' as const) : ('adult' as const)
      return referralWords('person.withAge', {
        who: referralWords(`person.${group}.${who}`),
        age: formatRange(from, to),
      })
    }
  }
}

/** "SA" of Sana Ahmed. Letters of Urdu are kept from joining into a word of their own. */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/u).filter((part) => part !== '')
  const letters = [parts[0], ...(parts.length > 1 ? [parts.at(-1)] : [])].map((part) => Array.from(part ?? '')[0] ?? '')
  const isUrdu = /\p{Script=Arabic}/u.test(name)
  return letters.join(isUrdu ? '\u200C' : '').toLocaleUpperCase('en')
}

/** Who did what. */
export const eventWords = (
  { kind, agency, level }: ReferralTimelineEvent,
  { referralWords, language }: ReferralWords,
): string =>
  referralWords(kind === 'escalated' && level === 2 ? 'event.escalatedAgain' : `event.${kind}`, {
    agency: isolate(agency.name[language]),
  })

/** What was said with it: a reason, what was asked about, how it ended, how the person is. */
export function saidWords(
  { declineReason, topics, outcome, wellbeing }: ReferralTimelineEvent,
  { referralWords }: ReferralWords,
): string | undefined {
  const said = [
    ...(declineReason === null ? [] : [referralWords(`declineReason.${declineReason}`)]),
    ...topics.map((topic) => referralWords(`topic.${topic}`)),
    ...(outcome === null ? [] : [referralWords(`outcome.${outcome}`)]),
    ...(wellbeing === null ? [] : [referralWords(`wellbeing.${wellbeing}`)]),
  ]
  return said.length === 0 ? undefined : said.join(referralWords('comma'))
}

/** Whose desk it is, and which districts the account is limited to. */
export function deskWords(agencyName: string, districts: readonly string[], { referralWords }: ReferralWords): string {
  const agency = isolate(agencyName)
  const last = districts.at(-1)
  if (last === undefined) return referralWords('whole', { agency })
  const first = districts.slice(0, -1).join(referralWords('comma'))
  return referralWords('limited', {
    agency,
    districts: first === '' ? last : referralWords('and', { first, last }),
  })
}
