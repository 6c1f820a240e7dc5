import { sql } from 'drizzle-orm'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  type Coverage,
  districtFiguresSchema,
  type KeyFigures,
  type Profile,
  type Trend,
} from '#contract/api/figures.ts'
import { numberOrNull } from '#contract/count.ts'
import { daysOf, periodOf } from '#contract/periods.ts'
import { demoApi, demoDatabase, signInAs } from '#tests/support/demo-database.ts'

let app: Awaited<ReturnType<typeof demoApi>>['app']
let policymaker: { cookie: string }

beforeAll(async () => {
  app = (await demoApi()).app
  policymaker = await signInAs(app, 'policymaker')
})

const get = (path: string, headers: Record<string, string> = policymaker) => app.request(path, { headers })
const districts = async (query: string) =>
  districtFiguresSchema.parse(await (await get(`/api/v1/figures/districts?${query}`)).json())

/** Twenty filter sentences over all measures, streams, forms, places and kinds of period. */
const combinations = [
  '',
  'of=som',
  'of=bonded-labour',
  'of=tip.forced-begging&period=cy2025',
  'of=bonded-labour.brick-kiln&period=cy2024',
  'in=punjab',
  'in=sindh&of=bonded-labour',
  'in=gujrat&of=som',
  'period=2026q2',
  'period=2025q3&of=bonded-labour',
  'period=cy2023&in=khyber-pakhtunkhwa',
  'measure=cases',
  'measure=cases&of=tip.servitude&period=cy2024',
  'measure=cases&in=balochistan&period=cy2022',
  'measure=referrals',
  'measure=referrals&of=som&period=2024q4',
  'measure=answered-on-time&in=punjab',
  'measure=first-answer-hours',
  'measure=reached',
  'measure=reached&in=azad-jammu-and-kashmir&period=2025q1',
]

describe('district figures', () => {
  it.each(combinations)('add up to the total and equal the CSV: %s', async (query) => {
    const figures = await districts(query)
    const csv = await (await get(`/api/v1/figures/districts.csv?${query}`)).text()
    const lines = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data
    const ofCsv = new Map(lines.map((line) => [line[0] ?? '', line[3] ?? '']))
    for (const row of figures.rows) expect(ofCsv.get(row.districtId), row.districtId).toBe(wordOf(row.count))
    expect(ofCsv.get(figures.placeId)).toBe(
      figures.rows.length === 1 ? ofCsv.get(figures.placeId) : wordOf(figures.total),
    )

    const key = (await (await get(`/api/v1/figures/key?${query}`)).json()) as KeyFigures
    const same = key.figures.find((figure) => figure.measure === figures.measure)
    if (same) expect(same.current).toEqual(figures.total)
    if (figures.total.kind !== 'value' || figures.heldBack.kind !== 'value') return
    const shown = figures.rows.reduce(
      (sum, row) => sum + (numberOrNull(row.count) ?? 0),
      numberOrNull(figures.unknownDistrict) ?? 0,
    )
    expect(shown + figures.heldBack.value).toBe(figures.total.value)
    const isComplete =
      figures.rows.every((row) => row.count.kind !== 'not-shown') && figures.unknownDistrict.kind !== 'not-shown'
    if (isComplete) expect(figures.heldBack.value).toBe(0)
  })

  it('show no count of persons or cases from 0 to 9', async () => {
    for (const query of combinations.filter((one) => !one.includes('reached') && !/answered|hours/.test(one))) {
      const figures = await districts(query)
      const small = [figures.total, figures.unknownDistrict, ...figures.rows.map((row) => row.count)].filter(
        (count) => count.kind === 'value' && count.value < 10,
      )
      expect(small, query).toEqual([])
    }
  })

  it('equal an independent count in SQL wherever a number is shown', async () => {
    const db = await demoDatabase()
    for (const [query, stream, periodId, least] of [
      ['of=bonded-labour', 'bonded-labour', 'fy2025-26', 5],
      ['', 'tip', 'fy2025-26', 2],
    ] as const) {
      const { firstOn, lastOn } = daysOf(periodOf(periodId))
      const counted = await db.all(
        z.object({ id: z.string().nullable(), persons: z.number() }),
        sql`select c.registration_district_id as id, count(*)::int as persons from records.case_file c, records.person p
          where p.case_id = c.id and c.stream = ${stream} and c.duplicate_of_id is null and p.entered_on between ${firstOn} and ${lastOn}
            and (c.stream = 'som' or p.trafficking_status in ('PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking')) group by 1`,
      )
      const expected = new Map(counted.map(({ id, persons }) => [id, persons]))
      const figures = await districts(query)
      const shown = figures.rows.filter((row) => row.count.kind === 'value')
      expect(shown.length).toBeGreaterThan(least)
      for (const row of shown) expect(numberOrNull(row.count), row.districtId).toBe(expected.get(row.districtId) ?? 0)
      expect(numberOrNull(figures.total)).toBe(counted.reduce((sum, { persons }) => sum + persons, 0))
    }
  })

  it('tell a district that sent nothing from one whose number is not shown', async () => {
    const { rows } = await districts('')
    const silent = rows.filter((row) => row.count.kind === 'no-return')
    expect(silent.length).toBeGreaterThan(0)
    expect(silent.every((row) => row.returnsReceived === 0)).toBe(true)
    expect(rows.some((row) => row.count.kind === 'not-shown' && row.returnsReceived > 0)).toBe(true)
  })

  it('have no rate where no population was published', async () => {
    const { rows } = await districts('measure=reached')
    const gilgit = rows.find((row) => row.districtId === 'gilgit')
    expect(gilgit?.count.kind).toBe('value')
    expect(gilgit?.rate.kind).toBe('not-applicable')
  })
})

