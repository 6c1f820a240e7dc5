import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { demoApi, demoDatabase, signInAs } from '#tests/support/demo-database.ts'

/** What the API's database role can reach in the context of each account: the wall behind the routes. */
let db: Database
const tokens = new Map<string, string | null>()

beforeAll(async () => {
  db = await demoDatabase()
  const { app } = await demoApi()
  tokens.set('public', null)
  for (const name of [
    'donor',
    'policymaker',
    'coordinator',
    'coordinator-welfare',
    'agency-admin',
    'system-admin',
    'auditor',
  ]) {
    tokens.set(name, (await signInAs(app, name)).cookie.split('=')[1] ?? '')
  }
})

const counted = z.object({ n: z.number() })
const as = <T>(name: string, work: (tx: Database) => Promise<T>) => db.asApi(tokens.get(name) ?? null, work)
const count = (name: string, table: string) =>
  as(name, async (tx) => (await tx.one(counted, sql`select count(*)::int as n from ${sql.raw(table)}`)).n)

const ofPersons = [
  'records.case_file',
  'records.person',
  'records.case_stage_event',
  'records.case_law_section',
  'records.referral',
  'records.referral_event',
]

describe('row-level security', () => {
  it.each(['public', 'donor', 'policymaker', 'agency-admin', 'system-admin', 'auditor'])(
    'shows no record of a person to: %s',
    async (name) => {
      for (const table of ofPersons) expect(await count(name, table), table).toBe(0)
    },
  )

  it('shows a coordinator the cases of the own agency in the own districts, and no other', async () => {
    const seen = await as('coordinator', (tx) =>
      tx.all(
        z.object({ agency: z.string(), district: z.string().nullable() }),
        sql`select distinct agency_id as agency, registration_district_id as district from records.case_file`,
      ),
    )
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.every((one) => one.agency === 'fia' && ['gujranwala', 'gujrat'].includes(one.district ?? ''))).toBe(
      true,
    )
    const all = await db.one(
      counted,
      sql`select count(*)::int as n from records.case_file where agency_id = 'fia' and registration_district_id in ('gujranwala', 'gujrat')`,
    )
    expect(await count('coordinator', 'records.case_file')).toBe(all.n)
    expect(await count('coordinator', 'records.person')).toBeGreaterThan(0)
  })

  it('shows two coordinators of two agencies no case in common', async () => {
    const ids = (name: string) =>
      as(name, (tx) => tx.all(z.object({ id: z.string() }), sql`select id from records.case_file`))
    const one = new Set((await ids('coordinator')).map(({ id }) => id))
    expect((await ids('coordinator-welfare')).filter(({ id }) => one.has(id))).toEqual([])
  })

  it('is on for every table of records', async () => {
    const open = await db.all(
      z.object({ name: z.string() }),
      sql`select relname as name from pg_class where relnamespace = 'records'::regnamespace and relkind = 'r' and not relrowsecurity and relname <> 'synthetic_load'`,
    )
    expect(open).toEqual([])
  })

  it.each([
    'select * from access.app_user',
    'select * from access.session',
    'select * from access.sign_in_failure',
    'select * from access.invitation',
    'select * from records.person_identity',
    "update records.case_file set status = 'Closed'",
    'delete from records.person',
    'delete from figures.release',
    "insert into figures.release_part values ('x', 'persons', '{}')",
    'update figures.release set published_at = now()',
    'select report from figures.release',
    'select * from figures.ledger',
    'select secret from figures.series',
    'select * from figures.approval',
    'delete from reference.district',
    'create table reference.x (id int)',
  ])('refuses the API to run: %s', async (statement) => {
    await expect(as('coordinator', (tx) => tx.run(sql.raw(statement)))).rejects.toMatchObject({ code: '42501' })
  })

  it('believes the token and nothing that a statement says', async () => {
    const spoofed = await db.asApi(null, async (tx) => {
      await tx.run(
        sql`select set_config('rabta.agency_id', 'fia', true), set_config('rabta.role', 'coordinator', true)`,
      )
      return tx.one(counted, sql`select count(*)::int as n from records.case_file`)
    })
    expect(spoofed.n).toBe(0)
  })
})
