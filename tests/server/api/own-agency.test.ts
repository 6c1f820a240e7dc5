import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OwnColumns, ownColumnsSchema, ownFiguresSchema } from '#contract/api/own-agency.ts'
import { geographySchema } from '#contract/api/reference.ts'
import { type Category, categories, isStream } from '#contract/categories.ts'
import { notApplicable, valueOf } from '#contract/count.ts'
import { isPublishedTogether } from '#contract/filters/overview-filters.ts'
import { allNotApplicable, type OwnCounter, openOwnColumns } from '#contract/own-agency/count-own-columns.ts'
import { daysOf, periodOf } from '#contract/periods.ts'
import { countryId, type Geography } from '#contract/places.ts'
import type { Database } from '#server/db/database.ts'
import { createRandom } from '#server/random.ts'
import { demoAccounts } from '#server/seed/demo-accounts.ts'
import { demoApi, demoDatabase, signInAs } from '#tests/support/demo-database.ts'

let app: Awaited<ReturnType<typeof demoApi>>['app']
let db: Database
let geography: Geography
let periods: string[]
const sessions: Record<string, { cookie: string }> = {}

const accounts = [
  'donor',
  'policymaker',
  'coordinator',
  'coordinator-welfare',
  'agency-admin',
  'system-admin',
  'auditor',
]

beforeAll(async () => {
  app = (await demoApi()).app
  db = await demoDatabase()
  for (const name of accounts) sessions[name] = await signInAs(app, name)
  geography = geographySchema.parse(await (await app.request('/api/v1/geography')).json())
  const latest = await app.request('/api/v1/releases/latest', { headers: sessions.policymaker ?? {} })
  periods = z.object({ periods: z.array(z.string()) }).parse(await latest.json()).periods
})

/** As a visitor when nobody is named. */
const get = async (path: string, name?: string) =>
  app.request(`/api/v1/own-agency/${path}`, { headers: sessions[name ?? ''] ?? {} })
const columnsOf = async (name: string): Promise<OwnColumns> =>
  ownColumnsSchema.parse(await (await get('columns', name)).json())
const figuresOf = async (query: string) =>
  ownFiguresSchema.parse(await (await get(`figures?${query}`, 'agency-admin')).json())

const counted = z.object({ n: z.number(), median: z.number().nullable() })

/** Counted anew from all records, by the names of agency and districts and nothing else. */
async function trueNumbers(account: string, category: Category, placeId: string, from: string, to: string) {
  const own = demoAccounts.find(({ email }) => email.startsWith(`${account}@`))
  const limits = own?.districtIds ?? []
  const inPlace = (district: SQL) => sql`
    ${limits.length === 0 ? sql`true` : sql`${district} = any (${sql.param([...limits])}::text[])`}
    and ${placeId === countryId ? sql`true` : sql`(${district} = ${placeId} or ${district} in (select id from reference.district where province_id = ${placeId}))`}`
  const ofCategory = sql`c.duplicate_of_id is null and (c.stream = ${category} or c.form = ${category})`
  const one = async (query: SQL) => db.one(counted, query)
  const referrals = (agency: SQL, district: SQL, condition = sql`true`) =>
    one(sql`
      select count(*)::int as n, percentile_cont(0.5) within group (
        order by round(extract(epoch from r.first_answered_at - r.sent_at) / 3600)) as median
      from records.referral r join records.case_file c on c.id = r.case_id
      where ${agency} = ${own?.agencyId ?? ''} and ${ofCategory} and ${inPlace(district)} and ${condition}
        and r.answer_due_at >= ${`${from} 00:00:00+05`}::timestamptz and r.answer_due_at < ${`${to} 00:00:00+05`}::timestamptz + interval '1 day'`)
  const onTime = sql`r.first_answered_at <= r.answer_due_at`
  const sent = [sql`r.from_agency_id`, sql`r.from_district_id`] as const
  const received = [sql`r.to_agency_id`, sql`r.to_district_id`] as const
  const counts = {
    persons: valueOf(
      (
        await one(sql`
          select count(*)::int as n, null::float8 as median from records.person p join records.case_file c on c.id = p.case_id
          where p.agency_id = ${own?.agencyId ?? ''} and ${ofCategory} and ${inPlace(sql`c.registration_district_id`)}
            and p.entered_on between ${from}::date and ${to}::date
            and not (c.stream <> 'som' and p.trafficking_status = 'NotAVictimOfTrafficking')`)
      ).n,
    ),
    cases: valueOf(
      (
        await one(sql`
          select count(*)::int as n, null::float8 as median from records.case_file c
          where c.agency_id = ${own?.agencyId ?? ''} and ${ofCategory} and ${inPlace(sql`c.registration_district_id`)}
            and c.entered_on between ${from}::date and ${to}::date`)
      ).n,
    ),
  }
  if (!isStream(category)) return { ...allNotApplicable, ...counts }
  const answers = await referrals(...received)
  const sentInAll = await referrals(...sent)
  return {
    ...counts,
    sent: valueOf(sentInAll.n),
    sentOnTime: sentInAll.n === 0 ? notApplicable : valueOf((await referrals(...sent, onTime)).n),
    received: valueOf(answers.n),
    receivedOnTime: answers.n === 0 ? notApplicable : valueOf((await referrals(...received, onTime)).n),
    answerHours: answers.median === null ? notApplicable : valueOf(answers.median),
  }
}

