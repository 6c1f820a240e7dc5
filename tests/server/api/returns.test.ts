import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { returnsByAgencySchema, returnsByKindSchema } from '#contract/api/returns.ts'
import { demoApi, demoDatabase, signInAs } from '#tests/support/demo-database.ts'

let app: Awaited<ReturnType<typeof demoApi>>['app']
const sessions: Record<string, { cookie: string }> = {}

beforeAll(async () => {
  app = (await demoApi()).app
  for (const name of ['donor', 'policymaker', 'coordinator', 'auditor']) sessions[name] = await signInAs(app, name)
})

/** As a visitor when nobody is named. */
const get = (path: string, name?: string) =>
  app.request(`/api/v1/returns/${path}`, { headers: sessions[name ?? ''] ?? {} })
const byKind = async (query: string, name?: string) =>
  returnsByKindSchema.parse(await (await get(`by-kind?${query}`, name)).json())
const byAgency = async (query: string, name = 'policymaker') =>
  returnsByAgencySchema.parse(await (await get(`by-agency?${query}`, name)).json())

describe('who may see the returns of single agencies', () => {
  it.each([
    [undefined, 401, 'not-signed-in'],
    ['donor', 403, 'not-allowed'],
    ['auditor', 403, 'not-allowed'],
  ])('%s is answered with %i and a problem, not with fewer rows', async (name, status, problem) => {
    const response = await get('by-agency', name)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const body = await response.json()
    expect(body).toMatchObject({ type: `/problems/${problem}` })
    expect(body).not.toHaveProperty('rows')
  })

  it.each(['policymaker', 'coordinator'])('%s sees all of them', async (name) => {
    const response = await get('by-agency', name)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { rows } = returnsByAgencySchema.parse(await response.json())
    const owing = await (await demoDatabase()).one(
      z.object({ agencies: z.number() }),
      sql`select count(distinct agency_id)::int as agencies from records.monthly_return where due_on <= '2026-11-23' and month >= '2025-11-01'`,
    )
    expect(rows).toHaveLength(owing.agencies)
    expect(rows.every((row) => row.agency !== undefined)).toBe(true)
  })

  it.each([undefined, 'donor', 'policymaker', 'coordinator', 'auditor'])('%s may see them by kind', async (name) => {
    expect((await get('by-kind', name)).status).toBe(200)
  })
})

describe('returns by kind', () => {
  it('name no agency, not even by its id', async () => {
    const text = await (await get('by-kind', 'donor')).text()
    const agencies = await (await demoDatabase()).all(
      z.object({ id: z.string(), nameEn: z.string(), nameUr: z.string() }),
      sql`select id, name_en as "nameEn", name_ur as "nameUr" from reference.agency where id in (select agency_id from records.reporting_duty)`,
    )
    expect(agencies.length).toBeGreaterThan(20)
    for (const { id, nameEn, nameUr } of agencies) {
      expect(text).not.toContain(`"${id}"`)
      expect(text).not.toContain(`:${id}"`)
      expect(text).not.toContain(nameEn)
      expect(text).not.toContain(nameUr)
    }
  })

  it('equal an independent count in SQL, for every kind, province and month', async () => {
    const { rows, months } = await byKind('period=cy2025', 'donor')
    const counted = await (await demoDatabase()).all(
      z.object({ id: z.string(), month: z.string(), ...counts }),
      sql`select 'kind:' || a.kind || ':' || d.province_id as id, to_char(r.month, 'YYYY-MM') as month, ${counting}
        from records.monthly_return r join reference.agency a on a.id = r.agency_id join reference.district d on d.id = r.district_id
        where r.month between '2025-01-01' and '2025-12-31' group by 1, 2`,
    )
    const answered = rows.flatMap(({ id, cells }) =>
      cells.flatMap((cell, at) => (cell.due > 0 ? [{ id, month: months[at], ...cell }] : [])),
    )
    const sorted = <T extends { id: string; month: string | undefined }>(list: T[]) =>
      list.toSorted((a, b) => `${a.id} ${a.month}`.localeCompare(`${b.id} ${b.month}`))
    expect(counted.length).toBeGreaterThan(100)
    expect(sorted(answered)).toEqual(sorted(counted))
  })

  it('end six months before the last day covered for visitors, and with the last complete month for others', async () => {
    expect((await byKind('')).months).toEqual(expect.arrayContaining(['2025-04', '2026-03']))
    expect((await byKind('')).months.at(-1)).toBe('2026-03')
    expect((await byKind('', 'donor')).months.at(-1)).toBe('2026-10')
    expect((await byKind('')).silence.map(({ quarter }) => quarter)).toEqual(['2025q2', '2025q3', '2025q4', '2026q1'])
    expect((await get('by-kind?period=fy2025-26')).status).toBe(422)
    expect((await get('by-kind?period=fy2025-26', 'donor')).status).toBe(200)
  })
})

