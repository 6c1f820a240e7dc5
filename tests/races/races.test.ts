import process from 'node:process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { openPostgresDatabase } from '#server/db/drivers/postgres-driver.ts'
import { argon2Passwords } from '#server/hosts/passwords.ts'
import { createRandom } from '#server/random.ts'
import { openRaceServer, type RaceServer } from '#tests/support/race-server.ts'
import { type RunningServer, startServer } from '#tests/support/server-process.ts'
import { insertDesks } from '#tests/support/synthetic-referrals.ts'
import { accountsPerSide } from './draw-heat.ts'
import { openGround, raceAll, tellRaces } from './race-all.ts'
import type { Ground } from './run-heat.ts'
import { sendFaultily, tellFaulty } from './send-faultily.ts'

/** `RACES_SEED` has the same races again; which of them come how close is up to the machine. */
const seed = process.env.RACES_SEED ?? String(Date.now())
const races = 2_000
const commands = 10_000
const tell = (line: string) => void process.stdout.write(`  ${line}\n`)

let server: RaceServer | undefined
let db: Database | undefined
const apis: RunningServer[] = []
let ground: Ground

beforeAll(async () => {
  tell(`seed ${seed}`)
  server = await openRaceServer()
  const { url } = server
  const start = () => startServer({ DATABASE_URL: url, RABTA_DEMO: '0', RABTA_LOG: 'warn' })
  for (let api = 0; api < 2; api++) apis.push(await start())
  db = await openPostgresDatabase({ url, poolSize: 4 })
  await insertDesks(db, accountsPerSide, argon2Passwords.hash)
  ground = await openGround(
    db,
    apis.map(({ address }) => address),
  )
})
afterAll(async () => {
  await Promise.all(apis.map((api) => api.stop()))
  await db?.close()
  await server?.remove()
})

it(`${races} races over referrals at two servers have one winner each, and tell the others what is true`, async () => {
  const figures = await raceAll(ground, createRandom(`${seed} races`), races, 6)
  tell(tellRaces(figures))
  expect(figures.faults).toEqual([])
  expect(figures.races).toBe(races)
  // Races in which nobody is late, or nothing is told again, would prove nothing.
  expect(figures.winners).toBeGreaterThan(races / 2)
  expect(figures.losers).toBeGreaterThan(races / 2)
  expect(figures.replayed).toBeGreaterThan(races / 4)
})

it(`${commands} commands through a network that loses, doubles, delays and reorders them are done once each`, async () => {
  const figures = await sendFaultily(ground, `${seed} network`, commands)
  tell(tellFaulty(figures))
  expect(figures.faults).toEqual([])
  expect(figures).toMatchObject({ commands, effects: commands, keys: commands })
  expect(Math.min(...Object.values(figures.network))).toBeGreaterThan(commands / 100)
})
