import process from 'node:process'
import { expect, it, onTestFinished } from 'vitest'
import { openPostgresDatabase } from '#server/db/drivers/postgres-driver.ts'
import { argon2Passwords } from '#server/hosts/passwords.ts'
import { createRandom } from '#server/random.ts'
import { databaseEnds } from '#tests/support/postgres-cluster.ts'
import { openRaceServer } from '#tests/support/race-server.ts'
import { type RunningServer, startServer } from '#tests/support/server-process.ts'
import { type CrashRound, fillDesks, type Look, openWriters, runRounds, tellCrashes } from './crash-rounds.ts'
import { openEmbeddedFolder } from './embedded-folder.ts'

/** `CRASH_SEED` draws the same moments and commands again; where exactly they meet is up to the machine. */
const seed = process.env.CRASH_SEED ?? String(Date.now())
const kills = { servers: 30, embedded: 20, database: 50 }
const referralsPerWriter = 1_500
const tell = (line: string) => void process.stdout.write(`  ${line}\n`)

it(`loses and doubles nothing when servers are killed ${kills.servers} times and PostgreSQL ${kills.database} times`, async () => {
  tell(`seed ${seed}`)
  const random = createRandom(`${seed} postgres`)
  const server = await openRaceServer()
  onTestFinished(() => server.remove())
  const { url, cluster } = server
  if (!cluster) tell('The database of DATABASE_URL is not ours to kill: servers alone are killed')
  const apis: RunningServer[] = []
  onTestFinished(async () => {
    await Promise.all(apis.map((api) => api.stop()))
  })
  const start = () => startServer({ DATABASE_URL: url, RABTA_DEMO: '0', RABTA_LOG: 'silent' })
  for (let api = 0; api < 2; api++) apis.push(await start())
  const lookInto = async (look: Look) => {
    const db = await openPostgresDatabase({ url, poolSize: 1, statementLimitMs: 60_000 })
    try {
      await look(db)
    } finally {
      await db.close()
    }
  }
  let referrals: Awaited<ReturnType<typeof fillDesks>> = []
  await lookInto(async (db) => {
    referrals = await fillDesks(db, random, referralsPerWriter, argon2Passwords.hash)
  })
  const writers = await openWriters(random, referrals, () => apis.map(({ address }) => address))

  const killServer = (which: number): CrashRound => ({
    crash: async () => apis[which]?.kill(),
    comeBack: async (look) => {
      await lookInto(look)
      apis[which] = await start()
    },
  })
  const killDatabase = (end: (typeof databaseEnds)[number]): CrashRound => ({
    crash: async () => cluster?.crash(end),
    comeBack: async (look) => {
      await cluster?.restart()
      await lookInto(look)
    },
  })
  const rounds = Array.from({ length: kills.servers + kills.database }, (_, round) => {
    // Three of eight end a server.
    const isServer = !cluster || (round * 3) % 8 < 3
    return isServer ? killServer(round % 2) : killDatabase(random.pick(databaseEnds))
  })
  const figures = await runRounds(random, writers, rounds, lookInto)
  tell(tellCrashes('PostgreSQL', figures))
  expect(figures).toMatchObject({ lost: [], doubled: [], faults: [], kills: rounds.length })
  // Kills that never meet a command under way would prove nothing.
  expect(figures.sentAgain).toBeGreaterThan(rounds.length)
  expect(figures.doneBefore).toBeGreaterThan(0)
})

it(`loses and doubles nothing when a server with the embedded database is killed ${kills.embedded} times`, async () => {
  const random = createRandom(`${seed} embedded`)
  const folder = openEmbeddedFolder()
  // The first start publishes a release of no records, and a server without a release is not ready.
  let api = await folder.start()
  await api.stop()
  let referrals: Awaited<ReturnType<typeof fillDesks>> = []
  await folder.look(async (db) => {
    referrals = await fillDesks(db, random, referralsPerWriter, argon2Passwords.hash)
  })
  api = await folder.start()
  onTestFinished(async () => {
    await api.stop()
  })
  const writers = await openWriters(random, referrals, () => [api.address])
  const round: CrashRound = {
    crash: () => api.kill(),
    comeBack: async (look) => {
      await folder.look(look)
      api = await folder.start()
    },
  }
  const figures = await runRounds(
    random,
    writers,
    Array.from({ length: kills.embedded }, () => round),
    async (look) => {
      await api.stop()
      await folder.look(look)
    },
  )
  tell(tellCrashes('embedded', figures))
  expect(figures).toMatchObject({ lost: [], doubled: [], faults: [], kills: kills.embedded })
  expect(figures.sentAgain).toBeGreaterThan(kills.embedded)
})