const counts = { due: z.number(), received: z.number(), late: z.number(), revised: z.number(), missing: z.number() }
const counting = sql`count(*)::int as due, count(*) filter (where r.state <> 'missing')::int as received,
  count(*) filter (where r.state = 'late')::int as late, count(*) filter (where r.state = 'revised')::int as revised,
  count(*) filter (where r.state = 'missing')::int as missing`

describe('returns by agency', () => {
  it('equal an independent count in SQL, in a province and a fiscal year', async () => {
    const { rows, total } = await byAgency('in=sindh&period=fy2024-25')
    const counted = await (await demoDatabase()).all(
      z.object({ id: z.string(), ...counts }),
      sql`select 'agency:' || r.agency_id as id, ${counting} from records.monthly_return r join reference.district d on d.id = r.district_id
        where d.province_id = 'sindh' and r.month between '2024-07-01' and '2025-06-30' group by 1 order by 1`,
    )
    const answered = rows.map(({ id, sum }) => ({ id, ...sum }))
    expect(answered.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
      counted.toSorted((a, b) => a.id.localeCompare(b.id)),
    )
    expect(total.sum.due).toBe(counted.reduce((sum, { due }) => sum + due, 0))
  })

  it('say since when an agency is silent, as the database knows it', async () => {
    const { rows } = await byAgency('')
    const last = await (await demoDatabase()).all(
      z.object({ id: z.string(), month: z.string() }),
      sql`select 'agency:' || agency_id as id, to_char(max(month), 'YYYY-MM') as month from records.monthly_return
        where state <> 'missing' and month <= '2026-10-01' group by 1`,
    )
    const lastOf = new Map(last.map(({ id, month }) => [id, month]))
    for (const row of rows) expect(row.lastReceived, row.id).toBe(lastOf.get(row.id))
    expect(rows.some(({ monthsMissing }) => monthsMissing >= 3)).toBe(true)
  })

  it('add up to the same as those by kind', async () => {
    const agencies = await byAgency('in=punjab&period=cy2024')
    const kinds = await byKind('in=punjab&period=cy2024', 'policymaker')
    expect(kinds.total).toEqual(agencies.total)
    expect(kinds.rows.reduce((sum, row) => sum + row.sum.received, 0)).toBe(agencies.total.sum.received)
  })

  it('refuse a quarter, a district and a place that does not exist', async () => {
    const ofQuarter = await get('by-agency?period=2026q1', 'policymaker')
    expect(ofQuarter.status).toBe(422)
    expect(await ofQuarter.json()).toMatchObject({ nearest: ['latest'] })
    const ofDistrict = await get('by-kind?in=lahore', 'donor')
    expect(ofDistrict.status).toBe(422)
    expect(await ofDistrict.json()).toMatchObject({ nearest: ['punjab'] })
    expect((await get('by-kind?in=atlantis')).status).toBe(400)
  })
})

describe('an agency that may be a single shelter', () => {
  const shelterName = 'House of the test'
  const withShelter = async (check: () => Promise<void>) => {
    const db = await demoDatabase()
    // The agency is turned into a shelter for the time of the test; no record of it changes.
    const before = await db.one(
      z.object({ kind: z.string(), nameEn: z.string() }),
      sql`select kind, name_en as "nameEn" from reference.agency where id = 'madad'`,
    )
    const set = (kind: string, name: string) =>
      db.run(sql`update reference.agency set kind = ${kind}, name_en = ${name} where id = 'madad'`)
    await set('shelter', shelterName)
    try {
      await check()
    } finally {
      await set(before.kind, before.nameEn)
    }
  }

  it('is shown to a policymaker by kind only, and named to a coordinator', () =>
    withShelter(async () => {
      const forPolicymaker = await (await get('by-agency', 'policymaker')).text()
      expect(forPolicymaker).not.toContain(shelterName)
      expect(forPolicymaker).not.toContain('madad')
      const { rows } = returnsByAgencySchema.parse(JSON.parse(forPolicymaker))
      const sheltered = rows.filter(({ kind }) => kind === 'shelter')
      expect(sheltered.length).toBeGreaterThan(0)
      expect(sheltered.every((row) => row.agency === undefined && row.provinceId !== undefined)).toBe(true)
      expect(await (await get('by-agency', 'coordinator')).text()).toContain(shelterName)
      expect(await (await get('by-kind')).text()).not.toContain(shelterName)
    }))
})
