import type { Flows } from '#contract/api/movements.ts'
import type { Stream } from '#contract/categories.ts'
import { countryId } from '#contract/places.ts'
import { flowFacets, flowKinds } from '../facets.ts'
import type { Release } from '../release.ts'
import { figureOf } from './cell.ts'
import { originOf } from './origin.ts'
import { readPairTable } from './pair-table.ts'

/** Referrals between kinds of agency in a calendar year, each counted when its first answer fell due. */
export function answerFlows(release: Release, question: { stream: Stream; periodId: string }): Flows {
  const { stream, periodId } = question
  const total = figureOf(release, { measure: 'referrals', placeId: countryId, periodId, category: stream })
  const sides = { from: flowKinds, to: flowKinds, facets: flowFacets }
  return {
    ...originOf(release),
    stream,
    periodId,
    total,
    ...readPairTable(release.tables.flows, total, question, sides),
  }
}
