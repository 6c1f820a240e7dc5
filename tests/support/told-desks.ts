import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { police, type ReferralDesks, welfare } from './referral-desks.ts'

/** An account that only receives; its name stands in its address. */
export async function addAccount(
  db: Database,
  name: string,
  {
    agencyId = 'swd-pb',
    districtIds = [],
    role = 'coordinator',
    isDisabled = false,
    isSupervisor = false,
    isDemo = false,
  }: {
    agencyId?: string | null
    districtIds?: readonly string[]
    role?: string
    isDisabled?: boolean
    isSupervisor?: boolean
    isDemo?: boolean
  } = {},
): Promise<string> {
  const { id } = await db.one(
    z.object({ id: z.string() }),
    sql`insert into access.app_user (email, display_name, role, agency_id, district_ids, password_hash, disabled_at, is_supervisor, is_demo)
      values (${`${name}@told.example`}, ${name}, ${role}, ${agencyId}, ${sql.param([...districtIds])}::text[], 'none',
        case when ${isDisabled}::boolean then now() end, ${isSupervisor}, ${isDemo}) returning id`,
  )
  return id
}

export const removeAccounts = (db: Database): Promise<number> =>
  db.run(sql`delete from access.app_user where email like '%@told.example'`)

type Sending = { readonly sentAt?: string; readonly dueAt?: string; readonly urgency?: string }

/** A referral that Punjab Police's account sends to Punjab Social Welfare now, as far as the database can tell. */
export async function sendByAccount(desks: ReferralDesks, { sentAt, dueAt, urgency = 'urgent' }: Sending = {}) {
  const { id } = await desks.one()
  const at = sentAt ?? new Date(desks.clock.now.getTime() - 3 * 3_600_000).toISOString()
  await desks.db.run(
    sql`update records.referral set urgency = ${urgency}, sent_at = ${at}::timestamptz,
      answer_due_at = coalesce(${dueAt ?? null}::timestamptz, answer_due_at), escalated_level = 0, reminded_at = null where id = ${id}::uuid`,
  )
  await desks.db.run(sql`delete from records.referral_event where referral_id = ${id}::uuid`)
  await desks.db.run(sql`insert into records.referral_event (referral_id, position, kind, occurred_at, agency_id, actor_id)
    values (${id}::uuid, 1, 'sent', ${at}::timestamptz, 'pol-pb', (select id from access.app_user where email like ${`${police}@%`}))`)
  return desks.db.one(
    z.object({
      id: z.string(),
      version: z.number(),
      code: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      personId: z.string(),
      caseId: z.string(),
    }),
    sql`select id, version, referral_code as code, from_district_id as "from", to_district_id as "to", person_id as "personId", case_id as "caseId"
      from records.referral where id = ${id}::uuid`,
  )
}

/** Whom a referral's notices are for, as "name kind", in order of events and names. */
export async function toldOf(db: Database, referralId: string): Promise<string[]> {
  const rows = await db.all(
    z.object({ email: z.string(), kind: z.string() }),
    sql`select u.email, n.kind from records.notice n join access.app_user u on u.id = n.account_id
      where n.referral_id = ${referralId}::uuid order by n.event_position, split_part(u.email, '@', 1) collate "C"`,
  )
  return rows.map(({ email, kind }) => `${email.split('@')[0]} ${kind}`)
}

/** The messages about a referral, as "name channel event". */
export async function writtenOf(db: Database, code: string): Promise<string[]> {
  const rows = await db.all(
    z.object({ email: z.string(), channel: z.string(), event: z.string() }),
    sql`select u.email, m.channel, m.parameters ->> 'event' as event from access.outgoing_message m join access.app_user u on u.id = m.account_id
      where m.parameters ->> 'code' = ${code} order by m.made_at, m.parameters ->> 'event', split_part(u.email, '@', 1) collate "C", m.channel`,
  )
  return rows.map(({ email, channel, event }) => `${email.split('@')[0]} ${channel} ${event}`)
}

export const idOf = async (db: Database, name: string): Promise<string> =>
  (await db.one(z.object({ id: z.string() }), sql`select id from access.app_user where email like ${`${name}@%`}`)).id

export { police, welfare }
