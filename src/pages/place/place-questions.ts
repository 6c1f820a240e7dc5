import type { FilterBounds, OverviewFilters } from '#contract/filters/overview-filters.ts'
import { countryId, type Geography } from '#contract/places.ts'
import * as queries from '#src/api/queries.ts'
import { yearShownFor } from './year-shown.ts'

/** The places that a place lies in, the smallest first: its province and the country for a district, none for the country. */
export function placesAround(placeId: string, { provinces, districts }: Geography): readonly string[] {
  const district = districts.find(({ id }) => id === placeId)
  if (district) return [district.provinceId, countryId]
  return provinces.some(({ id }) => id === placeId) ? [countryId] : []
}

/**
 * Everything the page of a place asks, for the page and for the server that asks ahead of it.
 * @param filters whose `placeId` is the place of the page
 */
export function placeQuestions(filters: OverviewFilters, geography: Geography, bounds: FilterBounds) {
  const { placeId } = filters
  const around = placesAround(placeId, geography)
  const year = yearShownFor(filters.periodId, bounds.periods)
  return {
    detail: queries.placeDetail(placeId),
    figures: queries.keyFigures(filters),
    figuresAround: around.map((larger) => queries.keyFigures({ ...filters, placeId: larger })),
    coverage: queries.coverage(filters),
    trend: queries.trend(filters.measure, placeId),
    /** A district is seen among those of its province; any other place is seen by its districts. */
    districts: queries.districtFigures({ ...filters, placeId: around.length === 2 ? (around[0] ?? placeId) : placeId }),
    profile: year && queries.profile({ ...filters, periodId: year.id }),
  }
}
