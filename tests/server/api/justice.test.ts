import { beforeAll, describe, expect, it } from 'vitest'
import type { Profile } from '#contract/api/figures.ts'
import { justiceSchema } from '#contract/api/justice.ts'
import { type Count, numberOrNull } from '#contract/count.ts'
import { type Stage, stageByLawId, stages } from '#contract/release/facets.ts'
import { readCell } from '#contract/release/read-table.ts'
import type { Release, TableName } from '#contract/release/release.ts'
import { makeReleaseReader } from '#server/release/release-store.ts'
import { demoApi, demoDatabase, signInAs } from '#tests/support/demo-database.ts'

let app: Awaited<ReturnType<typeof demoApi>>['app']
let release: Release
let policymaker: { cookie: string }

beforeAll(async () => {
  app = (await demoApi()).app
  policymaker = await signInAs(app, 'policymaker')
  const current = await makeReleaseReader(await demoDatabase()).current()
  if (!current) throw new Error('The demo has no release')
  release = current
})

/** What was told, and the cell it must come from: `null` is hidden, `undefined` no cell at all. */
type Told = [Count, number | null | undefined]

const get = (query: string, headers: Record<string, string> = policymaker) =>
  app.request(`/api/v1/figures/justice?${query}`, { headers })
const ask = async (query: string) => justiceSchema.parse(await (await get(query)).json())

const questions = ['tip', 'bonded-labour', 'som'].flatMap((stream) =>
  ['pakistan', 'punjab', 'sindh', 'lahore'].map((place) => ({
    stream,
    place,
    query: `of=${stream}&in=${place}&period=cy2025`,
  })),
)

describe('the justice chain', () => {
  it.each(questions)(
    'has the cells of the published tables and no other number: $query',
    async ({ stream, place, query }) => {
      const answer = await ask(query)
      const cell = (table: TableName, facet: string, placeId = place, periodId = 'cy2025') =>
        readCell(release.tables[table], [placeId, periodId, stream, facet])
      const told: Told[] = [
        ...answer.stages.flatMap(({ stage, count, byLaw, medianDays, ninetiethDays }): Told[] => [
          [count, cell('stages', stage)],
          ...byLaw.map((one): Told => [one.count, cell('stages-by-law', stageByLawId(stage, one.law))]),
          [medianDays, cell('stage-days-median', stage)],
          [ninetiethDays, cell('stage-days-90th', stage)],
        ]),
        ...answer.places.flatMap(({ placeId, stages: row }) =>
          row.flatMap(({ stage, count, medianDays }): Told[] => [
            [count, cell('stages', stage, placeId)],
            [medianDays, cell('stage-days-median', stage, placeId)],
          ]),
        ),
        ...answer.series.flatMap(({ stage, counts }) =>
          counts.map((count, at): Told => [count, cell('stages', stage, place, answer.years[at]?.periodId)]),
        ),
      ]
      expect(told.length).toBeGreaterThan(7 * (5 + 16))
      const differing = told.filter(([count, number]) => numberOrNull(count) !== (number ?? null))
      expect(differing).toEqual([])
      expect(told.filter(([count, number]) => (count.kind === 'not-applicable') !== (number === undefined))).toEqual([])
    },
  )

  it('shows no count of moves from 0 to 9', async () => {
    for (const { query } of questions) {
      const answer = await ask(query)
      const counts = [
        ...answer.stages.flatMap(({ count, byLaw }) => [count, ...byLaw.map((one) => one.count)]),
        ...answer.places.flatMap((place) => place.stages.map(({ count }) => count)),
        ...answer.series.flatMap((line) => line.counts),
      ]
      expect(
        counts.filter((count) => count.kind === 'value' && count.value < 10),
        query,
      ).toEqual([])
    }
  })

  it('is the chain of the profile of the same place and year', async () => {
    const answer = await ask('in=punjab&period=cy2025')
    const response = await app.request('/api/v1/figures/profile?in=punjab&period=cy2025', { headers: policymaker })
    const profile = (await response.json()) as Profile
    const chain = answer.stages.map(({ stage, count, medianDays, ninetiethDays }) => ({
      stage,
      count,
      medianDays,
      ninetiethDays,
    }))
    expect(chain).toEqual(profile.stages)
  })

  it('answers for the latest calendar year, also where a fiscal year ended later', async () => {
    const { periodId, years } = await ask('')
    expect(periodId).toBe('cy2025')
    expect(years.map((year) => year.periodId)).toContain('cy2025')
  })

  it('refuses what is not published and names what is', async () => {
    const ofQuarter = await get('period=2025q1')
    expect(ofQuarter.status).toBe(422)
    expect(ofQuarter.headers.get('content-type')).toContain('application/problem+json')
    expect(await ofQuarter.json()).toMatchObject({ type: '/problems/combination-not-published', nearest: ['cy2025'] })
    expect(await (await get('period=fy2023-24')).json()).toMatchObject({ nearest: ['cy2023', 'cy2024'] })
    const ofForm = await get('of=bonded-labour.brick-kiln')
    expect(ofForm.status).toBe(422)
    expect(await ofForm.json()).toMatchObject({ nearest: ['bonded-labour'] })
  })

  it.each(['of=slavery', 'in=atlantis'])('names a wrong parameter: %s', async (query) => {
    const response = await get(query)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ pointer: `/query/${query.split('=')[0]}` }] })
  })

  it('tells the public no year that ended less than six months before the last day covered', async () => {
    const open = justiceSchema.parse(await (await get('', {})).json())
    expect(open.years.map((year) => year.periodId)).toEqual(['cy2022', 'cy2023', 'cy2024', 'cy2025'])
    expect(open).toEqual(await ask('period=cy2025'))
    const each: Stage[] = open.series.map(({ stage }) => stage)
    expect(each).toEqual(stages)
  })
})