const wordOf = (count: z.infer<typeof districtFiguresSchema>['total']): string =>
  count.kind === 'value'
    ? String(count.value)
    : { 'not-shown': 'not shown', 'no-return': '..', 'not-applicable': 'n/a' }[count.kind]

describe('other figures', () => {
  it('the trend has a line for each stream and no sum of them', async () => {
    const trend = (await (await get('/api/v1/figures/trend')).json()) as Trend
    expect(trend.series.map((line) => line.category)).toEqual(['tip', 'bonded-labour', 'som'])
    expect(trend.series.every((line) => line.counts.length === trend.quarters.length)).toBe(true)
    expect(trend.provisionalFrom).toBe('2026q3')
  })

  it('four quarters of the trend are the year', async () => {
    const trend = (await (await get('/api/v1/figures/trend')).json()) as Trend
    const year = periodOf('cy2025').quarters
    const quarters = trend.series[0]?.counts.filter((_, at) => year.includes(trend.quarters[at] ?? ''))
    const { total } = await districts('period=cy2025')
    expect(quarters?.reduce((sum, count) => sum + (numberOrNull(count) ?? 0), 0)).toBe(numberOrNull(total))
  })

  it('coverage counts returns as the database does', async () => {
    const coverage = (await (await get('/api/v1/figures/coverage?in=punjab&period=cy2024')).json()) as Coverage
    const counted = await (await demoDatabase()).one(
      z.object({ due: z.number(), missing: z.number() }),
      sql`select count(*)::int as due, count(*) filter (where r.state = 'missing')::int as missing from records.monthly_return r
        join reference.district d on d.id = r.district_id where d.province_id = 'punjab' and r.month between '2024-01-01' and '2024-12-31'`,
    )
    expect(coverage).toMatchObject({
      returnsDue: counted.due,
      returnsMissing: counted.missing,
      returnsReceived: counted.due - counted.missing,
    })
  })

  it('the profile adds up to the persons of the stream where nothing is hidden', async () => {
    const profile = (await (await get('/api/v1/figures/profile?period=cy2025')).json()) as Profile
    const { total } = await districts('period=cy2025')
    expect(profile.groups.every((cell) => cell.count.kind === 'value' || cell.count.kind === 'not-shown')).toBe(true)
    const forms = profile.forms.map((form) => numberOrNull(form.count))
    if (forms.every((count) => count !== null))
      expect(forms.reduce((sum, count) => sum + count, 0)).toBe(numberOrNull(total))
  })

  it('refuses what is not published and names what is', async () => {
    const form = await get('/api/v1/figures/districts?of=tip.servitude&period=2026q1')
    expect(form.status).toBe(422)
    expect(form.headers.get('content-type')).toContain('application/problem+json')
    expect(await form.json()).toMatchObject({ type: '/problems/combination-not-published', nearest: ['tip'] })
    const ofQuarter = await get('/api/v1/figures/profile?period=2025q1')
    expect(await ofQuarter.json()).toMatchObject({ nearest: ['cy2025'] })
    const ofUnfinishedYear = await get('/api/v1/figures/profile?period=2026q1')
    expect(await ofUnfinishedYear.json()).toMatchObject({ nearest: ['cy2025'] })
  })

  it.each(['measure=tears', 'of=slavery', 'in=atlantis'])('names a wrong parameter: %s', async (query) => {
    const response = await get(`/api/v1/figures/districts?${query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ pointer: `/query/${query.split('=')[0]}` }] })
  })
})

describe('what the public may read', () => {
  it('ends six months before the last day covered', async () => {
    const response = await app.request('/api/v1/releases/latest')
    expect(await response.json()).toMatchObject({
      defaultPeriodId: 'cy2025',
      periods: expect.not.arrayContaining(['2026q2', 'fy2025-26']),
    })
    expect((await app.request('/api/v1/figures/districts?period=fy2025-26')).status).toBe(422)
    expect((await app.request('/api/v1/figures/districts?period=2026q2')).status).toBe(422)
    const trend = (await (await app.request('/api/v1/figures/trend')).json()) as Trend
    expect(trend.quarters.at(-1)).toBe('2026q1')
  })

  it('is the same number as for others, where it is published', async () => {
    const open = await (await app.request('/api/v1/figures/districts?period=cy2024')).json()
    expect(open).toEqual(await (await get('/api/v1/figures/districts?period=cy2024')).json())
  })
})
