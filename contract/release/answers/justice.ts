import { type Justice, justicePlaces } from '#contract/api/justice.ts'
import type { Stream } from '#contract/categories.ts'
import type { Period } from '#contract/periods.ts'
import { leadingLaws, stageByLawId, stages } from '../facets.ts'
import type { Release } from '../release.ts'
import { facetCount } from './facet-count.ts'
import { originOf } from './origin.ts'

export type JusticeQuestion = { readonly placeId: string; readonly stream: Stream; readonly periodId: string }

/**
 * How cases moved from enquiry to judgment in a calendar year: each number is a cell of the release, and nothing is worked out from two of
 * them. Laws and days are not published by district: there they are not applicable.
 * @param periods those that the reader may ask about
 */
export function answerJustice(release: Release, periods: readonly Period[], question: JusticeQuestion): Justice {
  const { placeId, stream, periodId } = question
  const { provisionalFrom } = release
  const years = periods.filter((period) => period.kind === 'calendar-year')
  return {
    ...originOf(release),
    placeId,
    stream,
    periodId,
    stages: stages.map((stage) => ({
      stage,
      count: facetCount(release, 'stages', question, stage),
      byLaw: leadingLaws.map((law) => ({
        law,
        count: facetCount(release, 'stages-by-law', question, stageByLawId(stage, law)),
      })),
      medianDays: facetCount(release, 'stage-days-median', question, stage),
      ninetiethDays: facetCount(release, 'stage-days-90th', question, stage),
    })),
    places: justicePlaces.map((id) => ({
      placeId: id,
      stages: stages.map((stage) => ({
        stage,
        count: facetCount(release, 'stages', { ...question, placeId: id }, stage),
        medianDays: facetCount(release, 'stage-days-median', { ...question, placeId: id }, stage),
      })),
    })),
    years: years.map(({ id, quarters }) => ({
      periodId: id,
      isProvisional: provisionalFrom !== undefined && quarters.some((quarter) => quarter >= provisionalFrom),
    })),
    series: stages.map((stage) => ({
      stage,
      counts: years.map(({ id }) => facetCount(release, 'stages', { ...question, periodId: id }, stage)),
    })),
  }
}
