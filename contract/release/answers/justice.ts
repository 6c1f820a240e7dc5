import { type Justice, justicePlaces } from '#contract/api/justice.ts'
import type { Stream } from '#contract/categories.ts'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import type { Period } from '#contract/periods.ts'
import { leadingLaws, stageByLawId, stages } from '../facets.ts'
import { readCell } from '../read-table.ts'
import type { Release, TableName } from '../release.ts'
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
      count: countOf(release, 'stages', question, stage),
      byLaw: leadingLaws.map((law) => ({
        law,
        count: countOf(release, 'stages-by-law', question, stageByLawId(stage, law)),
      })),
      medianDays: countOf(release, 'stage-days-median', question, stage),
      ninetiethDays: countOf(release, 'stage-days-90th', question, stage),
    })),
    places: justicePlaces.map((id) => ({
      placeId: id,
      stages: stages.map((stage) => ({
        stage,
        count: countOf(release, 'stages', { ...question, placeId: id }, stage),
        medianDays: countOf(release, 'stage-days-median', { ...question, placeId: id }, stage),
      })),
    })),
    years: years.map(({ id, quarters }) => ({
      periodId: id,
      isProvisional: provisionalFrom !== undefined && quarters.some((quarter) => quarter >= provisionalFrom),
    })),
    series: stages.map((stage) => ({
      stage,
      counts: years.map(({ id }) => countOf(release, 'stages', { ...question, periodId: id }, stage)),
    })),
  }
}

type StageTable = Extract<TableName, `stage${string}`>

/** A hidden cell of a district from which no return had come is "no return": nothing is known there. */
function countOf(
  { tables, silence }: Release,
  table: StageTable,
  { placeId, periodId, stream }: JusticeQuestion,
  facet: string,
): Count {
  const number = readCell(tables[table], [placeId, periodId, stream, facet])
  if (number === undefined) return notApplicable
  if (number !== null) return valueOf(number)
  return silence[periodId]?.includes(placeId) ? noReturn : notShown
}
