import { type Routes, routeDestinations, routeOrigins } from '#contract/api/movements.ts'
import type { Stream } from '#contract/categories.ts'
import { countryId } from '#contract/places.ts'
import { routeFacets } from '../facets.ts'
import type { Release } from '../release.ts'
import { figureOf } from './cell.ts'
import { originOf } from './origin.ts'
import { readPairTable } from './pair-table.ts'

/**
 * Persons identified in a calendar year, from the province of origin to the province of exploitation or the country of destination. Only of
 * persons identified: it is not how many move, nor where.
 */
export function answerRoutes(release: Release, question: { stream: Stream; periodId: string }): Routes {
  const { stream, periodId } = question
  const total = figureOf(release, { measure: 'persons', placeId: countryId, periodId, category: stream })
  const sides = { from: routeOrigins, to: routeDestinations, facets: routeFacets }
  return {
    ...originOf(release),
    stream,
    periodId,
    total,
    ...readPairTable(release.tables.routes, total, question, sides),
  }
}
