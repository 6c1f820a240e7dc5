import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ReadPath } from './answer-shapes.ts'
import type { ApiError } from './api-error.ts'
import type { AnswerTo, ParametersOf } from './client.ts'

/** A question to the server is its path and its parameters; equal questions have equal keys, in whatever order they were written. */
export type ApiQueryKey = readonly [path: ReadPath, parameters: object]

const minute = 60_000

/** How long an answer counts as fresh. Figures belong to a release that changes rarely; who is signed in may change in another tab;
 * a file of a release never changes; live numbers are old at once. */
const freshFor = {
  reference: 60 * minute,
  figures: 5 * minute,
  session: minute,
  file: Number.POSITIVE_INFINITY,
  live: 0,
} as const

/** Live numbers are for who looks at them: long enough to go from one page to the next. */
const keptWhenLeftMs = 10_000

type Freshness = keyof typeof freshFor

/**
 * The one place where a question becomes a query. The function that asks is the query client's default (`create-query-client.ts`),
 * so that a key cannot disagree with the request that is made for it.
 */
export function apiQuery<Path extends ReadPath>(path: Path, parameters: ParametersOf<Path>, freshness: Freshness) {
  return queryOptions<AnswerTo<Path>, ApiError>({
    queryKey: [path, parameters] satisfies ApiQueryKey,
    staleTime: freshFor[freshness],
    // The figures of the last question stay on screen, marked as such, until those of the next are there.
    ...((freshness === 'figures' || freshness === 'live') && { placeholderData: keepPreviousData }),
    ...(freshness === 'live' && { gcTime: keptWhenLeftMs }),
  })
}
