import { briefParts, type BriefPart as PartName } from '#contract/brief.ts'
import type { FilterBounds, OverviewFilters } from '#contract/filters/overview-filters.ts'
import type { Geography } from '#contract/places.ts'
import { type JoinedResult, joinResults } from '#src/api/joined-result.ts'
import { useAnswer, useAnswers } from '#src/api/use-answer.ts'
import { briefQuestions } from './brief-questions.ts'

/** Everything that the sheets are drawn from. A list without an answer is a question that is not asked: no calendar year is published. */
export type BriefAnswers = ReturnType<typeof useBriefAnswers>

/** What the parts of a brief read. */
export type Brief = {
  readonly filters: OverviewFilters
  readonly bounds: FilterBounds
  readonly geography: Geography
  readonly answers: BriefAnswers
  /** Scheme and host for the link on paper. */
  readonly origin: string
}

export function useBriefAnswers(filters: OverviewFilters, geography: Geography, bounds: FilterBounds) {
  const { agencies, profile, justice, trendAround, ...one } = briefQuestions(filters, geography, bounds)
  return {
    figures: useAnswer(one.figures),
    coverage: useAnswer(one.coverage),
    districts: useAnswer(one.districts),
    trend: useAnswer(one.trend),
    trendAround: joinResults(useAnswers(trendAround ? [trendAround] : [])),
    profile: joinResults(useAnswers(profile ? [profile] : [])),
    justice: joinResults(useAnswers(justice ? [justice] : [])),
    agencyFigures: joinResults(useAnswers(agencies.map(({ figures }) => figures))),
    agencyReturns: joinResults(useAnswers(agencies.map(({ coverage }) => coverage))),
  }
}

/** As much of an answer as a part needs to say how it is. */
export type PartResult<Data> = Pick<JoinedResult<unknown>, 'error'> & { readonly data: Data | undefined }

/** Several answers that one part is drawn from; all of them or none. */
export function both<A, B>(a: PartResult<A>, b: PartResult<B>): PartResult<readonly [A, B]> {
  const isWhole = a.data !== undefined && b.data !== undefined
  return { data: isWhole ? [a.data, b.data] : undefined, error: a.error ?? b.error }
}

/** The parts that cannot be drawn, for the bar. */
export function failedParts(answers: BriefAnswers): readonly PartName[] {
  const answersOf: Readonly<Record<PartName, readonly PartResult<unknown>[]>> = {
    names: [],
    headline: [answers.figures],
    figures: [answers.figures],
    map: [answers.districts],
    trend: [answers.trend, answers.trendAround],
    who: [answers.profile],
    justice: [answers.justice, answers.profile],
    agencies: [answers.agencyFigures, answers.agencyReturns],
    coverage: [answers.coverage, answers.districts],
  }
  return briefParts.filter((part) => answersOf[part].some(({ data, error }) => data === undefined && error !== null))
}
