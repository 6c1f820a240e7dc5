import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { openOwnColumns } from '#contract/own-agency/count-own-columns.ts'
import type { Geography } from '#contract/places.ts'
import { ownColumns, ownFigures } from '#src/api/queries.ts'
import { isRefused, whileLookedAt } from '#src/api/while-looked-at.ts'
import { factsOfColumns, factsOfFigures, type OwnFacts, type OwnQuestion } from './own-facts.ts'

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