describe('who may have exact numbers of an agency', () => {
  const access: Record<string, { columns: number; figures: number }> = {
    '': { columns: 401, figures: 401 },
    donor: { columns: 403, figures: 403 },
    policymaker: { columns: 403, figures: 403 },
    coordinator: { columns: 200, figures: 403 },
    'coordinator-welfare': { columns: 200, figures: 403 },
    'agency-admin': { columns: 403, figures: 200 },
    'system-admin': { columns: 403, figures: 403 },
    auditor: { columns: 403, figures: 403 },
  }

  it.each(['', ...accounts])('%s: by role, and with a problem instead of numbers', async (name) => {
    for (const route of ['columns', 'figures'] as const) {
      const response = await get(route, name)
      expect(response.status, route).toBe(access[name]?.[route])
      expect(response.headers.get('cache-control') ?? 'no-store').toBe('no-store')
      if (response.status !== 200) expect(await response.text()).not.toContain('dictionary')
    }
  })

  it('is not kept alive by asking, minute by minute', async () => {
    const token = sessions.coordinator?.cookie.split('=')[1] ?? ''
    const seen = sql`from access.session where token_hash = sha256(convert_to(${token}, 'UTF8'))`
    const lastSeen = () => db.one(z.object({ at: z.string() }), sql`select last_seen_at::text as at ${seen}`)
    await db.run(
      sql`update access.session set last_seen_at = last_seen_at - interval '10 minutes' where token_hash = sha256(convert_to(${token}, 'UTF8'))`,
    )
    const before = await lastSeen()
    expect((await get('columns', 'coordinator')).status).toBe(200)
    expect(await lastSeen()).toEqual(before)
    await app.request('/api/v1/session', { headers: sessions.coordinator ?? {} })
    expect(await lastSeen()).not.toEqual(before)
  })
})

