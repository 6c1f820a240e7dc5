import { beforeAll, describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import type { LinearSolver } from '#server/release/protection/linear-solver.ts'
import { agencyAttack } from '#tests/privacy/attack/agency.ts'
import { type Attack, attack } from '#tests/privacy/attack/attack.ts'
import { demoGround, harvestAll, readersOf } from '#tests/privacy/attack/demo-attack.ts'
import type { App } from '#tests/privacy/attack/harvest.ts'
import { routesOf } from '#tests/privacy/attack/requests.ts'
import { demoApi } from '#tests/support/demo-database.ts'

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
  }, 60_000)

  it('gives an agency that adds its own records nothing about one or two of others', () => {
    const { asked, exact, leftFew } = agencyAttack(solver, input, ground.own('lab-pb'), 3)
    expect({ exact, leftFew }).toEqual({ exact: [], leftFew: [] })
    expect(asked).toBeGreaterThan(10)
  }, 60_000)
})

describe('the harvest', () => {
  it.each([
    { change: 'a route', paths: { '/api/v1/figures/new': { get: {} } } },
    { change: 'a bound route', paths: {}, bound: [{ method: 'GET', path: '/api/v1/export/:kind' }] },
  ])('stops at $change that nobody reads', ({ paths, bound = [] }) => {
    expect(() => routesOf({ paths, bound })).toThrow('Not harvested')
  })
})
