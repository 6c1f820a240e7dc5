import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type CaseDetail, caseDetailSchema, caseHistorySchema, caseListSchema } from '#contract/api/cases.ts'
import { createApp } from '#server/app.ts'
import { createPGliteDatabase } from '#server/db/pglite-database.ts'
import { makeAppParts } from '#server/make-app-parts.ts'
import { demoAccounts, demoSignIns } from '#server/seed/demo-accounts.ts'
import { plainPasswords, signInAs } from './demo-database.ts'
import { desksNow, fillWithRecords } from './referral-desks.ts'
import { createOnServer } from './test-database.ts'

export const registerNow = desksNow
const idleLimitMs = 25_000

/** Two accounts of the FIA, one of two districts only; one of another agency; and one whose records are real. */
export const whole = 'coordinator-fia'
export const limited = 'coordinator'
export const stranger = 'coordinator-welfare'
export const real = 'coordinator-real'

export type CaseRegister = Awaited<ReturnType<typeof openCaseRegister>>
type Sent = { name?: string; key?: string | null; version?: number | null | string }

export const aPerson = {
  sex: 'female',
  ageBand: '18-20',
  citizenship: 'PK',
  traffickingStatus: 'PossibleVictimOfTrafficking',
  decidedBy: 'Police',
  typesOfExploitation: ['ForcedLabour'],
  industry: null,
  methodsOfControl: ['DebtBondage', 'WithholdsDocuments'],
  identifiedOn: '2026-11-10',
} as const
export const someFacts = {
  stream: 'tip',
  form: 'tip.forced-labour',
  registeredOn: '2026-11-10',
  registrationDistrictId: 'gujrat',
  originDistrictId: 'gujranwala',
  recruitmentDistrictId: null,
  exploitationDistrictId: null,
  destinationCountry: 'AE',
  transitCountries: ['IR'],
  lawSectionIds: ['ptpa-2018-s3-1'],
} as const
export const aNewCase = { facts: someFacts, person: aPerson, stage: { stage: 'complaint', occurredOn: '2026-11-09' } }

/** A database of its own with synthetic records: these tests change cases. */
export async function openCaseRegister() {
  const url = process.env.DATABASE_URL
  const db = url
    ? await createOnServer(url, 'rabta_register', { idleLimitMs }, fillWithRecords)
    : createPGliteDatabase(await PGlite.create(), { idleLimitMs })
  if (!url) await fillWithRecords(db)
  await db.run(sql`insert into access.app_user (email, display_name, role, agency_id, district_ids, password_hash, is_demo)
    select n.name || '@demo.rabta.example', n.shown, 'coordinator', 'fia', '{}', u.password_hash, n.is_demo
    from (values (${whole}, 'FIA, whole agency', true), (${real}, 'FIA, real records', false)) n (name, shown, is_demo)
    join access.app_user u on u.email = 'coordinator@demo.rabta.example'`)
  const clock = { now: registerNow }
  const nothing = () => undefined
  const log = { info: nothing, error: nothing }
  const app = createApp(makeAppParts({ db, log, passwords: plainPasswords, demoSignIns, now: () => clock.now }))
  const sessions: Record<string, { cookie: string }> = {}
  const names = demoAccounts.map(({ email }) => email.split('@')[0] ?? '')
  for (const name of [...names, whole, real]) sessions[name] = await signInAs(app, name)

  const get = async (address: string, name = whole) =>
    app.request(`/api/v1/cases${address}`, { headers: sessions[name] ?? {} })
  const send = async (
    method: 'POST' | 'PUT',
    address: string,
    body: object | undefined,
    { name = whole, key = crypto.randomUUID(), version = null }: Sent = {},
  ) =>
    app.request(`/api/v1/cases${address}`, {
      method,
      headers: {
        ...sessions[name],
        ...(body && { 'content-type': 'application/json' }),
        ...(key !== null && { 'idempotency-key': key }),
        ...(version !== null && { 'if-match': typeof version === 'number' ? `"${version}"` : version }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
  const post = (address: string, body: object | undefined, sent?: Sent) => send('POST', address, body, sent)
  const detailOf = async (id: string, name = whole): Promise<CaseDetail> =>
    caseDetailSchema.parse(await (await get(`/${id}`, name)).json())
  return {
    db,
    app,
    clock,
    get,
    post,
    put: (address: string, body: object, sent?: Sent) => send('PUT', address, body, sent),
    detailOf,
    listOf: async (query: string, name = whole) => caseListSchema.parse(await (await get(`?${query}`, name)).json()),
    historyOf: async (id: string, name = whole) =>
      caseHistorySchema.parse(await (await get(`/${id}/history`, name)).json()).events,
    created: async (body: object = aNewCase, name = whole): Promise<CaseDetail> => {
      const response = await post('', body, { name })
      if (response.status !== 200) throw new Error(`Not created: ${await response.text()}`)
      return caseDetailSchema.parse(await response.json())
    },
    /** Whatever an account may do in the database, past the routes. */
    asAccount: <T>(name: string, work: Parameters<typeof db.asApi<T>>[1]): Promise<T> =>
      db.asApi(sessions[name]?.cookie.split('=')[1] ?? null, work),
    numberOf: async (query: ReturnType<typeof sql>) =>
      (await db.one(z.object({ number: z.number() }), sql`select (${query})::int as number`)).number,
    /** A case of another agency. */
    foreign: async () => {
      const row = z.object({ id: z.string(), personId: z.string(), version: z.number() })
      return db.one(
        row,
        sql`select c.id, p.id as "personId", c.version from records.case_file c join records.person p on p.case_id = c.id
          where c.agency_id = 'swd-pb' order by c.id, p.id limit 1`,
      )
    },
  }
}