describe('columns of a coordinator', () => {
  it('hold no id, no code, no day and no order of records', async () => {
    const columns = await columnsOf('coordinator')
    const text = JSON.stringify({ ...columns, readAt: '' })
    expect(text).not.toMatch(/SYN-|[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d{2}-\d{2}/)
    const first = atob(columns.persons.category.codes)
    expect(Array.from(first).toSorted().join('')).toBe(first)
    expect(columns.districtIds).toEqual(['gujranwala', 'gujrat'])
    expect(columns.cases.district.dictionary).toEqual(['gujranwala', 'gujrat'])
  })

  it.each(['coordinator', 'coordinator-welfare'])(
    'tell %s what independent SQL counts, whatever is asked',
    async (name) => {
      const random = createRandom(`own numbers of ${name}`)
      const counter: OwnCounter = openOwnColumns(await columnsOf(name), geography)
      const places = [countryId, 'punjab', 'sindh', 'gujranwala', 'gujrat', 'lahore', 'multan', 'rawalpindi']
      let counts = 0
      for (let round = 0; round < 25; round++) {
        const period = periodOf(random.pick(periods))
        const category = random.pick(categories.filter((one) => isPublishedTogether('persons', one, period.id)))
        const placeId = random.pick(places)
        const { firstOn, lastOn } = daysOf(period)
        const own = demoAccounts.find(({ email }) => email.startsWith(`${name}@`))
        const reach =
          own?.districtIds.length === 0 || [countryId, 'punjab', ...(own?.districtIds ?? [])].includes(placeId)
        const expected = reach ? await trueNumbers(name, category, placeId, firstOn, lastOn) : allNotApplicable
        expect(counter.numbers({ category, placeId }, period), `${category} ${placeId} ${period.id}`).toEqual(expected)
        if (expected.persons.kind === 'value') counts += expected.persons.value
      }
      expect(counts).toBeGreaterThan(20)
    },
  )

  it('tell what has come since the release, and split persons into groups that add up', async () => {
    const counter = openOwnColumns(await columnsOf('coordinator-welfare'), geography)
    const question = { category: 'bonded-labour', placeId: countryId } as const
    const { persons, cases, sent, received } = await trueNumbers(
      'coordinator-welfare',
      'bonded-labour',
      countryId,
      '2026-11-01',
      '2026-12-31',
    )
    expect(counter.since(question, '2026-10-31')).toEqual(
      Object.fromEntries(
        Object.entries({ persons, cases, sent, received }).map(([key, count]) => [
          key,
          count.kind === 'value' ? count.value : -1,
        ]),
      ),
    )
    const groups = counter.groups({ category: 'tip', placeId: 'punjab' }, periodOf('cy2025'))
    const total = counter.numbers({ category: 'tip', placeId: 'punjab' }, periodOf('cy2025')).persons
    expect(valueOf(groups.reduce((sum, { count }) => sum + count, 0))).toEqual(total)
    expect(groups.filter(({ count }) => count > 0).length).toBeGreaterThan(2)
  })
})

describe('figures of an administrator', () => {
  it.each(['of=tip&period=cy2025', 'of=bonded-labour&period=2026q1', 'of=tip.forced-begging&period=cy2024'])(
    'are exact for the whole agency: %s',
    async (query) => {
      const { category, periodId, numbers } = await figuresOf(query)
      const { firstOn, lastOn } = daysOf(periodOf(periodId))
      expect(numbers).toEqual(await trueNumbers('agency-admin', category, countryId, firstOn, lastOn))
    },
  )

  it('are never below five for a single district, nor of what that would follow from', async () => {
    const kinds = new Set<string>()
    const districts = geography.districts.filter(({ provinceId }) => provinceId === 'punjab')
    for (const [at, { id }] of districts.entries())
      for (const stream of ['tip', 'som'] as const) {
        const { numbers } = await figuresOf(`in=${id}&of=${stream}&period=cy2025`)
        for (const measure of ['persons', 'cases', 'sent', 'received'] as const) {
          const count = numbers[measure]
          kinds.add(count.kind)
          if (count.kind === 'value') expect(count.value).toBeGreaterThanOrEqual(5)
        }
        expect(numbers).toMatchObject({
          sentOnTime: notApplicable,
          receivedOnTime: notApplicable,
          answerHours: notApplicable,
        })
        // The truth takes five queries; some districts are enough to see that what is told is true.
        if (at % 12 !== 0 || numbers.persons.kind !== 'value') continue
        const truth = await trueNumbers('agency-admin', stream, id, '2025-01-01', '2025-12-31')
        expect(numbers.persons, `${id} ${stream}`).toEqual(truth.persons)
      }
    expect([...kinds].toSorted()).toEqual(['not-shown', 'value'])
  }, 60_000)

  it.each([
    'in=lahore&of=tip&period=2026q1',
    'in=lahore&of=tip.forced-begging&period=cy2025',
    'in=punjab&period=fy2025-26',
  ])('are not told in a second way that the first could be subtracted from: %s', async (query) => {
    expect((await figuresOf(query)).numbers).toEqual(allNotApplicable)
  })

  it('are refused for a place or period that there is not', async () => {
    expect((await get('figures?in=nowhere', 'agency-admin')).status).toBe(400)
    expect((await get('figures?period=cy1999', 'agency-admin')).status).toBe(422)
  })
})

describe('the database', () => {
  it.each(['', 'donor', 'policymaker', 'agency-admin', 'system-admin', 'auditor'])(
    'tells %s nothing of the referrals of a desk',
    async (name) => {
      const token = sessions[name]?.cookie.split('=')[1] ?? null
      const rows = await db.asApi(token, (tx) =>
        tx.all(z.object({}).loose(), sql`select * from records.referrals_of_own_desks()`),
      )
      expect(rows).toEqual([])
    },
  )

  it.each(['', 'donor', 'policymaker', 'coordinator', 'system-admin', 'auditor'])(
    'counts nothing for %s as for an administrator',
    async (name) => {
      const token = sessions[name]?.cookie.split('=')[1] ?? null
      const [rows, median] = await db.asApi(token, async (tx) => [
        await tx.all(
          z.object({}).loose(),
          sql`select * from records.counts_of_own_agency('2022-01-01', '2026-12-31', 'tip')`,
        ),
        await tx.one(
          z.object({ hours: z.number().nullable() }),
          sql`select records.median_answer_hours_of_own_agency('2022-01-01', '2026-12-31', 'tip') as hours`,
        ),
      ])
      expect([rows, median]).toEqual([[], { hours: null }])
    },
  )
})
