import { streamOf } from '#contract/categories.ts'
import type { FilterBounds, OverviewFilters } from '#contract/filters/overview-filters.ts'
import { countryId, type Geography, provinceIds } from '#contract/places.ts'
import * as queries from '#src/api/queries.ts'
import { placesAround } from '../place/place-questions.ts'
import { yearShownFor } from '../place/year-shown.ts'

/**
 * Everything the sheets of a place ask, for the page and for the server that asks ahead of it. A district is seen among those of its
 * province, and beside the stages of its province: laws and days are not published for districts.
 */
export function briefQuestions(filters: OverviewFilters, geography: Geography, bounds: FilterBounds) {
  const { placeId, periodId } = filters
  const stream = streamOf(filters.category)
  const around = placesAround(placeId, geography)
  const isDistrict = around.length === 2
  const year = yearShownFor(periodId, bounds.periods)
  const surroundings = isDistrict ? (around[0] ?? countryId) : placeId
  const compared = [...(isDistrict ? [placeId] : []), ...provinceIds, countryId]
  return {
    figures: queries.keyFigures(filters),
    coverage: queries.coverage(filters),
    districts: queries.districtFigures({ ...filters, placeId: surroundings }),
    trend: queries.trend(filters.measure, placeId),
    /** For a district of which no quarter is shown. */
    trendAround: isDistrict ? queries.trend(filters.measure, surroundings) : undefined,
    profile: year && queries.profile({ category: stream, placeId, periodId: year.id }),
    justice: year && queries.justice({ stream, placeId: surroundings, periodId: year.id }),
    /** How agencies answer and report, place by place. */
    agencies: compared.map((id) => ({
      placeId: id,
      figures: queries.keyFigures({
        measure: 'referrals',
        category: stream,
        placeId: id,
        periodId,
        comparison: 'none',
      }),
      coverage: queries.coverage({ placeId: id, periodId }),
    })),
  }
}
