import { beforeAll, describe, expect, it } from 'vitest'
import { type Flows, flowsSchema, type Routes, routesSchema } from '#contract/api/movements.ts'
import { releaseTableSchema } from '#contract/api/releases.ts'
import { type Count, numberOrNull } from '#contract/count.ts'
import { problemSchema } from '#contract/problems.ts'
import { flowFacets, routeFacets } from '#contract/release/facets.ts'
import { readCell } from '#contract/release/read-table.ts'
import type { FixedTable } from '#contract/release/release.ts'
import { readTable } from '#contract/release/table-text.ts'
import { demoApi, signInAs } from '#tests/support/demo-database.ts'

let app: Awaited<ReturnType<typeof demoApi>>['app']
let policymaker: { cookie: string }

beforeAll(async () => {
  app = (await demoApi()).app
  policymaker = await signInAs(app, 'policymaker')
})

const get = (path: string, headers: Record<string, string> = policymaker) => app.request(`/api/v1/${path}`, { headers })
const routes = async (query = '') => routesSchema.parse(await (await get(`figures/routes?${query}`)).json())
const flows = async (query = '') => flowsSchema.parse(await (await get(`figures/flows?${query}`)).json())
const tableOf = async (releaseId: string, name: string): Promise<FixedTable> =>
  readTable(releaseTableSchema.parse(await (await get(`releases/${releaseId}/members/${name}`)).json()))

const questions = ['tip', 'bonded-labour', 'som'].flatMap((stream) =>
  ['cy2023', 'cy2025'].map((periodId) => ({ stream, periodId, query: `of=${stream}&period=${periodId}` })),
)
const numberOf = (count: Count): number | null => numberOrNull(count)

/** Whether every count of an answer is the cell of the published table, and every sum of hidden ones a difference of such cells. */
function expectCells(answer: Routes | Flows, table: FixedTable, facets: typeof routeFacets): void {
  const cell = (facet: string) => readCell(table, ['pakistan', answer.periodId, answer.stream, facet]) ?? null
  for (const { from, to, count } of answer.pairs)
    expect(numberOf(count), `${from}>${to}`).toBe(cell(facets.pair(from, to)))
  for (const side of ['from', 'to'] as const) {
    for (const { id, count, heldBack } of answer[side]) {
      expect(numberOf(count)).toBe(cell(facets[side](id)))
      const shown = answer.pairs
        .filter((pair) => pair[side] === id)
        .reduce((sum, pair) => sum + (numberOf(pair.count) ?? 0), 0)
      const margin = cell(facets[side](id))
      expect(numberOf(heldBack), `${side} ${id}`).toBe(margin === null ? null : margin - shown)
    }
  }
}

describe('routes', () => {
  it.each(questions)('are the cells of the published table: $query', async ({ query }) => {
    const answer = await routes(query)
    expectCells(answer, await tableOf(answer.releaseId, 'routes'), routeFacets)
  })

  it('have the total of persons in the country', async () => {
    const answer = await routes('of=tip&period=cy2025')
    const key = await (await get('figures/districts?of=tip&period=cy2025')).json()
    expect(key).toMatchObject({ total: answer.total })
    expect(answer.total.kind).toBe('value')
  })

  it('show no count from 0 to 9, nor a sum of hidden ones from 1 to 8', async () => {
    for (const { query } of questions) {
      const answer = await routes(query)
      const counts = [answer.total, ...[...answer.pairs, ...answer.from, ...answer.to].map(({ count }) => count)]
      expect(counts.filter((count) => count.kind === 'value' && count.value < 10)).toEqual([])
      // Every hidden count may be anything from 0 to 9, so what a sum leaves of several is nothing or at least 9.
      const left = [...answer.from, ...answer.to].map(({ heldBack }) => numberOf(heldBack) ?? 0)
      expect(left.filter((value) => value > 0 && value < 9)).toEqual([])
    }
  })
})

describe('flows', () => {
  it.each(questions)('are the cells of the published table: $query', async ({ query }) => {
    const answer = await flows(query)
    expectCells(answer, await tableOf(answer.releaseId, 'flows'), flowFacets)
  })

  it('have the total of referrals in the country', async () => {
    const answer = await flows('of=tip&period=cy2025')
    const districts = await (await get('figures/districts?measure=referrals&of=tip&period=cy2025')).json()
    expect(districts).toMatchObject({ total: answer.total })
  })
})

describe.each(['routes', 'flows'])('a question about %s', (name) => {
  const problem = async (query: string, headers?: Record<string, string>) => {
    const response = await get(`figures/${name}?${query}`, headers)
    const { nearest, status } = problemSchema.parse(await response.json())
    expect(response.status).toBe(status)
    return { status, nearest }
  }

  it('without a year is about the latest calendar year', async () => {
    const answer: unknown = await (await get(`figures/${name}`)).json()
    expect(answer).toMatchObject({ stream: 'tip', periodId: 'cy2025' })
  })

  it('about another period names the nearest calendar years', async () => {
    expect(await problem('period=fy2024-25')).toMatchObject({ status: 422, nearest: ['cy2024', 'cy2025'] })
    expect(await problem('period=2023q2')).toMatchObject({ status: 422, nearest: ['cy2023'] })
    expect(await problem('period=cy1999')).toMatchObject({ status: 422, nearest: ['cy2025'] })
  })

  it('about a form names its stream', async () => {
    expect(await problem('of=tip.forced-begging&period=cy2025')).toMatchObject({ status: 422, nearest: ['tip'] })
    expect(await problem('of=everything')).toMatchObject({ status: 400 })
  })

  it('is answered for visitors, about years that ended half a year before', async () => {
    const visitor = {}
    expect((await get(`figures/${name}?period=cy2025`, visitor)).status).toBe(200)
    expect(await problem('period=2026q3', visitor)).toMatchObject({ status: 422, nearest: ['cy2025'] })
  })
})
