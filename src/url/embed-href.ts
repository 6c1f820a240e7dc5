import { type EmbeddedFigure, embedParameter, embedPath } from '#contract/embed-path.ts'
import type { FilterBounds, OverviewFilters } from '#contract/filters/overview-filters.ts'
import type { Language } from '#src/i18n/language.ts'
import { overviewSearchOf } from './overview-search.ts'
import { defaultView, type OverviewView } from './overview-view.ts'
import { writeSearchString } from './search-string.ts'

/** Address of one picture of the overview alone, with the same filters; of the view, whether it shows rates or counts. */
export function embedHref(
  figure: EmbeddedFigure,
  { filters, show, bounds }: { filters: OverviewFilters; show?: OverviewView['show']; bounds: FilterBounds },
  language: Language,
): string {
  const search = overviewSearchOf(filters, { ...defaultView, ...(show && { show }) }, bounds)
  return `${embedPath(language)}${writeSearchString({ [embedParameter]: figure, ...search })}`
}
