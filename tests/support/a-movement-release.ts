import type { Flows, Routes } from '#contract/api/movements.ts'
import { routeDestinations, routeOrigins } from '#contract/api/movements.ts'
import { type Stream, streams } from '#contract/categories.ts'
import { countryId } from '#contract/places.ts'
import { answerFlows } from '#contract/release/answers/flows.ts'
import { answerRoutes } from '#contract/release/answers/routes.ts'
import { flowFacets, flowKinds, routeFacets } from '#contract/release/facets.ts'
import { type FixedTable, type Release, type ReleaseTables, tableNames } from '#contract/release/release.ts'

const year = 'cy2025'

/** A table of hidden cells of the country and 2025 in which some have a number, named as "stream/facet" or "stream". */
function table(facets: readonly string[] | undefined, numbers: Readonly<Record<string, number>>): FixedTable {
  const axes = [[countryId], [year], streams]
  const ids = streams.flatMap((stream) => facets?.map((facet) => `${stream}/${facet}`) ?? [stream])
  return { axes: facets ? [...axes, facets] : axes, values: ids.map((id) => numbers[id] ?? null) }
}

const facetsOf = (from: readonly string[], to: readonly string[], facets: typeof routeFacets): string[] => [
  ...from.flatMap((one) => to.map((other) => facets.pair(one, other))),
  ...from.map(facets.from),
  ...to.map(facets.to),
]

/**
 * Small and complete: in trafficking a few pairs and margins are shown and the others are not; in smuggling nothing is but the totals, and
 * in bonded labour not even these.
 */
export function aMovementRelease(): Release {
  const nothing: FixedTable = { axes: [['nowhere']], values: [null] }
  const tables = {
    ...Object.fromEntries(tableNames.map((name) => [name, nothing])),
    persons: table(undefined, { tip: 400, som: 50 }),
    referrals: table(undefined, { tip: 300, som: 40 }),
    routes: table(facetsOf(routeOrigins, routeDestinations, routeFacets), {
      'tip/route:punjab>punjab': 200,
      'tip/route:punjab>SA': 60,
      'tip/route:sindh>punjab': 25,
      'tip/route-from:punjab': 290,
      'tip/route-from:origin-not-known': 30,
      'tip/route-to:punjab': 240,
      'tip/route-to:AE': 20,
    }),
    flows: table(facetsOf(flowKinds, flowKinds, flowFacets), {
      'tip/flow:provincial_police>social_welfare': 120,
      'tip/flow:ngo>social_welfare': 40,
      'tip/flow-from:provincial_police': 180,
      'tip/flow-to:social_welfare': 200,
      'tip/flow-to:ngo': 25,
    }),
  }
  return {
    id: 'test-1',
    seriesId: 'test',
    builtAt: '2026-11-01T00:00:00Z',
    publishedAt: '2026-11-01T00:00:00Z',
    isSelfPublished: true,
    asOf: '2026-10-31',
    isSynthetic: true,
    smallNumberBelow: 10,
    provisionalFrom: undefined,
    silence: {},
    coverage: nothing,
    // One table for each name of the list.
    tables: tables as ReleaseTables,
  }
}

export const someRoutes = (stream: Stream = 'tip', periodId = year): Routes =>
  answerRoutes(aMovementRelease(), { stream, periodId })
export const someFlows = (stream: Stream = 'tip', periodId = year): Flows =>
  answerFlows(aMovementRelease(), { stream, periodId })
