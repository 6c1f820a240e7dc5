import { describe, expect, it } from 'vitest'
import { flowsSchema, routesSchema } from '#contract/api/movements.ts'
import { type Count, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { someFlows, someRoutes } from '#tests/support/a-movement-release.ts'

const of = <Side extends { id: string }>(side: readonly Side[], id: string) => side.find((one) => one.id === id)
const pair = (from: string, to: string): Count | undefined =>
  someRoutes().pairs.find((one) => one.from === from && one.to === to)?.count

describe('routes out of a release', () => {
  it('lists every pair once and fits its schema', () => {
    const routes = someRoutes()
    expect(new Set(routes.pairs.map(({ from, to }) => `${from}>${to}`)).size).toBe(8 * 23)
    expect(routes.pairs).toHaveLength(8 * 23)
    expect(routesSchema.safeParse(routes).error).toBeUndefined()
  })

  it('has pairs and margins as the table has them, hidden ones as not shown', () => {
    expect(pair('punjab', 'SA')).toEqual(valueOf(60))
    expect(pair('punjab', 'AE')).toEqual(notShown)
    expect(of(someRoutes().from, 'punjab')?.count).toEqual(valueOf(290))
    expect(of(someRoutes().from, 'sindh')?.count).toEqual(notShown)
    expect(someRoutes().total).toEqual(valueOf(400))
  })

  it('tells what hidden pairs hold together only where the sum is shown', () => {
    const routes = someRoutes()
    // 290 less 200 and 60.
    expect(of(routes.from, 'punjab')?.heldBack).toEqual(valueOf(30))
    // One of its pairs is shown, its sum is not.
    expect(of(routes.from, 'sindh')?.heldBack).toEqual(notShown)
    // 240 less 200 and 25.
    expect(of(routes.to, 'punjab')?.heldBack).toEqual(valueOf(15))
    expect(of(routes.to, 'SA')?.heldBack).toEqual(notShown)
    expect(routes.heldBack).toEqual({ pairs: valueOf(115), from: valueOf(80), to: valueOf(140) })
  })

  it('tells nothing of any sum while the total is not shown', () => {
    const routes = someRoutes('bonded-labour')
    expect(routes.total).toEqual(notShown)
    expect(routes.heldBack).toEqual({ pairs: notShown, from: notShown, to: notShown })
  })

  it('does not apply to a year that the table does not have', () => {
    const routes = someRoutes('tip', 'cy1999')
    expect(new Set(routes.pairs.map(({ count }) => count.kind))).toEqual(new Set(['not-applicable']))
    expect(routes.heldBack.pairs).toEqual(notApplicable)
  })
})

describe('flows out of a release', () => {
  it('count referrals, on both sides by the same kinds', () => {
    const flows = someFlows()
    expect(flows.total).toEqual(valueOf(300))
    expect(flows.from.map(({ id }) => id)).toEqual(flows.to.map(({ id }) => id))
    expect(of(flows.from, 'provincial_police')?.heldBack).toEqual(valueOf(60))
    expect(of(flows.to, 'social_welfare')?.heldBack).toEqual(valueOf(40))
    expect(flowsSchema.safeParse(flows).error).toBeUndefined()
  })
})
