import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Log } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { type DigestWeek, digestDue } from './digest-week.ts'

const counts = z.object({ received: z.string(), sent: z.string() })

/**
 * Writes the digest of this Monday for everybody who wants one and has none yet: a mark and a message in one transaction, so that of several
 * servers one writes it, and a server that stops in the middle leaves the others to the next run. What cannot be computed is not sent.
 * @param db in the server's own role
 * @returns how many were written
 */
export async function writeDigests(db: Database, now: Date, log: Log): Promise<number> {
  const week = digestDue(now)
  if (!week) return 0
  const waiting = await db.all(
    z.object({ id: z.string(), language: z.string() }),
    sql`select u.id, s.language from access.notice_setting s join access.app_user u on u.id = s.account_id
      where s.wants_digest and u.role = 'coordinator' and u.disabled_at is null
        and not exists (select from access.weekly_digest d where d.account_id = u.id and d.week_on = ${week.weekOn}::date)
      order by u.id`,
  )
  let written = 0
  for (const account of waiting) {
    try {
      if (await db.transaction((tx) => writeDigest(tx, account, week, now))) written += 1
    } catch (error) {
      const { weekOn } = week
      // A message of the database may hold data; its kind does not.
      log.error({ weekOn, ...kindOf(error) }, 'a digest could not be computed and is not sent')
    }
  }
  return written
}

async function writeDigest(
  tx: Database,
  { id, language }: { readonly id: string; readonly language: string },
  { weekOn, from, until }: DigestWeek,
  now: Date,
): Promise<boolean> {
  const at = now.toISOString()
  const isMine = await tx.run(
    sql`insert into access.weekly_digest (account_id, week_on, made_at) values (${id}::uuid, ${weekOn}::date, ${at}::timestamptz) on conflict do nothing`,
  )
  if (isMine === 0) return false
  const { received, sent } = await tx.one(
    counts,
    sql`select received::text as received, sent::text as sent
      from records.digest_of(${id}::uuid, ${from.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz)`,
  )
  await tx.run(sql`
    insert into access.outgoing_message (channel, account_id, template, parameters, language, made_at, next_try_at)
    values ('email', ${id}::uuid, 'digest',
      jsonb_build_object('weekOn', ${weekOn}::text, 'received', ${received}::jsonb, 'sent', ${sent}::jsonb),
      ${language}, ${at}::timestamptz, ${at}::timestamptz)`)
  return true
}

const kindOf = (error: unknown): { error: string; code?: string } =>
  error instanceof Error
    ? { error: error.name, ...('code' in error && typeof error.code === 'string' && { code: error.code }) }
    : { error: 'unknown' }
