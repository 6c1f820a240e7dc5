import type { TrailEntry, Verification } from '#contract/api/audit.ts'
import type { Viewer } from '#contract/api/session.ts'
import { formatDate } from '#src/i18n/format.ts'
import { dayAndTime } from '#src/i18n/format-time.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import type { TrailWords } from '#src/i18n/use-trail-words.ts'

/** "3 July 2026, 14:05", in Pakistan. */
export function momentWords(instant: string, { trailWords, language }: TrailWords): string {
  const { day, time } = dayAndTime(instant)
  return trailWords('moment', { day: formatDate(day, language), time: isolateLtr(time) })
}

/** Who did it: role and agency, and of the own agency the name of the account. */
export function actorWords(
  { actor, action }: Pick<TrailEntry, 'actor' | 'action'>,
  { t, trailWords, language }: TrailWords,
): { name: string; detail: string | undefined } {
  const { role, agency, displayName, isReader } = actor
  if (role === null) return { name: trailWords(action === 'session.refused' ? 'nobody' : 'server'), detail: undefined }
  const office = agency
    ? trailWords('roleAt', { role: t(`terms:role.${role}`), agency: agency.name[language] })
    : t(`terms:role.${role}`)
  if (isReader) return { name: trailWords('you'), detail: displayName ?? office }
  return displayName === null ? { name: office, detail: undefined } : { name: displayName, detail: office }
}

export const actionWords = ({ action }: Pick<TrailEntry, 'action'>, { trailWords }: TrailWords): string =>
  trailWords(`action.${action}`)

const knownFields = ['sex', 'ageBand', 'personCode', 'stream', 'form'] as const
/** "Shown: sex, age"; `undefined` where nothing of a person was. */
export function fieldWords({ action, fields }: TrailEntry, { trailWords }: TrailWords): string | undefined {
  if (!action.endsWith('.read')) return undefined
  const shown = knownFields.filter((field) => fields.includes(field))
  if (shown.length === 0) return undefined
  return trailWords('fields', { fields: shown.map((field) => trailWords(`field.${field}`)).join(trailWords('comma')) })
}

const knownReasons = [
  'not-allowed',
  'not-found',
  'wrong-sign-in',
  'signed-out',
  'ended-from-elsewhere',
  'self-published',
] as const
/** Why, in words; codes that a referral was answered with stand in its own course. */
export function reasonWords({ reason }: Pick<TrailEntry, 'reason'>, { trailWords }: TrailWords): string | undefined {
  const known = knownReasons.find((one) => one === reason)
  return known && trailWords(`reason.${known}`)
}

/** Where the record can be opened: a referral, by those who have a desk. */
export const recordHref = (
  { target }: TrailEntry,
  viewer: Viewer,
  language: TrailWords['language'],
): string | undefined =>
  target.kind === 'referral' && target.id !== null && target.code !== null && viewer.role === 'coordinator'
    ? `/${language}/referrals?at=${target.id}`
    : undefined

/** Whether the entries are what was written, as the last verification found. */
export function verificationWords(
  { last }: Verification,
  viewer: Viewer,
  { trailWords, language }: TrailWords,
): { text: string; isBroken: boolean } {
  if (!last) return { text: trailWords('verified.none'), isBroken: false }
  const { day, time } = dayAndTime(last.verifiedAt)
  const at = { day: formatDate(day, language), time: isolateLtr(time) }
  const [first] = last.faults
  if (!first) return { text: trailWords('verified.whole', at), isBroken: false }
  const text =
    viewer.role === 'auditor'
      ? trailWords('verified.brokenChains', { count: last.faultyChains, ...at })
      : trailWords('verified.broken', { seq: first.seq, ...at })
  return { text, isBroken: true }
}
