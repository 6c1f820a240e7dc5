import type { FilterBounds, OverviewFilters } from '#contract/filters/overview-filters.ts'
import { writeOverviewFilters } from '#contract/filters/overview-filters.ts'
import type { Language } from '#src/i18n/language.ts'
import { placeSearch } from '#src/url/overview-search.ts'
import { writeSearchString } from '#src/url/search-string.ts'

/** Where the page of a place leads; every link keeps measure, stream, period and comparison. */
export type PlaceLinks = {
  readonly hrefOf: (placeId: string) => string
  /** The same place on the overview. */
  readonly overviewHref: string
}

export const placeLinks = (filters: OverviewFilters, bounds: FilterBounds, language: Language): PlaceLinks => ({
  hrefOf: (placeId) => `/${language}/place/${placeId}${writeSearchString(placeSearch(filters, bounds))}`,
  overviewHref: `/${language}/overview${writeSearchString(writeOverviewFilters(filters, bounds))}`,
})
