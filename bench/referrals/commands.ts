import pg from 'pg'
import { createApp } from '../../server/app.ts'
import { openPostgresDatabase } from '../../server/db/drivers/postgres-driver.ts'
import { migrate } from '../../server/db/migrate.ts'
import { migrations } from '../../server/db/migrations-list.ts'
import { makeAppParts } from '../../server/make-app-parts.ts'
import { createRandom } from '../../server/random.ts'
import { loadReference } from '../../server/reference/load-reference.ts'
import { referenceFiles } from '../../server/reference/reference-files.ts'
import {
  accountOf,
  type DeskReferral,
  deskAgencies,
  deskPassword,
  insertDesks,
  insertReferrals,
} from '../../tests/support/synthetic-referrals.ts'
import { medianOf, ratioOf } from '../engine/statistics.ts'

/*
 * Commands per second: referrals accepted and declined through the API's handler, with all that makes a command safe, beside plain SQL that knows
 * who asks and does the same work: one conditional update, one event, one commit. Both with as many connections and as many commands at once,
 * in turns, in a database of their own.
 */

const name = 'rabta_bench_commands'
const poolSize = 10
const atOnce = 20
const commandsOfRound = 100
const rounds = 30
const warmUp = 3
export const wantedTimesPlain = 2

type Work = (referral: DeskReferral, move: 'accept' | 'decline') => Promise<void>

export type CommandTimes = ReturnType<typeof ratioOf> & { readonly api: number; readonly plain: number }

/** Races both on the server of `url`. Times are milliseconds of a command: the round's time by its commands. */
export async function raceCommands(url: string): Promise<CommandTimes> {
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  await server.query(`drop database if exists ${name} with (force)`)
  await server.query(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  try {
    return await raceIn(own.href)
  } finally {
    await server.query(`drop database if exists ${name} with (force)`)
    await server.end()
  }
}

async function raceIn(url: string): Promise<CommandTimes> {
  const db = await openPostgresDatabase({ url, poolSize })
  const pool = new pg.Pool({ connectionString: url, max: poolSize })
  // `end` does not wait until connections are closed; those are cut off with the database.
  pool.on('error', () => undefined)
  try {
    await migrate(db, migrations)
    await loadReference(db, referenceFiles)
    const passwords = {
      hash: async (text: string) => `plain:${text}`,
      verify: async (hash: string, text: string) => hash === `plain:${text}`,
    }
    await insertDesks(db, 1, passwords.hash)
    const log = { info: () => undefined, error: () => undefined }
    const api = await throughApi(createApp(makeAppParts({ db, log, passwords, demoSignIns: [] })))
    const plain = inPlainSql(pool)
    const random = createRandom('commands')
    const [ofApi, ofPlain]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds + warmUp; round++) {
      const referrals = await insertReferrals(
        db,
        random,
        Array.from({ length: commandsOfRound * 2 }, () => 'sent' as const),
      )
      const turns: [Work, number[]][] = [
        [api, ofApi],
        [plain, ofPlain],
      ]
      // Whoever comes first in one round comes second in the next.
      if (round % 2 === 1) turns.reverse()
      for (const [turn, [work, times]] of turns.entries()) {
        const time = await timeAll(work, referrals.slice(turn * commandsOfRound, (turn + 1) * commandsOfRound))
        if (round >= warmUp) times.push(time)
      }
    }
    return { ...ratioOf(ofApi, ofPlain), api: medianOf(ofApi), plain: medianOf(ofPlain) }
  } finally {
    await pool.end()
    await db.close()
  }
}

async function timeAll(work: Work, referrals: readonly DeskReferral[]): Promise<number> {
  let next = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (;;) {
        const at = next++
        const referral = referrals[at]
        if (!referral) return
        await work(referral, at % 2 === 0 ? 'accept' : 'decline')
      }
    }),
  )
  return (performance.now() - from) / referrals.length
}

async function throughApi(app: ReturnType<typeof createApp>): Promise<Work> {
  const json = { 'content-type': 'application/json' }
  const signedIn = await app.request('/api/v1/session', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: accountOf('receiver', 1), password: deskPassword }),
  })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async ({ id, version }, move) => {
    const response = await app.request(`/api/v1/referrals/${id}/moves`, {
      method: 'POST',
      headers: { ...json, cookie, 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ move, version, ...(move === 'decline' && { declineReason: 'full' }) }),
    })
    if (response.status !== 200) throw new Error(`A command was answered ${response.status}`)
    await response.arrayBuffer()
  }
}

const update = `update records.referral set state = $3, version = version + 1, first_answered_at = now(), closed_at = case when $3 = 'declined' then now() end
  where id = $1 and version = $2 and state in ('sent', 'received', 'information_asked')`
const insert = `insert into records.referral_event (referral_id, position, kind, occurred_at, agency_id, decline_reason)
  values ($1, 2, $2, now(), '${deskAgencies.receiver}', case when $2 = 'declined' then 'full' end)`

function inPlainSql(pool: pg.Pool): Work {
  return async ({ id, version }, move) => {
    const state = move === 'accept' ? 'accepted' : 'declined'
    const client = await pool.connect()
    try {
      await client.query('begin')
      const { rowCount } = await client.query({ name: 'update', text: update, values: [id, version, state] })
      if (rowCount !== 1) throw new Error('A referral was not there')
      await client.query({ name: 'insert', text: insert, values: [id, state] })
      await client.query('commit')
    } finally {
      client.release()
    }
  }
}
