import { type Count, notApplicable } from '#contract/count.ts'
import { rateOf } from '#contract/geography/residents.ts'
import { fewCount, type Measure, measureOf } from '#contract/measures.ts'
import type { District } from '#contract/places.ts'
import { type Change, changeOf } from '#src/i18n/change.ts'
import type { PinnedFigures } from './use-pinned-figures.ts'

/** A pinned district in the chosen period. */
export type PinnedRow = {
  readonly district: District
  readonly count: Count
  /** Per 100,000 residents; a share or a median as it is. */
  readonly rate: Count
  /** The rate rests on few. */
  readonly isFew: boolean
  /** In the compared period; absent when nothing is compared. */
  readonly compared: Count | undefined
  readonly change: Change
  readonly returnsDue: number
  readonly returnsReceived: number
}

/** One row for each pinned district, in their order. */
export const pinnedRows = (
  { districts, figures, coverages }: Pick<PinnedFigures, 'districts' | 'figures' | 'coverages'>,
  measure: Measure,
): PinnedRow[] =>
  districts.map((district, index) => {
    const { basis } = measureOf(measure)
    const figure = figures[index]?.figures.find((one) => one.measure === measure)
    const count = figure?.current ?? notApplicable
    const rate = basis === 'count' ? rateOf(count, district.population) : count
    return {
      district,
      count,
      rate,
      isFew:
        basis === 'count' &&
        rate.kind === 'value' &&
        count.kind === 'value' &&
        count.value > 0 &&
        count.value < fewCount,
      compared: figure?.compared,
      change: changeOf(count, figure?.compared, basis),
      returnsDue: coverages[index]?.returnsDue ?? 0,
      returnsReceived: coverages[index]?.returnsReceived ?? 0,
    }
  })
