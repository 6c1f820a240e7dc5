import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { ApiError, type ApiErrorRecord, asApiError } from '#src/api/api-error.ts'
import { isReference } from '#src/api/reference-answers.ts'
import { putServerFailure } from '#src/api/server-failure.ts'
import type { Language } from '#src/i18n/language.ts'
import { packTables, unpackTables } from './pack-tables.ts'
import type { PageSettings } from './page-settings.ts'

/** Every answer the page was drawn from, and every failure. */
type PackedQuery = readonly [key: QueryKey, data: unknown] | readonly [key: QueryKey, data: null, error: ApiErrorRecord]

/** What the server gives the browser besides markup, so that both draw the same first frame. */
export type FirstFrame = {
  readonly language: Language
  readonly settings: PageSettings
  /** When the answers were read: milliseconds since 1970, UTC. */
  readonly at: number
  readonly queries: readonly PackedQuery[]
  /** Answers the page was drawn from that the browser fetches itself; see `api/reference-answers.ts`. */
  readonly references: readonly QueryKey[]
  /** Style sheets that stand in the page itself. */
  readonly sectionStyles: readonly string[]
}

export const firstFrameId = 'first-frame'

/** Settled questions of a request, answers and failures alike. */
export function packQueries(queryClient: QueryClient): Pick<FirstFrame, 'queries' | 'references'> {
  const settled = queryClient.getQueryCache().findAll({ predicate: (query) => query.state.status !== 'pending' })
  const isLeftOut = (query: (typeof settled)[number]) => query.state.status === 'success' && isReference(query.queryKey)
  const queries = settled
    .filter((query) => !isLeftOut(query))
    .map(
      ({ queryKey, state }): PackedQuery =>
        state.status === 'error' ? [queryKey, null, asApiError(state.error).toRecord()] : [queryKey, state.data],
    )
  return { queries, references: settled.filter(isLeftOut).map((query) => query.queryKey) }
}

/** Puts them into the browser's client, which then draws what the server drew: figures as figures, failures as failures. */
export function unpackQueries(queryClient: QueryClient, { queries, at }: Pick<FirstFrame, 'queries' | 'at'>): void {
  for (const [key, data, error] of queries) {
    if (error === undefined) queryClient.setQueryData(key, data, { updatedAt: at })
    else putServerFailure(queryClient, key, new ApiError(error), at)
  }
}

/** As the content of a JSON data block. "<" is written as an escape: nothing in the data can end the block. */
export const writeFirstFrame = (frame: FirstFrame): string =>
  JSON.stringify(packTables(frame)).replaceAll('<', '\\u003c')

/** Reads the block back; `undefined` on a page that no server drew. */
export function readFirstFrame(page: Document): FirstFrame | undefined {
  const block = page.getElementById(firstFrameId)
  // Written by `writeFirstFrame` of the same release: the page names its scripts by content hash.
  return block?.textContent ? (unpackTables(JSON.parse(block.textContent)) as FirstFrame) : undefined
}
