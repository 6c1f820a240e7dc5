import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { openOwnColumns } from '#contract/own-agency/count-own-columns.ts'
import type { Geography } from '#contract/places.ts'
import { ApiError } from '#src/api/api-error.ts'
import { ownColumns, ownFigures } from '#src/api/queries.ts'
import { factsOfColumns, factsOfFigures, type OwnFacts, type OwnQuestion } from './own-facts.ts'

const minute = 60_000

/** Who may not, or no longer, see what was seen. */
export const isRefused = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 401 || error.status === 403)

/** Read again every minute while the page is looked at, and when it is looked at again; never after a refusal. */
const whileLookedAt = <Answer>(question: UseQueryOptions<Answer, ApiError>): UseQueryOptions<Answer, ApiError> => ({
  ...question,
  refetchInterval: ({ state }) => (isRefused(state.error) ? false : minute),
  refetchOnWindowFocus: ({ state }) => (isRefused(state.error) ? false : 'always'),
})

export type OwnAnswer = {
  /** `undefined` until there are any, and after a refusal. */
  readonly facts: OwnFacts | undefined
  readonly error: unknown
  readonly isFetching: boolean
  /** The numbers are of the question before. */
  readonly isStale: boolean
  readonly retry: () => void
}

/** Records as columns: fetched once a minute and counted here, whatever is asked. */
export function useFactsOfColumns(question: OwnQuestion, geography: Geography, asOf: string): OwnAnswer {
  const { data, error, isFetching, refetch } = useQuery(whileLookedAt(ownColumns()))
  const counter = useMemo(() => data && openOwnColumns(data, geography), [data, geography])
  const { category, placeId, period } = question
  const facts = useMemo(
    () => data && counter && factsOfColumns(data, counter, { category, placeId, period }, { geography, asOf }),
    [data, counter, category, placeId, period, geography, asOf],
  )
  return {
    facts: isRefused(error) ? undefined : facts,
    error,
    isFetching,
    isStale: false,
    retry: () => void refetch(),
  }
}

/** Counts: the server is asked each question. */
export function useFactsOfFigures({ period, ...question }: OwnQuestion): OwnAnswer {
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    whileLookedAt(ownFigures({ ...question, periodId: period.id })),
  )
  const facts = useMemo(() => data && factsOfFigures(data), [data])
  return {
    facts: isRefused(error) ? undefined : facts,
    error,
    isFetching,
    isStale: isPlaceholderData,
    retry: () => void refetch(),
  }
}
