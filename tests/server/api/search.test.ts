import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type SearchIndex, searchIndexSchema } from '#contract/api/search.ts'
import { mayName } from '#server/policies/named-agencies.ts'
import { demoApi, demoDatabase, signInAs } from '#tests/support/demo-database.ts'

let app: Awaited<ReturnType<typeof demoApi>>['app']
const sessions: Record<string, { cookie: string }> = {}
const names = ['donor', 'policymaker', 'coordinator', 'auditor']
/** One that may be named to those alone who refer persons to it. */
const shelter = 'search-test-shelter'

beforeAll(async () => {
  app = (await demoApi()).app
  for (const name of names) sessions[name] = await signInAs(app, name)
  const db = await demoDatabase()
  await db.run(sql`insert into reference.agency (id, code, name_en, name_ur, short_name, kind, level, role, referral_functions, source, confidence)
    values (${shelter}, ${shelter}, 'A House Nobody Names', 'گھر', 'House', 'shelter', 'district', 'shelters', '{shelter}', 'test', 'high')`)
})
afterAll(async () => {
  await (await demoDatabase()).run(sql`delete from reference.agency where id = ${shelter}`)
})

const ask = (name?: string) => app.request('/api/v1/search/index', { headers: sessions[name ?? ''] ?? {} })
const indexFor = async (name?: string): Promise<SearchIndex> => searchIndexSchema.parse(await (await ask(name)).json())

describe('the names that can be searched', () => {
  it.each([undefined, 'donor', 'policymaker', 'auditor'])('lead %s to no single shelter', async (name) => {
    const text = await (await ask(name)).text()
    expect(text).not.toContain('A House Nobody Names')
    expect(text).not.toContain(shelter)
  })

  it('hold for a coordinator the shelters that persons are referred to', async () => {
    expect((await indexFor('coordinator')).agencies.map(({ id }) => id)).toContain(shelter)
  })

  it('are those of every agency that a visitor may read, and of no other', async () => {
    const all = await (await demoDatabase()).all(
      z.object({ id: z.string(), kind: z.string(), referralFunctions: z.array(z.string()) }),
      sql`select id, kind, referral_functions as "referralFunctions" from reference.agency`,
    )
    const named = all.filter((agency) => mayName(undefined, agency)).map(({ id }) => id)
    const { agencies } = await indexFor()
    expect(agencies.map(({ id }) => id).toSorted()).toEqual(named.toSorted())
    expect(named.length).toBeLessThan(all.length)
  })

  it('lead to a row of the returns only those who may read it', async () => {
    const placeOf = ({ agencies }: SearchIndex) => agencies.find(({ id }) => id === 'pol-pb')?.shownOn
    expect(placeOf(await indexFor())).toBe('province')
    expect(placeOf(await indexFor('donor'))).toBe('province')
    expect(placeOf(await indexFor('policymaker'))).toBe('returns')
  })

  it('are those of all districts with their aliases; a later one says in which it is counted', async () => {
    const { places } = await indexFor()
    const districts = places.filter(({ level }) => level === 'district')
    expect(districts.filter(({ countedIn }) => countedIn === undefined)).toHaveLength(156)
    expect(places.find(({ id }) => id === 'murree')?.countedIn).toBe('rawalpindi')
    expect(places.find(({ id }) => id === 'rahim-yar-khan')?.aliases).toContain('آر وائی خان')
    expect(places.find(({ id }) => id === 'khyber-pakhtunkhwa')?.aliases).toContain('KP')
  })

  it('hold no number', async () => {
    const holdsNumber = (value: unknown): boolean =>
      typeof value === 'number' ||
      (typeof value === 'object' && value !== null && Object.values(value).some(holdsNumber))
    expect(holdsNumber(await indexFor('coordinator'))).toBe(false)
  })

  it('are kept by the browser of a visitor only', async () => {
    expect((await ask()).headers.get('cache-control')).toBe('private, max-age=3600')
    expect((await ask('coordinator')).headers.get('cache-control')).toBe('no-store')
    expect((await ask()).headers.get('vary')).toContain('Cookie')
  })
})
