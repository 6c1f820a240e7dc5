import { streamOf } from '#contract/categories.ts'
import {
  type FilterBounds,
  filterParameterNames,
  type IgnoredParameter,
  isPublishedTogether,
  type OverviewFilters,
  parseOverviewFilters,
  writeOverviewFilters,
} from '#contract/filters/overview-filters.ts'
import { countryId, isProvinceId } from '#contract/places.ts'
import {
  defaultView,
  type OverviewView,
  parseOverviewView,
  viewParameterNames,
  writeOverviewView,
} from './overview-view.ts'
import type { SearchParameters } from './search-string.ts'

/** The parameters of the overview as they stand in the URL, understood or not. */
export type OverviewSearch = SearchParameters

/** Everything the URL says about the overview. `ignored` holds what it says and we do not understand. */
export type OverviewState = {
  readonly filters: OverviewFilters
  readonly view: OverviewView
  readonly ignored: readonly IgnoredParameter[]
}

const ownNames: readonly string[] = [...Object.values(filterParameterNames), ...viewParameterNames]

/** Keeps the parameters that are ours, in canonical order; a campaign's or a proxy's are dropped. */
export function ownParameters(search: Readonly<Record<string, unknown>>): OverviewSearch {
  const kept: Record<string, string> = {}
  for (const name of ownNames) {
    const value = search[name]
    if (typeof value === 'string' && value !== '') kept[name] = value
  }
  return kept
}

/** Reads the sentence and the view from search parameters; see `contract/filters/overview-filters.ts` for the rules. */
export function readOverviewSearch(search: OverviewSearch, bounds: FilterBounds): OverviewState {
  const sentence = parseOverviewFilters(search, bounds)
  const { view, ignored } = parseOverviewView(
    search,
    (id) => bounds.placeIds.has(id) && !isProvinceId(id) && id !== countryId,
  )
  return { filters: sentence.filters, view, ignored: [...sentence.ignored, ...ignored] }
}

/** Search parameters of a state: sentence first, then the view; defaults left out. */
export const overviewSearchOf = (
  filters: OverviewFilters,
  view: OverviewView,
  bounds: FilterBounds,
): OverviewSearch => ({
  ...writeOverviewFilters(filters, bounds),
  ...writeOverviewView(view),
})

/**
 * The sentence after one of its parts was chosen. A form that is not published for the new measure or period gives way to its
 * stream, because the part that was just chosen is the one that was meant.
 */
export function choosePart(filters: OverviewFilters, change: Partial<OverviewFilters>): OverviewFilters {
  const next = { ...filters, ...change }
  if (isPublishedTogether(next.measure, next.category, next.periodId)) return next
  return { ...next, category: streamOf(next.category) }
}

/** The view after the sentence changed: a selected district does not survive a change of place. */
export const viewAfter = (view: OverviewView, before: OverviewFilters, after: OverviewFilters): OverviewView =>
  before.placeId === after.placeId ? view : { ...view, at: defaultView.at }

/** Search parameters with which a place's own page asks the same question about itself: the place is in the path there. */
export const placeSearch = (filters: OverviewFilters, bounds: FilterBounds): OverviewSearch =>
  writeOverviewFilters({ ...filters, placeId: countryId }, bounds)
