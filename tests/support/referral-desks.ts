import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { referralDeskSchema, referralDetailSchema } from '#contract/api/referrals.ts'
import type { ReferralSide } from '#contract/referrals/lifecycle.ts'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { migrations } from '#server/db/migrations-list.ts'
import { createPGliteDatabase } from '#server/db/pglite-database.ts'
import { makeAppParts } from '#server/make-app-parts.ts'
import { demoAccounts, demoSignIns } from '#server/seed/demo-accounts.ts'
import { prepareData } from '#server/seed/prepare-data.ts'
import { plainPasswords, signInAs } from './demo-database.ts'
import { createOnServer } from './test-database.ts'

/** Friday, ten in the morning in Pakistan. */
export const desksNow = new Date('2026-11-20T05:00:00Z')
const idleLimitMs = 25_000

/** Accounts at the two ends of a referral: `police` sends, `welfare` is asked. */
export const welfare = 'coordinator-welfare'
export const police = 'coordinator'

export type ReferralDesks = Awaited<ReturnType<typeof openReferralDesks>>

/** A database of its own with demo accounts and synthetic records, and no figures: these tests change referrals. */
export async function openReferralDesks() {
  const url = process.env.DATABASE_URL
  const db = url
    ? await createOnServer(url, 'rabta_desks', { idleLimitMs }, fillWithRecords)
    : createPGliteDatabase(await PGlite.create(), { idleLimitMs })
  if (!url) await fillWithRecords(db)
  const clock = { now: desksNow }
  const nothing = () => undefined
  const log = { info: nothing, error: nothing }
  const app = createApp(makeAppParts({ db, log, passwords: plainPasswords, demoSignIns, now: () => clock.now }))
  const sessions: Record<string, { cookie: string }> = {}
  for (const { email } of demoAccounts) {
    const name = email.split('@')[0] ?? ''
    sessions[name] = await signInAs(app, name)
  }
  await db.run(
    sql`update access.app_user set agency_id = 'pol-pb', district_ids = '{}' where email like ${`${police}@%`}`,
  )

  const get = async (address: string, name = welfare) =>
    app.request(`/api/v1/referrals/${address}`, { headers: sessions[name] ?? {} })
  const anew = (count = 1, dueAt = '2026-11-20T09:00:00Z') => sendAnew(db, count, dueAt)
  return {
    db,
    app,
    clock,
    get,
    anew,
    cookieOf: (name: string): string => sessions[name]?.cookie ?? '',
    post: async (
      address: string,
      body: object | undefined,
      { name = welfare, key = crypto.randomUUID() }: { name?: string; key?: string | null } = {},
    ) =>
      app.request(`/api/v1/referrals/${address}`, {
        method: 'POST',
        headers: {
          ...sessions[name],
          ...(body && { 'content-type': 'application/json' }),
          ...(key !== null && { 'idempotency-key': key }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    deskOf: async (side: ReferralSide, name = welfare) =>
      referralDeskSchema.parse(await (await get(`desk?side=${side}`, name)).json()),
    detailOf: async (id: string, name = welfare) => referralDetailSchema.parse(await (await get(id, name)).json()),
    one: async (dueAt?: string) => {
      const [first] = await anew(1, dueAt)
      if (!first) throw new Error('No referral left')
      return first
    },
    /** The course as "1 sent", "2 accepted". */
    positionsOf: async (id: string) => {
      const events = await db.all(
        z.object({ position: z.number(), kind: z.string() }),
        sql`select position, kind from records.referral_event where referral_id = ${id}::uuid order by position`,
      )
      return events.map(({ position, kind }) => `${position} ${kind}`)
    },
  }
}

/** Referrals from Punjab Police to Punjab Social Welfare that no test has touched, put back to "sent" three hours ago. */
async function sendAnew(db: Database, count: number, dueAt: string) {
  const rows = z.object({ id: z.string(), version: z.number() })
  const found = await db.all(
    rows,
    sql`update records.referral set state = 'sent', first_answered_at = null, closed_at = null, urgency = 'urgent', version = version + 1,
        sent_at = ${desksNow.toISOString()}::timestamptz - interval '3 hours', answer_due_at = ${dueAt}::timestamptz
      where id in (select id from records.referral where from_agency_id = 'pol-pb' and to_agency_id = 'swd-pb' and version = 1 order by id limit ${count})
      returning id, version`,
  )
  // Whenever these tests run, the persons agree today.
  await db.run(sql`update records.consent set given_on = current_date, expires_on = current_date + 90, withdrawn_at = null
    where id in (select consent_id from records.referral where id = any (${sql.param(found.map(({ id }) => id))}::uuid[]))`)
  if (found.length < count) throw new Error(`Only ${found.length} of ${count} referrals are left`)
  for (const { id } of found) {
    await db.run(sql`delete from records.referral_event where referral_id = ${id}::uuid`)
    await db.run(sql`insert into records.referral_event (referral_id, position, kind, occurred_at, agency_id)
      values (${id}::uuid, 1, 'sent', ${desksNow.toISOString()}::timestamptz - interval '3 hours', 'pol-pb')`)
  }
  return found
}

/** Synthetic records, demo accounts and no figures, as of the day of `desksNow`. */
export async function fillWithRecords(db: Database): Promise<void> {
  await migrate(db, migrations)
  await prepareData({
    db,
    today: '2026-11-20',
    persons: 1_500,
    withDemo: true,
    hashPassword: plainPasswords.hash,
    buildFigures: async () => undefined,
  })
}
