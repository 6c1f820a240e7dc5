import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { releaseTableSchema } from '#contract/api/releases.ts'
import { daysOf, periodOf } from '#contract/periods.ts'
import { tableNames } from '#contract/release/release.ts'
import { readTable } from '#contract/release/table-text.ts'
import { compressText } from '#server/hosts/site/compressed.ts'
import { demoApi, signInAs } from '#tests/support/demo-database.ts'

let app: Awaited<ReturnType<typeof demoApi>>['app']
let policymaker: { cookie: string }
let releaseId: string

beforeAll(async () => {
  app = (await demoApi({ compress: compressText })).app
  policymaker = await signInAs(app, 'policymaker')
  const latest: { releaseId: string } = await (await app.request('/api/v1/releases/latest')).json()
  releaseId = latest.releaseId
})

const get = (address: string, headers: Record<string, string> = {}) =>
  app.request(`/api/v1/releases/${releaseId}/${address}`, { headers })
const tableAt = async (address: string, headers: Record<string, string> = {}) =>
  releaseTableSchema.parse(await (await get(address, headers)).json())

describe('tables of a release', () => {
  it.each(tableNames)('are files that are kept for ever: %s', async (name) => {
    const response = await get(`members/${name}`, policymaker)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    const table = readTable(releaseTableSchema.parse(await response.json()))
    expect(table.values.some((value) => value !== null)).toBe(true)
  })

  it('hold for visitors only what ended six months before', async () => {
    const { axes } = await tableAt('public/persons')
    for (const id of axes[1] ?? []) expect(daysOf(periodOf(id)).lastOn <= '2026-04-30', id).toBe(true)
    expect((await tableAt('members/persons', policymaker)).axes[1]).toContain('2026q3')
    expect((await get('members/persons')).status).toBe(401)
    expect((await get('public/persons')).headers.get('cache-control')).toContain('public')
  })

  it('show visitors the same numbers as members', async () => {
    const [visitors, members] = await Promise.all([tableAt('public/cases'), tableAt('members/cases', policymaker)])
    const read = (table: typeof visitors) => {
      const { axes, values } = readTable(table)
      const [places = [], periods = [], categories = []] = axes
      return new Map(
        values.map((value, index) => {
          const category = index % categories.length
          const period = Math.floor(index / categories.length) % periods.length
          const place = Math.floor(index / categories.length / periods.length)
          return [`${places[place]} ${periods[period]} ${categories[category]}`, value]
        }),
      )
    }
    const all = read(members)
    for (const [cell, value] of read(visitors)) expect(all.get(cell), cell).toBe(value)
  })

  it('come compressed once, in the encoding that is asked for, each with a tag of its own', async () => {
    const plain = await (await get('public/persons')).text()
    const brotli = await get('public/persons', { 'accept-encoding': 'gzip, br' })
    const gzip = await get('public/persons', { 'accept-encoding': 'gzip, br;q=0' })
    expect(brotli.headers.get('content-encoding')).toBe('br')
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(plain)
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(plain)
    expect(brotli.headers.get('etag')).not.toBe(gzip.headers.get('etag'))
  })

  it('are not sent again to whoever has them', async () => {
    const tag = (await get('public/cases')).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"/)
    const again = await get('public/cases', { 'if-none-match': `"other", ${tag}` })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it.each(['public/persons-by-village', 'everyone/persons'])('are the only ones: %s', async (address) => {
    const response = await get(address)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ nearest: expect.arrayContaining(['public/persons']) })
  })

  it('are not there for a release that is not', async () => {
    expect((await app.request('/api/v1/releases/2020-01-01.1/public/persons')).status).toBe(404)
  })
})
