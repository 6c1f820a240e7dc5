import { beforeAll, describe, expect, it } from 'vitest'
import { citationSchema } from '#contract/api/citations.ts'
import { demoApi, signInAs } from '#tests/support/demo-database.ts'

let app: Awaited<ReturnType<typeof demoApi>>['app']
let releaseId: string
const view = { measure: 'persons', category: 'tip', placeId: 'punjab', periodId: 'cy2025', comparison: 'year-before' }

beforeAll(async () => {
  app = (await demoApi()).app
  const latest: { releaseId: string } = await (await app.request('/api/v1/releases/latest')).json()
  releaseId = latest.releaseId
})

const cite = (change: object = {}, headers: Record<string, string> = {}) =>
  app.request('/api/v1/citations', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ ...view, releaseId, ...change }),
  })
const read = async (response: Response | Promise<Response>) => citationSchema.parse(await (await response).json())

describe('a citation', () => {
  it('keeps a view under one id, whoever cites it', async () => {
    const first = await read(cite())
    const { cookie } = await signInAs(app, 'policymaker')
    expect(await read(cite({}, { cookie }))).toEqual(first)
    expect(first).toMatchObject({ ...view, releaseId, latest: { releaseId, isSameSeries: true } })
    expect(first.id).toMatch(/^[0-9a-f]{12}$/)
    expect(await read(app.request(`/api/v1/citations/${first.id}`))).toEqual(first)
  })

  it('has another id for another view', async () => {
    const ids = await Promise.all(
      [{}, { periodId: 'cy2024' }, { placeId: 'sindh' }, { measure: 'cases' }].map((change) => read(cite(change))),
    )
    expect(new Set(ids.map(({ id }) => id)).size).toBe(4)
  })

  it.each([
    ['a release that nobody published', { releaseId: 'unheard-of' }, 404],
    ['a period that this visitor may not see', { periodId: '2026q3' }, 422],
    ['a place that is none', { placeId: 'atlantis' }, 400],
    ['a form of a quarter', { category: 'tip.forced-labour', periodId: '2025q1' }, 422],
    ['a measure that is none', { measure: 'money' }, 400],
  ])('is not made of %s', async (_, change, status) => {
    expect((await cite(change)).status).toBe(status)
  })

  it('is nothing under an id that was never given', async () => {
    expect((await app.request('/api/v1/citations/000000000000')).status).toBe(404)
  })

  it('leads to the figures of its own release', async () => {
    const asked = '/api/v1/figures/districts?in=punjab&period=cy2025'
    const [named, newest] = await Promise.all(
      [`${asked}&release=${releaseId}`, asked].map(async (address) => (await app.request(address)).json()),
    )
    expect(named).toEqual(newest)
    expect((await app.request(`${asked}&release=unheard-of`)).status).toBe(404)
  })
})
