import type { KeyFigures } from '#contract/api/figures.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { keyFigures } from '#src/api/queries.ts'
import { useAnswers } from '#src/api/use-answer.ts'

/** The key figures of a place, or of a larger one around it, in whatever state they are. */
export type ComparedPlace = {
  readonly placeId: string
  readonly answer: KeyFigures | undefined
  readonly hasFailed: boolean
  readonly isFetching: boolean
  readonly refetch: () => void
}

/**
 * The same four figures for several places.
 * @param placeIds the place of the page first, then the larger ones
 */
export function useComparedPlaces(filters: OverviewFilters, placeIds: readonly string[]): readonly ComparedPlace[] {
  const results = useAnswers(placeIds.map((placeId) => keyFigures({ ...filters, placeId })))
  return placeIds.map((placeId, index) => {
    const result = results[index]
    return {
      placeId,
      answer: result?.data,
      hasFailed: result?.isError === true && result.data === undefined,
      isFetching: result?.isFetching === true,
      refetch: () => void result?.refetch(),
    }
  })
}
