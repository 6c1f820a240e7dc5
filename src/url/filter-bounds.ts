import type { FilterBounds } from '#contract/filters/overview-filters.ts'
import { parsePeriod } from '#contract/periods.ts'
import { countryId, type Geography } from '#contract/places.ts'

/** What a link may name today: places of the geography, periods of the release. A period id of a newer server is passed over. */
export function boundsOf(geography: Geography, periodIds: readonly string[]): FilterBounds {
  const places = [...geography.provinces, ...geography.districts]
  return {
    placeIds: new Set([countryId, ...places.map((place) => place.id)]),
    periods: periodIds.map(parsePeriod).filter((period) => period !== undefined),
  }
}
