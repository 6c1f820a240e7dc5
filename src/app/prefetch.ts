import type { QueryClient } from '@tanstack/react-query'
import type { FilterBounds, OverviewFilters } from '#contract/filters/overview-filters.ts'
import * as queries from '#src/api/queries.ts'
import { placeQuestions } from '#src/pages/place/place-questions.ts'
import { boundsOf } from '#src/url/filter-bounds.ts'
import { type OverviewSearch, readOverviewSearch } from '#src/url/overview-search.ts'

/*
 * What the server asks before it draws a page. A question that fails does not stop the page: its panel says so.
 */

/** Names and periods that links are read against; `undefined` when one of them could not be had. */
export async function readBounds(queryClient: QueryClient): Promise<FilterBounds | undefined> {
  await Promise.all([queryClient.prefetchQuery(queries.geography()), queryClient.prefetchQuery(queries.releaseInfo())])
  const geography = queryClient.getQueryData(queries.geography().queryKey)
  const release = queryClient.getQueryData(queries.releaseInfo().queryKey)
  return geography && release && boundsOf(geography, release.periods)
}

/** For header and footer, which every page has, found or not. */
export async function prefetchShell(queryClient: QueryClient): Promise<void> {
  await Promise.all([queryClient.prefetchQuery(queries.session()), queryClient.prefetchQuery(queries.releaseInfo())])
}

export async function prefetchOverview(queryClient: QueryClient, search: OverviewSearch): Promise<void> {
  const bounds = await readBounds(queryClient)
  if (!bounds) return
  const { filters } = readOverviewSearch(search, bounds)
  await Promise.all([
    queryClient.prefetchQuery(queries.keyFigures(filters)),
    queryClient.prefetchQuery(queries.districtFigures(filters)),
    queryClient.prefetchQuery(queries.coverage(filters)),
    queryClient.prefetchQuery(queries.trend(filters.measure, filters.placeId)),
  ])
}

/** Asks everything that the page of a place asks; answers whether there is such a place, as far as that is known. */
export async function prefetchPlace(
  queryClient: QueryClient,
  placeId: string,
  search: OverviewSearch,
): Promise<boolean> {
  const bounds = await readBounds(queryClient)
  const geography = queryClient.getQueryData(queries.geography().queryKey)
  if (!bounds || !geography) return true
  if (!bounds.placeIds.has(placeId)) return false
  const filters: OverviewFilters = { ...readOverviewSearch(search, bounds).filters, placeId }
  const { figuresAround, ...questions } = placeQuestions(filters, geography, bounds)
  await Promise.all([
    ...figuresAround.map((question) => queryClient.prefetchQuery(question)),
    queryClient.prefetchQuery(questions.detail),
    queryClient.prefetchQuery(questions.figures),
    queryClient.prefetchQuery(questions.coverage),
    queryClient.prefetchQuery(questions.trend),
    queryClient.prefetchQuery(questions.districts),
    questions.profile && queryClient.prefetchQuery(questions.profile),
  ])
  return true
}

/** The published figures, and the names of places in them. */
export async function prefetchPublished(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    queryClient.prefetchQuery(queries.publishedFigures()),
    queryClient.prefetchQuery(queries.geography()),
  ])
}
