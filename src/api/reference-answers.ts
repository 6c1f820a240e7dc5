import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { ApiQueryKey } from './api-query.ts'

/**
 * Answers that are large and the same on every page. The server draws with them but leaves them out of the page; the browser asks for
 * them beside the scripts and keeps them for an hour.
 */
const referencePaths: readonly ApiQueryKey[0][] = [
  '/api/v1/geography',
  '/api/v1/published-figures',
  '/api/v1/search/index',
]

export const isReference = (key: QueryKey): boolean => referencePaths.some((path) => path === key[0])

/** Addresses to ask for ahead of the scripts. Reference answers have no parameters, so the path is the address. */
export const referenceAddresses = (keys: readonly QueryKey[]): string[] => keys.map((key) => String(key[0]))

/** Fetches what a page was drawn with and left out. Answers whether all of it came: only then does the page equal the server's. */
export async function fetchReference(queryClient: QueryClient, keys: readonly QueryKey[]): Promise<boolean> {
  await Promise.all(keys.map((queryKey) => queryClient.prefetchQuery({ queryKey })))
  return keys.every((key) => queryClient.getQueryData(key) !== undefined)
}
