import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ReferralDetail, ReferralGroup, ReferralRow } from '#contract/api/referrals.ts'
import { referralReasons } from '#contract/api/sending.ts'
import { forms, streams } from '#contract/categories.ts'
import { ageBands, sexes } from '#contract/persons.ts'
import { consentFaults } from '#contract/referrals/consent.ts'
import {
  type DeskGroupId,
  deskGroupIds,
  deskGroups,
  deskPageSize,
  recentDays,
} from '#contract/referrals/desk-groups.ts'
import {
  askedTopics,
  declineReasons,
  type ReferralSide,
  referralEvents,
  referralSides,
  referralStates,
  serviceOutcomes,
  wellbeings,
} from '#contract/referrals/lifecycle.ts'
import { safetyFlags } from '#contract/referrals/safety-flags.ts'
import { services, urgencies } from '#contract/referrals/urgencies.ts'
import { endOfDay } from '#contract/referrals/working-time.ts'
import type { Database } from '../db/database.ts'
import { type DeskPosition, writeDeskPosition } from './desk-position.ts'
import { isoText } from './iso-text.ts'

/*
 * What a desk reads of referrals. Everything comes from functions of the database that look up who asks (migration 0010): no query names an
 * agency, and what of the person is shown is decided there.
 */

const instants = [
  'sent_at',
  'answer_due_at',
  'service_due_at',
  'follow_up_due_at',
  'next_due_at',
  'paused_at',
  'first_answered_at',
  'closed_at',
  'reminded_at',
]
const rowColumns = sql`id, code, side, state, service, urgency, reason, district_id, other_agency_id, other_name_en, other_name_ur,
  ${sql.join(
    instants.map((column) => isoText(column)),
    sql`, `,
  )},
  version, owner_id, owner_name, sex, age_band, safety_flags, person_code, stream, form, is_handover, consent_fault, consent_until::text, case_id, person_id, sent_on_as`

const instant = z.string().nullable()
const deskRow = z.object({
  id: z.string(),
  code: z.string(),
  side: z.enum(referralSides),
  state: z.enum(referralStates),
  service: z.enum(services),
  urgency: z.enum(urgencies),
  reason: z.enum(referralReasons),
  district_id: z.string().nullable(),
  other_agency_id: z.string(),
  other_name_en: z.string(),
  other_name_ur: z.string(),
  sent_at: z.string(),
  answer_due_at: z.string(),
  service_due_at: instant,
  follow_up_due_at: instant,
  next_due_at: instant,
  paused_at: instant,
  first_answered_at: instant,
  closed_at: instant,
  reminded_at: instant,
  version: z.number(),
  owner_id: z.string().nullable(),
  owner_name: z.string().nullable(),
  sex: z.enum(sexes).nullable(),
  age_band: z.enum(ageBands).nullable(),
  safety_flags: z.array(z.enum(safetyFlags)),
  person_code: z.string().nullable(),
  stream: z.enum(streams).nullable(),
  form: z.enum(forms).nullable(),
  is_handover: z.boolean(),
  consent_fault: z.enum([...consentFaults, 'none-recorded']).nullable(),
  consent_until: z.string().nullable(),
  case_id: z.string().nullable(),
  person_id: z.string().nullable(),
  sent_on_as: z.string().nullable(),
})
type DeskRow = z.infer<typeof deskRow>

const rowOf = (row: DeskRow): ReferralRow => ({
  id: row.id,
  code: row.code,
  side: row.side,
  state: row.state,
  service: row.service,
  urgency: row.urgency,
  districtId: row.district_id,
  otherAgency: { id: row.other_agency_id, name: { en: row.other_name_en, ur: row.other_name_ur } },
  sentAt: row.sent_at,
  answerDueAt: row.answer_due_at,
  serviceDueAt: row.service_due_at,
  followUpDueAt: row.follow_up_due_at,
  pausedAt: row.paused_at,
  firstAnsweredAt: row.first_answered_at,
  closedAt: row.closed_at,
  remindedAt: row.reminded_at,
  version: row.version,
  sex: row.sex,
  ageBand: row.age_band,
  owner: row.owner_id === null || row.owner_name === null ? null : { id: row.owner_id, name: row.owner_name },
})

/** Before and after every due date. */
const [beginning, end] = ['-infinity', 'infinity'] as const
const recentSince = (now: Date): string => new Date(now.getTime() - recentDays * 86_400_000).toISOString()

