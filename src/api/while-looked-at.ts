import type { UseQueryOptions } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

const minute = 60_000

/** Who may not, or no longer, see what was seen. */
export const isRefused = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 401 || error.status === 403)

/** Read again every minute while the page is looked at, and when it is looked at again; never after a refusal. */
export const whileLookedAt = <Answer>(
  question: UseQueryOptions<Answer, ApiError>,
): UseQueryOptions<Answer, ApiError> => ({
  ...question,
  refetchInterval: ({ state }) => (isRefused(state.error) ? false : minute),
  refetchOnWindowFocus: ({ state }) => (isRefused(state.error) ? false : 'always'),
})
