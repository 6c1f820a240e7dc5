import { beforeAll, describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import type { LinearSolver } from '#server/release/protection/linear-solver.ts'
import { agencyAttack } from '#tests/privacy/attack/agency.ts'
import { type Attack, attack } from '#tests/privacy/attack/attack.ts'
import { demoGround, harvestAll, readersOf } from '#tests/privacy/attack/demo-attack.ts'
import type { App } from '#tests/privacy/attack/harvest.ts'
import { Pool } from '#tests/privacy/attack/pool.ts'
import { readers } from '#tests/privacy/attack/readers.ts'
import { routesOf } from '#tests/privacy/attack/requests.ts'
import { demoApi, signInAs } from '#tests/support/demo-database.ts'

/*
 * The short form of `npm run test:privacy`. Reduced: of each route 12 questions by lot for two readers and 3 for the others (all files of the
 * release), and only bonded labour is solved and bounded, with every cell of its persons, cases and stages.
 */

let app: App
let solver: LinearSolver
let input: Attack
let ground: Awaited<ReturnType<typeof demoGround>>
const isIn = (name: string) => /^(persons|cases|stages) \S+ \S+ bonded-labour/.test(name)

beforeAll(async () => {
  app = (await demoApi()).app
  solver = await loadLinearSolver()
  ground = await demoGround(app)
  const pool = await harvestAll(app, await readersOf(app, { first: 12, others: 3 }))
  input = {
    pool,
    geography: ground.geography,
    periods: ground.periods,
    counts: ground.counts,
    smallNumberBelow: 10,
    isIn,
  }
})

describe('what readers are told, put together', () => {
  it('gives no small count away, and leaves every number from 0 to 9 open', () => {
    const { faults, exact, narrow, small } = attack(solver, input)
    expect({ faults, exact, narrow }).toEqual({ faults: [], exact: [], narrow: [] })
    expect(small).toBeGreaterThan(10_000)
  }, 300_000)

  it('gives an agency that adds its own records nothing about one or two of others', () => {
    const { asked, exact, leftFew } = agencyAttack(solver, input, ground.own('lab-pb'), 3)
    expect({ exact, leftFew }).toEqual({ exact: [], leftFew: [] })
    expect(asked).toBeGreaterThan(10)
  }, 300_000)
})

describe('what an agency is told of its own records', () => {
  it('is what it holds of each cell, in the districts of the reader', () => {
    const own = input.pool.own.get('fia') ?? new Map<string, number>()
    const truth = ground.own('fia')
    const inDistricts = (name: string) => /^(persons|cases) (gujranwala|gujrat) /.test(name)
    const told = [...own].filter(([name]) => inDistricts(name) && truth.has(name))
    expect(told.length).toBeGreaterThan(200)
    expect(told.filter(([name, count]) => truth.get(name) !== count)).toEqual([])
    // Nothing of those districts is held back from it, in periods that are published.
    const published = (name: string) => ground.periods.includes(name.split(' ')[2] ?? '')
    const isWhole = (name: string) => !/women-|men-|sector:|control:|route/.test(name)
    const missing = [...truth].filter(
      ([name, count]) => count > 0 && inDistricts(name) && published(name) && isWhole(name) && !own.has(name),
    )
    expect(missing).toEqual([])
  })

  it('gives it nothing about one or two of others, with everything that everybody is told', () => {
    const isSmuggling = (name: string) => /^(persons|cases|stages) \S+ \S+ som/.test(name)
    const own = input.pool.own.get('fia') ?? new Map<string, number>()
    const { asked, exact, leftFew } = agencyAttack(solver, { ...input, isIn: isSmuggling }, own, 3)
    expect({ exact, leftFew }).toEqual({ exact: [], leftFew: [] })
    expect(asked).toBeGreaterThan(0)
  }, 300_000)

  it('is numbers of the own agency for its administrator, too', async () => {
    const pool = new Pool()
    const headers = await signInAs(app as never, 'agency-admin') // the demo API's own app
    const route = '/api/v1/own-agency/figures'
    for (const query of ['of=tip&period=cy2025', 'of=som&period=2026q1', 'of=tip&period=cy2025&in=punjab']) {
      const address = `${route}?${query}`
      const text = await (await app.request(address, { headers })).text()
      readers[route]?.(pool, { address, text, parameters: {}, geography: ground.geography })
    }
    const own = [...(pool.own.get('pol-pb') ?? [])].filter(([name]) => /^(persons|cases) /.test(name))
    const truth = ground.own('pol-pb')
    expect(own.length).toBeGreaterThanOrEqual(4)
    expect(own.filter(([name, count]) => (truth.get(name) ?? 0) !== count)).toEqual([])
  })
})

describe('the harvest', () => {
  it.each([
    { change: 'a route', paths: { '/api/v1/figures/new': { get: {} } } },
    { change: 'a bound route', paths: {}, bound: [{ method: 'GET', path: '/api/v1/export/:kind' }] },
  ])('stops at $change that nobody reads', ({ paths, bound = [] }) => {
    expect(() => routesOf({ paths, bound })).toThrow('Not harvested')
  })
})
