import process from 'node:process'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openPostgresDatabase } from '#server/db/drivers/postgres-driver.ts'
import { demoSignIns } from '#server/seed/demo-accounts.ts'
import { type RunningServer, startServer } from '#tests/support/server-process.ts'

const { DATABASE_URL } = process.env
const database = `rabta_two_servers_${process.pid}`

/** Runs statements on the server of DATABASE_URL, in the database of these tests or in the one that the address names. */
async function onServer<Answer>(
  place: 'server' | 'database',
  work: (db: Awaited<ReturnType<typeof openPostgresDatabase>>) => Promise<Answer>,
): Promise<Answer> {
  const url = new URL(DATABASE_URL ?? '')
  if (place === 'database') url.pathname = `/${database}`
  const db = await openPostgresDatabase({ url: url.href, poolSize: 1 })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

async function startOne(): Promise<RunningServer> {
  const url = new URL(DATABASE_URL ?? '')
  url.pathname = `/${database}`
  return startServer({ DATABASE_URL: url.href, RABTA_DEMO_PERSONS: '2000', RABTA_LOG: 'warn' })
}

let servers: [RunningServer, RunningServer] | undefined

function bothServers(): [RunningServer, RunningServer] {
  if (!servers) throw new Error('The servers have not started')
  return servers
}

describe.runIf(DATABASE_URL !== undefined)('two servers on one database', () => {
  beforeAll(async () => {
    await onServer('server', (db) => db.script(`create database ${database}`))
    // At once, on an empty database: each finds the other migrating and loading.
    servers = await Promise.all([startOne(), startOne()])
  })
  afterAll(async () => {
    await Promise.all(servers?.map((server) => server.stop()) ?? [])
    await onServer('server', (db) => db.script(`drop database if exists ${database} with (force)`))
  })

  it('load the demo and build the figures once', async () => {
    const counts = await onServer('database', (db) =>
      db.one(
        z.object({ loads: z.int(), accounts: z.int(), releases: z.int() }),
        sql`select (select count(*) from records.synthetic_load)::int as loads,
          (select count(*) from access.app_user)::int as accounts,
          (select count(*) from figures.release)::int as releases`,
      ),
    )
    expect(counts).toEqual({ loads: 1, accounts: demoSignIns.length, releases: 1 })
  })

  it('show the same figures of the same release', async () => {
    const answersOf = async (path: string) =>
      Promise.all(bothServers().map(async ({ address }) => (await fetch(`${address}${path}`)).text()))
    for (const path of [
      '/api/v1/releases/latest',
      '/api/v1/figures/key',
      '/api/v1/figures/districts',
      '/api/v1/geography',
    ]) {
      const [first, second] = await answersOf(path)
      expect(JSON.parse(first ?? ''), path).toEqual(JSON.parse(second ?? ''))
    }
  })

  it('know the sessions of each other, and end them for each other', async () => {
    const [one, other] = bothServers()
    const signedIn = await fetch(`${one.address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'donor@demo.rabta.example', password: 'rabta-demo-2026' }),
    })
    expect(signedIn.status).toBe(200)
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(await roleAt(other, cookie)).toBe('donor')
    const signedOut = await fetch(`${other.address}/api/v1/session`, { method: 'DELETE', headers: { cookie } })
    expect(signedOut.ok).toBe(true)
    expect(await roleAt(one, cookie)).toBeUndefined()
  })

  it('go on when the other one stops', async () => {
    const [one, other] = bothServers()
    expect(await one.stop()).toBe(0)
    expect((await fetch(`${other.address}/api/health/ready`)).status).toBe(200)
    expect((await fetch(`${other.address}/en/overview`)).status).toBe(200)
    // Starting on what is there loads nothing again.
    const again = await startOne()
    servers = [again, other]
    expect((await fetch(`${again.address}/api/v1/figures/key`)).status).toBe(200)
  })
})

async function roleAt(server: RunningServer, cookie: string): Promise<string | undefined> {
  const answer = await fetch(`${server.address}/api/v1/session`, { headers: { cookie } })
  const session = z.object({ viewer: z.object({ role: z.string() }).optional() }).parse(await answer.json())
  return session.viewer?.role
}
