import type { UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from './api-error.ts'

/** Several answers as one, for a panel that draws all of them. */
export type JoinedResult<Answer> = {
  readonly data: readonly Answer[] | undefined
  readonly error: ApiError | null
  readonly isFetching: boolean
  readonly isPlaceholderData: boolean
  readonly refetch: () => void
}

type OneResult<Answer> = Pick<
  UseQueryResult<Answer, ApiError>,
  'data' | 'error' | 'isFetching' | 'isPlaceholderData' | 'refetch'
>

/**
 * All answers, in the order of the questions, or none. Answers to the question before are shown until all new ones are there, but never
 * beside a new one: two measures would stand in one picture.
 */
export function joinResults<Answer>(results: readonly OneResult<Answer>[]): JoinedResult<Answer> {
  const answers = results.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const old = results.filter(({ isPlaceholderData }) => isPlaceholderData).length
  const isWhole = answers.length === results.length && (old === 0 || old === results.length)
  return {
    data: isWhole ? answers : undefined,
    error: results.find(({ error }) => error !== null)?.error ?? null,
    isFetching: results.some(({ isFetching }) => isFetching),
    isPlaceholderData: old > 0,
    refetch: () => results.forEach((result) => void (result.error !== null && result.refetch())),
  }
}
