import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { readCell } from '#contract/release/read-table.ts'
import type { FixedTable, StoredRelease, TableName } from '#contract/release/release.ts'
import { createApp } from '#server/app.ts'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import { makeAppParts } from '#server/make-app-parts.ts'
import type { LinearSolver } from '#server/release/protection/linear-solver.ts'
import { makeReleaseReader } from '#server/release/release-store.ts'
import { agencyAttack } from '#tests/privacy/attack/agency.ts'
import { type Attack, attack } from '#tests/privacy/attack/attack.ts'
import { bytesOf, differences } from '#tests/privacy/attack/bytes.ts'
import { cellOfTable, partsOf } from '#tests/privacy/attack/cells.ts'
import { demoGround } from '#tests/privacy/attack/demo-attack.ts'
import { type App, harvest } from '#tests/privacy/attack/harvest.ts'
import { Pool } from '#tests/privacy/attack/pool.ts'
import { demoDatabase, demoNow, plainPasswords, signInAs } from '#tests/support/demo-database.ts'

/*
 * The faults that the protection must never have, planted in what readers are given: in the release that an app is handed, or in an app around
 * the app. The same harvest and attack that find nothing in the release as it is must find each of them.
 */

let release: StoredRelease
let ground: Awaited<ReturnType<typeof demoGround>>
let solver: LinearSolver
let sound: App

/** An app that answers from a release of ours. */
async function appOf(handed: StoredRelease): Promise<App> {
  const log = { info: () => undefined, error: () => undefined }
  const db = await demoDatabase()
  const parts = makeAppParts({ db, log, passwords: plainPasswords, demoSignIns: [], now: () => demoNow })
  return createApp({ ...parts, releases: { current: async () => handed, byId: async () => handed } })
}

/** The same table with other values in some of its cells. */
function changed(
  name: TableName,
  change: (ids: readonly string[], value: number | null, truth: number) => number | null,
): StoredRelease {
  const table: FixedTable = release.tables[name]
  const values: (number | null)[] = []
  const visit = (ids: readonly string[]): void => {
    const axis = table.axes[ids.length]
    if (axis) for (const id of axis) visit([...ids, id])
    else {
      const cell = cellOfTable(name, ids)
      const value = readCell(table, ids) ?? null
      values.push(cell === undefined ? value : change(ids, value, ground.counts.get(cell) ?? 0))
    }
  }
  visit([])
  return { ...release, tables: { ...release.tables, [name]: { ...table, values } } }
}

const wholeFile = '/api/v1/releases/{releaseId}/{audience}'

async function pooled(app: App, routes: readonly string[] = [], ofEach = 6): Promise<Pool> {
  const pool = new Pool()
  const headers = await signInAs(sound as never, 'policymaker') // the demo API's own app
  const isAsked = (route: string) => route === wholeFile || routes.includes(route)
  await harvest(app, { name: 'policymaker', headers, oneIn: (_, size) => size / ofEach, isAsked }, pool)
  return pool
}

const inputOf = (pool: Pool, isIn: (name: string) => boolean): Attack => ({
  pool,
  geography: ground.geography,
  periods: ground.periods,
  counts: ground.counts,
  smallNumberBelow: 10,
  isIn,
})
const casesOf = (stream: string) => (name: string) =>
  name.startsWith('cases ') && partsOf(name).category.startsWith(stream)
const personsOf = (stream: string) => (name: string) =>
  name.startsWith('persons ') && partsOf(name).category.startsWith(stream)

beforeAll(async () => {
  const db = await demoDatabase()
  const current = await makeReleaseReader(db).current()
  if (!current) throw new Error('The demo has no release')
  release = current
  solver = await loadLinearSolver()
  sound = await appOf(release)
  ground = await demoGround(sound)
})

describe('the attack finds nothing in the release as it is', () => {
  it('in cases of bonded labour', async () => {
    const { faults, exact, narrow } = attack(solver, inputOf(await pooled(sound), casesOf('bonded-labour')))
    expect({ faults, exact, narrow }).toEqual({ faults: [], exact: [], narrow: [] })
  }, 300_000)
})

