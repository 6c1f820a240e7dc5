import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'
import type { ApiError } from './api-error.ts'

/**
 * Puts a failure that the server met into the browser's client, which then draws what the server drew. It stays until somebody asks
 * again.
 * @param at when the server asked: milliseconds since 1970, UTC
 */
export function putServerFailure(queryClient: QueryClient, queryKey: QueryKey, error: ApiError, at: number): void {
  const query = queryClient.getQueryCache().build(queryClient, queryClient.defaultQueryOptions({ queryKey }))
  query.setState({ status: 'error', error, errorUpdatedAt: at, errorUpdateCount: 1, fetchStatus: 'idle' })
}

/** The failure came with the page: in this browser no attempt has failed. */
export const isServerFailure = ({ state }: Query): boolean => state.status === 'error' && state.fetchFailureCount === 0
