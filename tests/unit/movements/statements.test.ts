import { describe, expect, it } from 'vitest'
import type { Flows, Routes } from '#contract/api/movements.ts'
import { notShown, valueOf } from '#contract/count.ts'
import { flowsStatement } from '#src/features/referral-flows/flows-statement.ts'
import { hiddenAbroad, unknownEnds } from '#src/features/routes-map/route-figures.ts'
import { routesStatement } from '#src/features/routes-map/routes-statement.ts'
import { someFlows, someRoutes } from '#tests/support/a-movement-release.ts'

const withPair = (routes: Routes, from: string, to: string, value: number): Routes => ({
  ...routes,
  pairs: routes.pairs.map((pair) => (pair.from === from && pair.to === to ? { ...pair, count: valueOf(value) } : pair)),
})

describe('what the routes show', () => {
  it('is how many were exploited where they come from, when that is most of the total', () => {
    expect(routesStatement(withPair(someRoutes(), 'punjab', 'punjab', 201))).toEqual({
      kind: 'within',
      count: 201,
      total: 400,
    })
  })

  it('is the largest shown route where it is not more than half, or the total is not shown', () => {
    const largest = { kind: 'largest', from: 'punjab', to: 'SA', count: 60 }
    expect(routesStatement(someRoutes())).toEqual(largest)
    expect(routesStatement({ ...withPair(someRoutes(), 'punjab', 'punjab', 300), total: notShown })).toEqual(largest)
  })

  it('names no largest where two are, and none with an end that nobody knows', () => {
    expect(routesStatement(withPair(someRoutes(), 'sindh', 'punjab', 60)).kind).toBe('none')
    expect(routesStatement(withPair(someRoutes(), 'origin-not-known', 'punjab', 100))).toMatchObject({ to: 'SA' })
  })

  it('speaks of no exploitation in smuggling', () => {
    expect(routesStatement({ ...withPair(someRoutes(), 'punjab', 'punjab', 300), stream: 'som' }).kind).toBe('largest')
  })
})

describe('what is not drawn', () => {
  it('are the countries of which nothing is shown, in the order of the answer', () => {
    const hidden = hiddenAbroad(someRoutes())
    expect(hidden).not.toContain('SA')
    expect(hidden).not.toContain('AE')
    expect(hidden.slice(0, 2)).toEqual(['OM', 'QA'])
    expect(hidden).toContain('other-country')
    expect(hidden).not.toContain('destination-not-known')
  })

  it('are ends that nobody knows, with their number where it is shown', () => {
    expect(unknownEnds(someRoutes())).toEqual({ origin: 30, destination: null })
  })
})

describe('what the flows show', () => {
  it('is the largest shown flow', () => {
    expect(flowsStatement(someFlows())).toEqual({
      kind: 'largest',
      from: 'provincial_police',
      to: 'social_welfare',
      count: 120,
      total: 300,
    })
  })

  it('is who is asked by more than half, where no flow is shown', () => {
    const flows = someFlows()
    const hidden: Flows = { ...flows, pairs: flows.pairs.map((pair) => ({ ...pair, count: notShown })) }
    expect(flowsStatement(hidden)).toEqual({ kind: 'receives', id: 'social_welfare', count: 200, total: 300 })
    // 150 of 300 could be the half of two.
    const half = { ...hidden, to: hidden.to.map((side) => ({ ...side, count: valueOf(150) })) }
    expect(flowsStatement(half)).toEqual({ kind: 'none' })
    expect(flowsStatement(someFlows('som'))).toEqual({ kind: 'none' })
  })
})
