import type { Coverage, KeyFigures, Trend } from '#contract/api/figures.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { countryId, type District, type Geography } from '#contract/places.ts'
import { joinResults } from '#src/api/joined-result.ts'
import { coverage, keyFigures, trend } from '#src/api/queries.ts'
import { useAnswers } from '#src/api/use-answer.ts'
import type { PanelResult } from '#src/ui/Panel.tsx'

/** What is known of the pinned districts, each list in their order. */
export type PinnedFigures = {
  readonly districts: readonly District[]
  readonly figures: readonly KeyFigures[]
  readonly coverages: readonly Coverage[]
  readonly trends: readonly Trend[]
  /** The trends of their provinces and of the country. */
  readonly around: readonly Trend[]
}

/** The pinned districts in the order in which they were pinned; ids that are no districts are left out. */
export const pinnedDistricts = (pinnedIds: readonly string[], { districts }: Geography): District[] =>
  pinnedIds.flatMap((id) => districts.find((district) => district.id === id) ?? [])

/** What the comparison asks about these districts. For the page's prefetch too. */
export function pinnedQuestions(filters: OverviewFilters, districts: readonly District[]) {
  const places = districts.map(({ id }) => id)
  const around = places.length === 0 ? [] : [...new Set(districts.map(({ provinceId }) => provinceId)), countryId]
  return {
    figures: places.map((placeId) => keyFigures({ ...filters, placeId })),
    coverages: places.map((placeId) => coverage({ placeId, periodId: filters.periodId })),
    trends: places.map((placeId) => trend(filters.measure, placeId)),
    around: around.map((placeId) => trend(filters.measure, placeId)),
  }
}

/** The figures of the pinned districts as the answer of one question: all of them or none. */
export function usePinnedFigures(
  filters: OverviewFilters,
  geography: Geography,
  pinnedIds: readonly string[],
): PanelResult<PinnedFigures> {
  const districts = pinnedDistricts(pinnedIds, geography)
  const questions = pinnedQuestions(filters, districts)
  const figures = joinResults(useAnswers(questions.figures))
  const coverages = joinResults(useAnswers(questions.coverages))
  const trends = joinResults(useAnswers([...questions.trends, ...questions.around]))
  const parts = [figures, coverages, trends]
  const old = parts.filter(({ isPlaceholderData }) => isPlaceholderData).length
  const isOneQuestion = old === 0 || old === parts.length
  const data =
    figures.data && coverages.data && trends.data && isOneQuestion
      ? {
          districts,
          figures: figures.data,
          coverages: coverages.data,
          trends: trends.data.slice(0, districts.length),
          around: trends.data.slice(districts.length),
        }
      : undefined
  return {
    data,
    error: parts.find(({ error }) => error !== null)?.error ?? null,
    isFetching: parts.some(({ isFetching }) => isFetching),
    isPlaceholderData: old > 0,
    refetch: () => parts.forEach(({ refetch }) => refetch()),
  }
}
