import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'
import type { ApiQueryKey } from './api-query.ts'
import type { Api } from './client.ts'

const maximumRetries = 2

/**
 * Settings that hold for every question. On the server nothing is retried: the page goes out with the failure on it, and the browser
 * tries again.
 */
export function createQueryClient(api: Api, { isServer = false } = {}): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        queryFn: ({ queryKey, signal }) => {
          // Keys are made by `apiQuery` alone, which checks path and parameters against each other.
          const [path, parameters] = queryKey as unknown as ApiQueryKey
          return api.read(path, parameters, signal)
        },
        retry: (failures, error) => !isServer && failures < maximumRetries && isPassing(error),
        // A failure that the server drew stays on screen until somebody or something asks again; see `pages/RetryFailed.tsx`.
        retryOnMount: false,
        // A device that thinks it is offline may still reach a server nearby; the request itself tells.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  })
}

const isPassing = (error: unknown) => error instanceof ApiError && error.isPassing
