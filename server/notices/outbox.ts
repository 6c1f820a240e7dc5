import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { noticeLanguages } from '#contract/notices/notice-kinds.ts'
import type { Database } from '../db/database.ts'

/** Minutes until a message that was not taken is tried again, after the first attempt, the second and so on; then it has failed. */
export const retryMinutes = [1, 5, 30, 120, 720] as const
const mostAttempts = retryMinutes.length + 1
/** So long may who has claimed a message try. A driver gives up before. */
export const leaseMinutes = 5

const claimed = z.object({
  id: z.string(),
  claim: z.string(),
  channel: z.enum(['email', 'sms']),
  template: z.enum(['notice', 'digest']),
  /** JSON. */
  parameters: z.string(),
  language: z.enum(noticeLanguages),
  madeAt: z.string(),
  attempts: z.number(),
  agencyId: z.string().nullable(),
  to: z.string().nullable(),
  isDisabled: z.boolean(),
  isDemo: z.boolean(),
})
export type ClaimedMessage = z.infer<typeof claimed>

/**
 * Takes the message that has been due longest, so that no other worker takes it within the lease; `undefined` when none is due. Of several
 * workers at once each takes another one. Where it goes is looked up now: an account may have another address since it was written.
 */
export const claimMessage = (db: Database, now: Date): Promise<ClaimedMessage | undefined> => {
  const at = sql`${now.toISOString()}::timestamptz`
  return db.maybeOne(
    claimed,
    sql`update access.outgoing_message m
      set claim = gen_random_uuid(), claimed_until = ${at} + make_interval(mins => ${leaseMinutes}::int), attempts = m.attempts + 1
      from access.app_user u left join access.notice_setting s on s.account_id = u.id
      where u.id = m.account_id and m.id = (
        select o.id from access.outgoing_message o
        where o.sent_at is null and o.failed_at is null and o.next_try_at <= ${at} and o.attempts < ${mostAttempts}::int
          and (o.claimed_until is null or o.claimed_until <= ${at})
        order by o.next_try_at, o.id limit 1 for update skip locked)
      returning m.id, m.claim, m.channel, m.template, m.parameters::text as parameters, m.language,
        to_char(m.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt", m.attempts, u.agency_id as "agencyId",
        case m.channel when 'email' then u.email else case when s.is_sms_on then s.sms_number end end as "to",
        u.disabled_at is not null as "isDisabled", u.is_demo as "isDemo"`,
  )
}

/** The message is out. Nothing happens where another worker has claimed it since. */
export const noteSent = (db: Database, { id, claim }: ClaimedMessage, now: Date): Promise<number> =>
  db.run(sql`update access.outgoing_message set sent_at = ${now.toISOString()}::timestamptz, claim = null, claimed_until = null, last_error = null
    where id = ${id}::uuid and claim = ${claim}::uuid`)

/** The message was not taken: it is tried again later, or has failed for good. @returns whether it has failed */
export async function noteNotSent(
  db: Database,
  { id, claim, attempts }: ClaimedMessage,
  { code, isFinal }: { readonly code: string; readonly isFinal: boolean },
  now: Date,
): Promise<boolean> {
  const minutes = isFinal ? undefined : retryMinutes[attempts - 1]
  const at = sql`${now.toISOString()}::timestamptz`
  await db.run(
    minutes === undefined
      ? sql`update access.outgoing_message set failed_at = ${at}, last_error = ${code}, claim = null, claimed_until = null
          where id = ${id}::uuid and claim = ${claim}::uuid`
      : sql`update access.outgoing_message set next_try_at = ${at} + make_interval(mins => ${minutes}::int), last_error = ${code}, claim = null, claimed_until = null
          where id = ${id}::uuid and claim = ${claim}::uuid`,
  )
  return minutes === undefined
}

/** Days for which a message that is done with is kept, to answer whether it was sent. */
const keptDays = 90

/** Gives up what every worker died of, and forgets what is long done. */
export async function tidyOutbox(db: Database, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`
  await db.run(sql`update access.outgoing_message set failed_at = ${at}, last_error = 'never-finished', claim = null, claimed_until = null
    where sent_at is null and failed_at is null and attempts >= ${mostAttempts}::int and claimed_until <= ${at}`)
  await db.run(
    sql`delete from access.outgoing_message where coalesce(sent_at, failed_at) < ${at} - make_interval(days => ${keptDays}::int)`,
  )
}
