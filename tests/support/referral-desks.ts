import { PGlite } from '@electric-sql/pglite'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { migrations } from '#server/db/migrations-list.ts'
import { createPGliteDatabase } from '#server/db/pglite-database.ts'
import { makeAppParts } from '#server/make-app-parts.ts'
import { demoSignIns } from '#server/seed/demo-accounts.ts'
import { prepareData } from '#server/seed/prepare-data.ts'
import { plainPasswords } from './demo-database.ts'
import { createOnServer } from './test-database.ts'

/** Friday, ten in the morning in Pakistan. */
export const desksNow = new Date('2026-11-20T05:00:00Z')
const idleLimitMs = 25_000

/** A database of its own with demo accounts and synthetic records, and no figures: these tests change referrals. */
export async function openReferralDesks() {
  const url = process.env.DATABASE_URL
  const db = url
    ? await createOnServer(url, 'rabta_desks', { idleLimitMs }, fill)
    : createPGliteDatabase(await PGlite.create(), { idleLimitMs })
  if (!url) await fill(db)
  const clock = { now: desksNow }
  const nothing = () => undefined
  const app = createApp(
    makeAppParts({
      db,
      log: { info: nothing, error: nothing },
      passwords: plainPasswords,
      demoSignIns,
      now: () => clock.now,
    }),
  )
  return { db, app, clock }
}

async function fill(db: Database): Promise<void> {
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
