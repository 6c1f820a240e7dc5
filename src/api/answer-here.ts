import type { Coverage, DistrictFigures, KeyFigures, Profile, Trend } from '#contract/api/figures.ts'
import type { Justice } from '#contract/api/justice.ts'
import type { Flows, Routes } from '#contract/api/movements.ts'
import { type Category, isStream } from '#contract/categories.ts'
import { comparedPeriod, isPublishedTogether } from '#contract/filters/overview-filters.ts'
import type { Measure } from '#contract/measures.ts'
import type { Period } from '#contract/periods.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { answerCoverage } from '#contract/release/answers/coverage.ts'
import { answerDistrictFigures } from '#contract/release/answers/district-figures.ts'
import { answerFlows } from '#contract/release/answers/flows.ts'
import { answerJustice } from '#contract/release/answers/justice.ts'
import { answerKeyFigures } from '#contract/release/answers/key-figures.ts'
import { answerProfile } from '#contract/release/answers/profile.ts'
import { answerRoutes } from '#contract/release/answers/routes.ts'
import { answerTrend } from '#contract/release/answers/trend.ts'
import type { Release } from '#contract/release/release.ts'
import type { ReadPath } from './answer-shapes.ts'
import type { AnswerTo, ParametersOf } from './client.ts'

/** A release in this browser's memory, with what its figures are asked by. */
export type HeldRelease = {
  readonly release: Release
  readonly geography: Geography
  /** Those that this viewer may ask about. */
  readonly periods: readonly Period[]
}

/** The questions that a release answers, and what the contract says of their answers. */
type Answered = {
  '/api/v1/figures/key': KeyFigures
  '/api/v1/figures/districts': DistrictFigures
  '/api/v1/figures/trend': Trend
  '/api/v1/figures/coverage': Coverage
  '/api/v1/figures/profile': Profile
  '/api/v1/figures/justice': Justice
  '/api/v1/figures/routes': Routes
  '/api/v1/figures/flows': Flows
}
type QueryOf<Path extends keyof Answered> =
  ParametersOf<Path> extends { query?: infer Query } ? NonNullable<Query> : never
type Answers = {
  readonly [Path in keyof Answered]: (held: HeldRelease, query: QueryOf<Path>) => Answered[Path] | undefined
}

/** The answers that the server gives, by the same functions over the same release. `undefined`: the server is to be asked. */
const answers: Answers = {
  '/api/v1/figures/key': (
    { release, periods },
    { measure = 'persons', of = 'tip', in: placeId = countryId, ...rest },
  ) => {
    const period = known(periods, rest.period)
    if (!period || !isOffered('persons', of, period)) return undefined
    const filters = { measure, category: of, placeId, periodId: period.id, comparison: rest.vs ?? 'year-before' }
    const compared = comparedPeriod(filters, { placeIds: new Set(), periods })
    return answerKeyFigures(release, { measure, category: of, placeId, period, compared })
  },
  '/api/v1/figures/districts': (held, { measure = 'persons', of = 'tip', in: placeId = countryId, ...rest }) => {
    const period = known(held.periods, rest.period)
    if (!period || !isOffered(measure, of, period)) return undefined
    const question = { measure, category: of, placeId, periodId: period.id }
    return answerDistrictFigures(held.release, held.geography, question)
  },
  '/api/v1/figures/trend': ({ release, periods }, { measure = 'persons', in: placeId = countryId }) =>
    answerTrend(release, periods, { measure, placeId }),
  '/api/v1/figures/coverage': ({ release, periods }, { in: placeId = countryId, period }) => {
    const asked = known(periods, period)
    return asked && answerCoverage(release, { placeId, periodId: asked.id })
  },
  '/api/v1/figures/profile': ({ release, periods }, { of = 'tip', in: placeId = countryId, period }) => {
    const year = knownYear(periods, period)
    return year && answerProfile(release, { placeId, periodId: year.id, category: of })
  },
  '/api/v1/figures/justice': ({ release, periods }, { of = 'tip', in: placeId = countryId, period }) => {
    const year = knownYear(periods, period)
    return year && isStream(of)
      ? answerJustice(release, periods, { placeId, stream: of, periodId: year.id })
      : undefined
  },
  '/api/v1/figures/routes': ({ release, periods }, { of = 'tip', period }) => {
    const year = knownYear(periods, period)
    return year && isStream(of) ? answerRoutes(release, { stream: of, periodId: year.id }) : undefined
  },
  '/api/v1/figures/flows': ({ release, periods }, { of = 'tip', period }) => {
    const year = knownYear(periods, period)
    return year && isStream(of) ? answerFlows(release, { stream: of, periodId: year.id }) : undefined
  },
}

const known = (periods: readonly Period[], id: string | undefined) => periods.find((period) => period.id === id)

/** Tables of calendar years alone have no answer for another period. */
const knownYear = (periods: readonly Period[], id: string | undefined) =>
  periods.find((period) => period.id === id && period.kind === 'calendar-year')

const isOffered = (measure: Measure, category: Category, { id }: Period) => isPublishedTogether(measure, category, id)

const isAnsweredHere = (path: ReadPath): path is keyof Answered => path in answers

/** Answers a question from the release in memory. `undefined`: the server is to be asked, which also says what is wrong with a question. */
export function answerHere<Path extends ReadPath>(
  held: HeldRelease,
  path: Path,
  parameters: ParametersOf<Path>,
): AnswerTo<Path> | undefined {
  if (!isAnsweredHere(path)) return undefined
  // TypeScript cannot follow the pair of path and parameters through a type parameter, and the document writes an absent field in another way.
  const answer = answers[path] as (held: HeldRelease, query: object) => AnswerTo<Path> | undefined
  return answer(held, (parameters as { query?: object }).query ?? {})
}
