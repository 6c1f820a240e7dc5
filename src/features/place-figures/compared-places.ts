import type { KeyFigures } from '#contract/api/figures.ts'
import { type Count, mapCount, notApplicable } from '#contract/count.ts'
import { fewCount, type Measure, measureOf } from '#contract/measures.ts'
import { countryId, type Geography } from '#contract/places.ts'

/** The number of one place, made comparable with that of a larger one. */
export type ComparedFigure = {
  /** Per 100,000 residents for a count; a share or a median as it is. */
  readonly figure: Count
  /** The rate rests on few. */
  readonly isFew: boolean
}

/**
 * Residents of a place, where all or most of them are counted: of the country, those of every province with a published number.
 * `null` where no number is published.
 */
export function residentsOf({ provinces, districts }: Geography, placeId: string): number | null {
  if (placeId === countryId) return provinces.reduce((sum, { population }) => sum + (population ?? 0), 0)
  return [...provinces, ...districts].find(({ id }) => id === placeId)?.population ?? null
}

/** Provinces and territories whose records are part of the country's rate while their residents are not. */
export const provincesWithoutResidents = ({ provinces }: Geography) =>
  provinces.filter(({ population }) => population === null)

/** A measure of a place in comparable form; `undefined` when the answer does not hold the measure. Rates as the server rounds them. */
export function comparedFigure(
  { figures }: Pick<KeyFigures, 'figures'>,
  measure: Measure,
  residents: number | null,
): ComparedFigure | undefined {
  const current = figures.find((one) => one.measure === measure)?.current
  if (!current) return undefined
  if (measureOf(measure).basis !== 'count') return { figure: current, isFew: false }
  const isFew = current.kind === 'value' && current.value > 0 && current.value < fewCount
  if (residents === null) return { figure: current.kind === 'value' ? notApplicable : current, isFew: false }
  return { figure: mapCount(current, (value) => Math.round((value / residents) * 1_000_000) / 10), isFew }
}
