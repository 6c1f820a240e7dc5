import type { QueryClient } from '@tanstack/react-query'
import { embedParameter } from '#contract/embed-path.ts'
import { comparedPeriod, type FilterBounds, type OverviewFilters } from '#contract/filters/overview-filters.ts'
import { provinceIds } from '#contract/places.ts'
import { maySeeAgencyReturns } from '#contract/returns.ts'
import { ApiError } from '#src/api/api-error.ts'
import * as queries from '#src/api/queries.ts'
import { briefQuestions } from '#src/pages/brief/brief-questions.ts'
import { movementQuestions } from '#src/pages/movements/movement-questions.ts'
import { placeQuestions } from '#src/pages/place/place-questions.ts'
import { boundsOf } from '#src/url/filter-bounds.ts'
import { readJusticeSearch } from '#src/url/justice-search.ts'
import { readMovementSearch } from '#src/url/movement-search.ts'
import { type OverviewSearch, ownParameters, readOverviewSearch } from '#src/url/overview-search.ts'
import { readReturnsSearch } from '#src/url/returns-search.ts'
import type { SearchParameters } from '#src/url/search-string.ts'

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
  const { filters, view } = readOverviewSearch(search, bounds)
  const compared = view.view === 'change' || view.view === 'sides' ? comparedPeriod(filters, bounds) : undefined
  const lines = [...(view.view === 'provinces' ? provinceIds : []), ...view.pins]
  await Promise.all([
    compared && queryClient.prefetchQuery(queries.districtFigures({ ...filters, periodId: compared.id })),
    ...lines.map((placeId) => queryClient.prefetchQuery(queries.trend(filters.measure, placeId))),
    ...view.pins.map((placeId) => queryClient.prefetchQuery(queries.keyFigures({ ...filters, placeId }))),
    ...view.pins.map((placeId) => queryClient.prefetchQuery(queries.coverage({ ...filters, placeId }))),
    queryClient.prefetchQuery(queries.keyFigures(filters)),
    queryClient.prefetchQuery(queries.districtFigures(filters)),
    queryClient.prefetchQuery(queries.coverage(filters)),
    queryClient.prefetchQuery(queries.trend(filters.measure, filters.placeId)),
  ])
}

/** The one answer that a picture for another site is drawn from. */
export async function prefetchEmbed(queryClient: QueryClient, search: SearchParameters): Promise<void> {
  const bounds = await readBounds(queryClient)
  if (!bounds) return
  const { filters } = readOverviewSearch(ownParameters(search), bounds)
  if (search[embedParameter] === 'trend') {
    await queryClient.prefetchQuery(queries.trend(filters.measure, filters.placeId))
  } else await queryClient.prefetchQuery(queries.districtFigures(filters))
}

/** Everything that the sheets of a brief are drawn from. */
export async function prefetchBrief(queryClient: QueryClient, search: SearchParameters): Promise<void> {
  const bounds = await readBounds(queryClient)
  const geography = queryClient.getQueryData(queries.geography().queryKey)
  if (!bounds || !geography) return
  const { filters } = readOverviewSearch(ownParameters(search), bounds)
  const { agencies, ...questions } = briefQuestions(filters, geography, bounds)
  await Promise.all([
    queryClient.prefetchQuery(questions.figures),
    queryClient.prefetchQuery(questions.coverage),
    queryClient.prefetchQuery(questions.districts),
    queryClient.prefetchQuery(questions.trend),
    questions.trendAround && queryClient.prefetchQuery(questions.trendAround),
    questions.profile && queryClient.prefetchQuery(questions.profile),
    questions.justice && queryClient.prefetchQuery(questions.justice),
    ...agencies.map(({ figures }) => queryClient.prefetchQuery(figures)),
    ...agencies.map(({ coverage }) => queryClient.prefetchQuery(coverage)),
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

/** Everything that the page of the justice chain asks; nothing more while no calendar year is published. */
export async function prefetchJustice(queryClient: QueryClient, search: SearchParameters): Promise<void> {
  const bounds = await readBounds(queryClient)
  const state = bounds && readJusticeSearch(search, bounds)
  if (!state) return
  await Promise.all([
    queryClient.prefetchQuery(queries.justice(state.filters)),
    queryClient.prefetchQuery(queries.coverage(state.filters)),
  ])
}

/** The grid that this viewer may see: by agency or by kind. */
export async function prefetchReturns(
  queryClient: QueryClient,
  search: Readonly<Record<string, unknown>>,
): Promise<void> {
  const [bounds] = await Promise.all([readBounds(queryClient), queryClient.prefetchQuery(queries.session())])
  if (!bounds) return
  const { filters } = readReturnsSearch(search, bounds)
  const role = queryClient.getQueryData(queries.session().queryKey)?.viewer?.role
  if (maySeeAgencyReturns(role)) await queryClient.prefetchQuery(queries.returnsByAgency(filters))
  else await queryClient.prefetchQuery(queries.returnsByKind(filters))
}

/** The published figures, and the names of places in them. */
export async function prefetchPublished(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    queryClient.prefetchQuery(queries.publishedFigures()),
    queryClient.prefetchQuery(queries.geography()),
  ])
}

/** The names that search is made of, for its page and for the lists of the methods. */
export const prefetchNames = (queryClient: QueryClient): Promise<void> =>
  queryClient.prefetchQuery(queries.searchIndex())

/** For a page that names districts and shows no figures. */
export const prefetchPlaceNames = (queryClient: QueryClient): Promise<void> =>
  queryClient.prefetchQuery(queries.geography())

/** Routes and referrals of the stream and year of the address. */
export async function prefetchMovements(queryClient: QueryClient, search: SearchParameters): Promise<void> {
  const bounds = await readBounds(queryClient)
  const filters = bounds && readMovementSearch(search, bounds).filters
  if (!filters) return
  const questions = movementQuestions(filters)
  await Promise.all([queryClient.prefetchQuery(questions.routes), queryClient.prefetchQuery(questions.flows)])
}

/** A citation with its figures and the latest ones; answers whether there is such a citation, as far as that is known. */
export async function prefetchCited(queryClient: QueryClient, citationId: string): Promise<boolean> {
  await Promise.all([readBounds(queryClient), queryClient.prefetchQuery(queries.citation(citationId))])
  const cited = queryClient.getQueryData(queries.citation(citationId).queryKey)
  const { error } = queryClient.getQueryState(queries.citation(citationId).queryKey) ?? {}
  if (!cited) return !(error instanceof ApiError && error.status === 404)
  await Promise.all([
    queryClient.prefetchQuery(queries.districtFiguresOf(cited.releaseId, cited)),
    queryClient.prefetchQuery(queries.districtFiguresOf(cited.latest.releaseId, cited)),
  ])
  return true
}
