import { PGlite } from '@electric-sql/pglite'
import { type ServerType, serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { migrations } from '#server/db/migrations-list.ts'
import { createPGliteDatabase } from '#server/db/pglite-database.ts'
import { makeAppParts } from '#server/make-app-parts.ts'
import { createRandom } from '#server/random.ts'
import { loadReference } from '#server/reference/load-reference.ts'
import { referenceFiles } from '#server/reference/reference-files.ts'
import { accountsPerSide } from '#tests/races/draw-heat.ts'
import { openGround, raceAll } from '#tests/races/race-all.ts'
import type { Ground } from '#tests/races/run-heat.ts'
import { sendFaultily } from '#tests/races/send-faultily.ts'
import { plainPasswords } from '#tests/support/demo-database.ts'
import { insertDesks } from '#tests/support/synthetic-referrals.ts'
import { createOnServer } from '#tests/support/test-database.ts'

/** The short form of `npm run test:races`, at one server. */
const idleLimitMs = 25_000
let db: Database
let server: ServerType
let ground: Ground

async function fill(empty: Database): Promise<void> {
  await migrate(empty, migrations)
  await loadReference(empty, referenceFiles)
  await insertDesks(empty, accountsPerSide, plainPasswords.hash)
}

beforeAll(async () => {
  const url = process.env.DATABASE_URL
  db = url
    ? await createOnServer(url, 'rabta_short_races', { idleLimitMs }, fill)
    : createPGliteDatabase(await PGlite.create(), { idleLimitMs })
  if (!url) await fill(db)
  const nothing = () => undefined
  const log = { info: nothing, error: nothing }
  const app = createApp(makeAppParts({ db, log, passwords: plainPasswords, demoSignIns: [] }))
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port: taken }) => resolve(taken))
  })
  ground = await openGround(db, [`http://127.0.0.1:${port}`])
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await db.close()
})

it('60 races over referrals have one winner each, and tell the others what is true', async () => {
  const figures = await raceAll(ground, createRandom('short races'), 60, 6)
  expect(figures.faults).toEqual([])
  expect(figures.winners).toBeGreaterThan(30)
  expect(figures.losers).toBeGreaterThan(30)
  expect(figures.replayed).toBeGreaterThan(15)
})

it('200 commands through a network that loses, doubles, delays and reorders them are done once each', async () => {
  const figures = await sendFaultily(ground, 'short network', 200)
  expect(figures.faults).toEqual([])
  expect(figures).toMatchObject({ commands: 200, effects: 200, keys: 200 })
  expect(figures.sendings).toBeGreaterThan(220)
})
