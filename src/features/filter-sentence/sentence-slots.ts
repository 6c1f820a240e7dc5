import { isCategory } from '#contract/categories.ts'
import {
  comparisons,
  type FilterBounds,
  filterParameterNames as names,
  type OverviewFilters,
} from '#contract/filters/overview-filters.ts'
import { isMeasure } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import type { Words } from '#src/i18n/format-figure.ts'
import {
  type Choices,
  categoryChoices,
  comparisonChoices,
  measureChoices,
  periodChoices,
  placeChoices,
} from './choices.ts'

/** One choice of the sentence: how it is named, what it offers, and what choosing a value changes. */
export type SentenceSlot = {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly options: Choices
  /** `undefined` for a value that is not offered. */
  readonly changeFor: (value: string) => Partial<OverviewFilters> | undefined
}

/** The names that the sentences in `i18n/<language>/filters.ts` use. */
export type SlotName = 'measure' | 'category' | 'place' | 'period' | 'comparison'

/** What is offered whatever has been chosen: hundreds of names, made once for a page. */
export type SentenceLists = { readonly measures: Choices; readonly places: Choices; readonly periods: Choices }

export const sentenceLists = (bounds: FilterBounds, geography: Geography, words: Words): SentenceLists => ({
  measures: measureChoices(words),
  places: placeChoices(geography, words),
  periods: periodChoices(bounds.periods, words),
})

export function sentenceSlots(
  filters: OverviewFilters,
  bounds: FilterBounds,
  lists: SentenceLists,
  words: Words,
): Readonly<Record<SlotName, SentenceSlot>> {
  const { t } = words
  return {
    measure: {
      label: t('filters:choose.measure'),
      name: names.measure,
      value: filters.measure,
      options: lists.measures,
      changeFor: (value) => (isMeasure(value) ? { measure: value } : undefined),
    },
    category: {
      label: t('filters:choose.category'),
      name: names.category,
      value: filters.category,
      options: categoryChoices(filters, words),
      changeFor: (value) => (isCategory(value) ? { category: value } : undefined),
    },
    place: {
      label: t('filters:choose.place'),
      name: names.placeId,
      value: filters.placeId,
      options: lists.places,
      changeFor: (placeId) => (bounds.placeIds.has(placeId) ? { placeId } : undefined),
    },
    period: {
      label: t('filters:choose.period'),
      name: names.periodId,
      value: filters.periodId,
      options: lists.periods,
      changeFor: (periodId) => (bounds.periods.some((period) => period.id === periodId) ? { periodId } : undefined),
    },
    comparison: {
      label: t('filters:choose.comparison'),
      name: names.comparison,
      value: filters.comparison,
      options: comparisonChoices(filters, bounds.periods, words),
      changeFor: (value) => {
        const comparison = comparisons.find((candidate) => candidate === value)
        return comparison && { comparison }
      },
    },
  }
}
