import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { measureOf } from '#contract/measures.ts'
import type { Language } from '#src/i18n/language.ts'

/** Address of the district table as CSV: the same question as `districtFigures`, answered as a file in the page's language. */
export function districtCsvAddress(filters: Omit<OverviewFilters, 'comparison'>, language: Language): string {
  const { measure, category, placeId, periodId } = filters
  const question = {
    measure,
    ...(measureOf(measure).hasStreams && { of: category }),
    in: placeId,
    period: periodId,
    language,
  }
  return `/api/v1/figures/districts.csv?${new URLSearchParams(question).toString()}`
}