/** A page of one group of a desk. @param tx in the context of a session */
export async function readDeskGroup(
  tx: Database,
  side: ReferralSide,
  id: DeskGroupId,
  now: Date,
  after?: DeskPosition,
): Promise<Omit<ReferralGroup, 'count'>> {
  const { states, due = ['past', 'later'], side: onlySide, isLatestFirst, isRecent } = deskGroups[id]
  if (onlySide !== undefined && onlySide !== side) return { id, rows: [], next: null }
  const dayEndsAt = endOfDay(now).toISOString()
  // Windows follow each other, so those of a group are one stretch of time: from the beginning of its first to the end of its last.
  const from = { past: beginning, today: now.toISOString(), later: dayEndsAt }[due[0] ?? 'past']
  const until = { past: now.toISOString(), today: dayEndsAt, later: end }[due.at(-1) ?? 'later']
  const position = sql`${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid, ${deskPageSize + 1}`
  const statesText = sql`${sql.param([...states])}::text[]`
  const found = await tx.all(
    deskRow,
    isLatestFirst
      ? sql`select ${rowColumns} from records.latest_desk_referrals(${side}, ${statesText}, ${isRecent ? recentSince(now) : beginning}::timestamptz, ${position})`
      : sql`select ${rowColumns} from records.desk_referrals(${side}, ${statesText}, ${from}::timestamptz, ${until}::timestamptz, ${position})`,
  )
  const page = found.slice(0, deskPageSize)
  const rows = page.map(rowOf)
  const last = page.at(-1)
  const lastAt = isLatestFirst ? (last?.closed_at ?? last?.first_answered_at) : last?.next_due_at
  const next = found.length > deskPageSize && last && lastAt ? writeDeskPosition({ at: lastAt, id: last.id }) : null
  return { id, rows, next }
}

const countRow = z.object({
  state: z.enum(referralStates),
  due: z.enum(['past', 'today', 'later']),
  isEnded: z.boolean(),
  number: z.number(),
})

/** How many stand in each group. @param tx in the context of a session */
export async function readDeskCounts(
  tx: Database,
  side: ReferralSide,
  now: Date,
): Promise<Record<DeskGroupId, number>> {
  const open = deskGroupIds.flatMap((id) => (deskGroups[id].isRecent ? [] : deskGroups[id].states))
  const ended = deskGroupIds.flatMap((id) => (deskGroups[id].isRecent ? deskGroups[id].states : []))
  const counts = await tx.all(
    countRow,
    sql`select state, due, is_ended as "isEnded", number from records.desk_referral_counts(${side}, ${sql.param([...new Set(open)])}::text[], ${now.toISOString()}::timestamptz,
      ${endOfDay(now).toISOString()}::timestamptz, ${sql.param(ended)}::text[], ${recentSince(now)}::timestamptz)`,
  )
  const of = (id: DeskGroupId): number => {
    const { states, due, side: onlySide, isRecent } = deskGroups[id]
    if (onlySide !== undefined && onlySide !== side) return 0
    return counts
      .filter((one) => states.includes(one.state) && one.isEnded === (isRecent === true))
      .filter((one) => one.isEnded || due === undefined || due.includes(one.due))
      .reduce((sum, { number }) => sum + number, 0)
  }
  return {
    overdue: of('overdue'),
    today: of('today'),
    serviceOverdue: of('serviceOverdue'),
    followUp: of('followUp'),
    later: of('later'),
    asked: of('asked'),
    active: of('active'),
    ended: of('ended'),
  }
}

const eventRow = z.object({
  event_position: z.number(),
  kind: z.enum(referralEvents),
  occurred_at: z.string(),
  agency_id: z.string(),
  name_en: z.string(),
  name_ur: z.string(),
  decline_reason: z.enum(declineReasons).nullable(),
  topics: z.array(z.enum(askedTopics)),
  outcome: z.enum(serviceOutcomes).nullable(),
  wellbeing: z.enum(wellbeings).nullable(),
})

const escalationRow = z.object({ event_position: z.number(), level: z.number() })

/** One referral with its course; `undefined` when it is none of the reader's desks. @param tx in the context of a session */
export async function readReferral(tx: Database, referralId: string): Promise<ReferralDetail | undefined> {
  const row = await tx.maybeOne(
    deskRow,
    sql`select ${rowColumns} from records.referral_of_own_desk(${referralId}::uuid)`,
  )
  if (!row) return undefined
  const events = await tx.all(
    eventRow,
    sql`select event_position, kind, ${isoText('occurred_at')}, agency_id, name_en, name_ur, decline_reason, topics, outcome, wellbeing
      from records.course_of_own_referral(${referralId}::uuid)`,
  )
  const escalations = await tx.all(
    escalationRow,
    sql`select event_position, level from records.escalations_of_own_referral(${referralId}::uuid)`,
  )
  return {
    ...rowOf(row),
    reason: row.reason,
    personCode: row.person_code,
    stream: row.stream,
    form: row.form,
    safetyFlags: row.safety_flags,
    isHandover: row.is_handover,
    consentFault: row.consent_fault,
    consentUntil: row.consent_until,
    caseId: row.case_id,
    personId: row.person_id,
    sentOnAs: row.sent_on_as,
    timeline: events.map((event) => ({
      position: event.event_position,
      kind: event.kind,
      at: event.occurred_at,
      agency: { id: event.agency_id, name: { en: event.name_en, ur: event.name_ur } },
      declineReason: event.decline_reason,
      topics: event.topics,
      outcome: event.outcome,
      wellbeing: event.wellbeing,
      level: escalations.find((one) => one.event_position === event.event_position)?.level ?? null,
    })),
  }
}
