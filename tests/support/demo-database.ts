import { PGlite } from '@electric-sql/pglite'
import { createApp } from '#server/app.ts'
import type { Passwords } from '#server/app-context.ts'
import type { Database } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { migrations } from '#server/db/migrations-list.ts'
import { createPGliteDatabase } from '#server/db/pglite-database.ts'
import { makeAppParts } from '#server/make-app-parts.ts'
import { makeRelease } from '#server/release/make-release.ts'
import { demoPassword, demoSignIns } from '#server/seed/demo-accounts.ts'
import { prepareData } from '#server/seed/prepare-data.ts'
import { runJobsOnce } from './run-jobs-once.ts'
import { createOnServer } from './test-database.ts'

// One for all test files of a worker; Vitest evaluates this module anew for each file, the global object stays.
const kept: { rabtaDemoDatabase?: Promise<Database> } = globalThis as never // the key is ours

/** The moment at which server tests with demo records play. */
export const demoNow = new Date('2026-11-23T09:00:00Z')
export const demoPersons = 6_000
const idleLimitMs = 25_000

/** Marks a password instead of hashing it: argon2 has its own test, and forty milliseconds a sign-in would add up. */
export const plainPasswords: Passwords = {
  hash: async (password) => `plain:${password}`,
  verify: async (hash, password) => hash === `plain:${password}`,
}

/** A database with reference data, demo accounts, synthetic records and one release of figures. Tests leave the records alone. */
export const demoDatabase = (): Promise<Database> => {
  kept.rabtaDemoDatabase ??= open()
  return kept.rabtaDemoDatabase
}

async function open(): Promise<Database> {
  const url = process.env.DATABASE_URL
  if (url) return createOnServer(url, 'rabta_demo', { idleLimitMs }, fill)
  const db = createPGliteDatabase(await PGlite.create(), { idleLimitMs })
  await fill(db)
  return db
}

async function fill(db: Database): Promise<void> {
  await migrate(db, migrations)
  await prepareData({
    db,
    today: '2026-11-23',
    persons: demoPersons,
    withDemo: true,
    hashPassword: plainPasswords.hash,
    buildFigures: (database) =>
      makeRelease(database, { now: demoNow, smallNumberBelow: 10, runJobs: runJobsOnce, publishesItself: true }),
  })
}

/** The API over the demo database. What it logs is collected, so that a test can look for what must not be there. */
export async function demoApi(replaced: Partial<Parameters<typeof makeAppParts>[0]> = {}) {
  const logged: string[] = []
  const write = (fields: Record<string, unknown>, message: string) =>
    void logged.push(JSON.stringify({ ...fields, message }))
  const log = { info: write, error: write }
  const app = createApp(
    makeAppParts({
      db: await demoDatabase(),
      log,
      passwords: plainPasswords,
      demoSignIns,
      now: () => demoNow,
      ...replaced,
    }),
  )
  return { app, logged }
}

/** Signs a demo account in, or one that a test has made beside them, and answers the header that carries its session. */
export async function signInAs(
  app: Awaited<ReturnType<typeof demoApi>>['app'],
  name: string,
): Promise<{ cookie: string }> {
  const response = await app.request('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${name}@demo.rabta.example`, password: demoPassword }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`${name} could not sign in: ${response.status}`)
  return { cookie }
}
