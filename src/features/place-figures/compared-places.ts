import type { KeyFigures } from '#contract/api/figures.ts'
import type { Count } from '#contract/count.ts'
import { rateOf } from '#contract/geography/residents.ts'
import { fewCount, type Measure, measureOf } from '#contract/measures.ts'

/** The number of one place, made comparable with that of a larger one. */
export type ComparedFigure = {
  /** Per 100,000 residents for a count; a share or a median as it is. */
  readonly figure: Count
  /** The rate rests on few. */
  readonly isFew: boolean
}

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
  return { figure: rateOf(current, residents), isFew: isFew && residents !== null }
}