describe('the attack finds that', () => {
  const isBonded = (category = '') => category.startsWith('bonded-labour')

  it.each<{ fault: string; show: (ids: readonly string[], truth: number) => boolean }>([
    { fault: 'small counts alone were hidden, and nothing beside them', show: (_, truth) => truth >= 10 },
    { fault: 'zeros were shown', show: (_, truth) => truth === 0 },
    {
      fault: 'the fiscal years were protected apart from the calendar years',
      show: ([, period = ''], truth) => period.startsWith('fy') && truth >= 10,
    },
    {
      fault: 'the totals were taken from a table that was protected apart from the forms',
      show: ([, , category], truth) => category === 'bonded-labour' && truth >= 10,
    },
  ])(
    '$fault',
    async ({ show }) => {
      const handed = changed('cases', (ids, value, truth) =>
        value === null && isBonded(ids[2]) && show(ids, truth) ? truth : value,
      )
      const input = inputOf(await pooled(await appOf(handed)), casesOf('bonded-labour'))
      const { exact, narrow } = attack(solver, { ...input, stopsAtExact: true })
      expect(exact.length + narrow.length).toBeGreaterThan(0)
    },
    300_000,
  )

  it('a part was shown without its complement', async () => {
    const handed = changed('control', ([place = '', , stream, facet = ''], value, truth) =>
      value === null && place === 'pakistan' && stream === 'som' && facet.startsWith('control:') ? truth : value,
    )
    const { exact } = attack(solver, {
      ...inputOf(await pooled(await appOf(handed)), personsOf('som')),
      isAsked: () => false,
    })
    expect(exact.length).toBeGreaterThan(0)
  }, 300_000)

  it('the agencies that know the records were not thought of', async () => {
    const own = ground.own('lab-pb')
    // Every count of ten or more, also where all but one or two are of one agency.
    const handed = changed('cases', (ids, value, truth) => (isBonded(ids[2]) ? (truth >= 10 ? truth : null) : value))
    const input = inputOf(await pooled(await appOf(handed)), casesOf('bonded-labour'))
    const before = agencyAttack(solver, inputOf(await pooled(sound), casesOf('bonded-labour')), own, 3)
    const after = agencyAttack(solver, input, own, 3)
    expect(before.exact.length + before.leftFew.length).toBe(0)
    expect(after.exact.length + after.leftFew.length).toBeGreaterThan(0)
  }, 300_000)

  it('a route counts records as they are now', async () => {
    const live = await around('/api/v1/figures/trend', (text) =>
      text.replace(/"kind":"value","value":(\d+)/, (_, value: string) => `"kind":"value","value":${Number(value) + 1}`),
    )
    const pool = await pooled(live, ['/api/v1/figures/trend'], 60)
    expect(attack(solver, { ...inputOf(pool, casesOf('som')), isAsked: () => false }).faults.length).toBeGreaterThan(0)
  }, 300_000)

  it('what is hidden for itself and what is hidden beside it have two symbols', async () => {
    const districts = '/api/v1/figures/districts'
    const two = await around(districts, (text) => {
      const body = JSON.parse(text) as DistrictFigures
      const rows = body.rows.map((row, at) =>
        row.count.kind === 'not-shown' && at % 2 === 0 ? { ...row, count: { kind: 'not-applicable' } } : row,
      )
      return JSON.stringify({ ...body, rows })
    })
    const pool = await pooled(two, [districts])
    expect(attack(solver, { ...inputOf(pool, casesOf('som')), isAsked: () => false }).faults.length).toBeGreaterThan(0)
  }, 300_000)

  it('rows are sorted by counts that are hidden', async () => {
    const districts = '/api/v1/figures/districts'
    const sorted = await around(districts, (text) => {
      const body = JSON.parse(text) as DistrictFigures
      return JSON.stringify({ ...body, rows: body.rows.toReversed() })
    })
    await expect(pooled(sorted, [districts], 150)).rejects.toThrow('an order of their own')
  })

  it('a number stands in an answer that nobody has explained: the size of a page', async () => {
    const profile = '/api/v1/figures/profile'
    const told = await around(profile, (text) => text.replace(/^\{/, '{"hiddenRows":7,'))
    await expect(pooled(told, [profile])).rejects.toThrow('are explained')
  })

  it('a tag depends on counts that are hidden', async () => {
    const tagged = (counts: string) =>
      wrapped(
        sound,
        () => true,
        (text) => text,
        { etag: tagOf(counts) },
      )
    const addresses = ['/api/v1/figures/districts?period=cy2024', '/api/v1/figures/trend']
    const [one, other] = await Promise.all(['3', '8'].map((count) => bytesOf(tagged(count), {}, addresses)))
    expect(differences(one ?? [], one ?? [])).toEqual([])
    expect(differences(one ?? [], other ?? [])).toEqual(addresses)
  })
})

/** The sound app, with the text of one route changed on its way out. */
async function around(route: string, change: (text: string) => string): Promise<App> {
  return wrapped(sound, (address) => address.startsWith(route) && !address.startsWith(`${route}.`), change)
}

const tagOf = (counts: string): string => `"${createHash('sha256').update(counts).digest('hex')}"`

function wrapped(
  app: App,
  isMeant: (address: string) => boolean,
  change: (text: string) => string,
  more: Record<string, string> = {},
): App {
  return {
    routes: app.routes,
    getOpenAPIDocument: app.getOpenAPIDocument.bind(app),
    request: (async (address: string, init?: RequestInit) => {
      const response = await app.request(address, init)
      if (!isMeant(address) || response.status !== 200) return response
      const headers = new Headers(response.headers)
      for (const [name, value] of Object.entries(more)) headers.set(name, value)
      return new Response(change(await response.text()), { status: 200, headers })
    }) as App['request'], // asked by address alone in these tests
  }
}
