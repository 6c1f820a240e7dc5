import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { ageBands, type ReferralDetail, type ReferralGroup, type ReferralRow, sexes } from '#contract/api/referrals.ts'
import { forms, streams } from '#contract/categories.ts'
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
} from '#contract/referrals/lifecycle.ts'
import { services, urgencies } from '#contract/referrals/urgencies.ts'
import { endOfDay } from '#contract/referrals/working-time.ts'
import type { Database } from '../db/database.ts'
import { type DeskPosition, writeDeskPosition } from './desk-position.ts'

/*
 * What a desk reads of referrals. Everything comes from functions of the database that look up who asks (migration 0010): no query names an
 * agency, and what of the person is shown is decided there.
 */

const isoText = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${column}"`)

const rowColumns = sql`id, code, side, state, service, urgency, reason, district_id, other_agency_id, other_name_en, other_name_ur,
  ${sql.join(['sent_at', 'answer_due_at', 'paused_at', 'first_answered_at', 'closed_at', 'reminded_at'].map(isoText), sql`, `)},
  version, sex, age_band, person_code, stream, form`

const deskRow = z.object({
  id: z.string(),
  code: z.string(),
  side: z.enum(referralSides),
  state: z.enum(referralStates),
  service: z.enum(services),
  urgency: z.enum(urgencies),
  reason: z.enum(['AdditionalServicesRequired', 'MigrationOrChangeOfLocation', 'Other']),
  district_id: z.string().nullable(),
  other_agency_id: z.string(),
  other_name_en: z.string(),
  other_name_ur: z.string(),
  sent_at: z.string(),
  answer_due_at: z.string(),
  paused_at: z.string().nullable(),
  first_answered_at: z.string().nullable(),
  closed_at: z.string().nullable(),
  reminded_at: z.string().nullable(),
  version: z.number(),
  sex: z.enum(sexes).nullable(),
  age_band: z.enum(ageBands).nullable(),
  person_code: z.string().nullable(),
  stream: z.enum(streams).nullable(),
  form: z.enum(forms).nullable(),
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
  pausedAt: row.paused_at,
  firstAnsweredAt: row.first_answered_at,
  closedAt: row.closed_at,
  remindedAt: row.reminded_at,
  version: row.version,
  sex: row.sex,
  ageBand: row.age_band,
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
  const { states, due, isLatestFirst, isRecent } = deskGroups[id]
  const dayEndsAt = endOfDay(now).toISOString()
  const from = { past: beginning, today: now.toISOString(), later: dayEndsAt }[due ?? 'past']
  const until = due === undefined ? end : { past: now.toISOString(), today: dayEndsAt, later: end }[due]
  const position = sql`${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid, ${deskPageSize + 1}`
  const statesText = sql`${sql.param([...states])}::text[]`
  const found = await tx.all(
    deskRow,
    isLatestFirst
      ? sql`select ${rowColumns} from records.latest_desk_referrals(${side}, ${statesText}, ${isRecent ? recentSince(now) : beginning}::timestamptz, ${position})`
      : sql`select ${rowColumns} from records.desk_referrals(${side}, ${statesText}, ${from}::timestamptz, ${until}::timestamptz, ${position})`,
  )
  const rows = found.slice(0, deskPageSize).map(rowOf)
  const last = rows.at(-1)
  const lastAt = isLatestFirst ? (last?.closedAt ?? last?.firstAnsweredAt) : last?.answerDueAt
  const next = found.length > deskPageSize && last && lastAt ? writeDeskPosition({ at: lastAt, id: last.id }) : null
  return { id, rows, next }
}

const countRow = z.object({
  state: z.enum(referralStates),
  due: z.enum(['past', 'today', 'later']),
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
    sql`select state, due, number from records.desk_referral_counts(${side}, ${sql.param([...new Set(open)])}::text[], ${now.toISOString()}::timestamptz,
      ${endOfDay(now).toISOString()}::timestamptz, ${sql.param(ended)}::text[], ${recentSince(now)}::timestamptz)`,
  )
  const of = (id: DeskGroupId) => {
    const { states, due } = deskGroups[id]
    return counts
      .filter((one) => states.includes(one.state) && (due === undefined || due === one.due))
      .reduce((sum, { number }) => sum + number, 0)
  }
  return {
    overdue: of('overdue'),
    today: of('today'),
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
    sql`select event_position, kind, ${isoText('occurred_at')}, agency_id, name_en, name_ur, decline_reason, topics, outcome
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
    timeline: events.map((event) => ({
      position: event.event_position,
      kind: event.kind,
      at: event.occurred_at,
      agency: { id: event.agency_id, name: { en: event.name_en, ur: event.name_ur } },
      declineReason: event.decline_reason,
      topics: event.topics,
      outcome: event.outcome,
      level: escalations.find((one) => one.event_position === event.event_position)?.level ?? null,
    })),
  }
}
