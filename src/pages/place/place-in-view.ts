import type { FilterBounds, OverviewFilters } from '#contract/filters/overview-filters.ts'
import type { Geography } from '#contract/places.ts'
import type { PlaceLinks } from './place-links.ts'
import { placeQuestions, placesAround } from './place-questions.ts'

type Asked = {
  readonly geography: Geography
  readonly bounds: FilterBounds
  /** The sentence, with the place of the page. */
  readonly filters: OverviewFilters
}

/** What every part of the page reads. */
export type PlaceInView = ReturnType<typeof placeInView> & { readonly name: string; readonly links: PlaceLinks }

export function placeInView(asked: Asked) {
  const { filters, geography, bounds } = asked
  return {
    ...asked,
    /** Larger places, the smallest first. */
    around: placesAround(filters.placeId, geography),
    questions: placeQuestions(filters, geography, bounds),
  }
}
