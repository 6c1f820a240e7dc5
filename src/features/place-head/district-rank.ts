import type { DistrictFigures } from '#contract/api/figures.ts'
import { numberOrNull } from '#contract/count.ts'
import { measureOf } from '#contract/measures.ts'

/** Where a district's rate stands, 1 for the highest. */
export type DistrictRank = {
  readonly rank: number
  /** Districts whose rate is shown, this one among them. */
  readonly shown: number
  /** All districts of the province. */
  readonly all: number
}

/** Among fewer districts a rank says nothing. */
const minimumShown = 5

/**
 * The rank of a district's rate among the rates that are shown. None for a measure that is no count, for a rate that is not shown, is
 * zero or rests on few, for one that another district shares, and among very few: a rank must not hang on what is hidden or on chance.
 * @param figures of the district's province
 */
export function districtRank(figures: DistrictFigures, districtId: string): DistrictRank | undefined {
  if (measureOf(figures.measure).basis !== 'count') return undefined
  const own = figures.rows.find((row) => row.districtId === districtId)
  const rate = own && numberOrNull(own.rate)
  if (!own || own.isFew || !rate) return undefined
  const rates = figures.rows.map((row) => numberOrNull(row.rate)).filter((other) => other !== null)
  const isShared = rates.filter((other) => other === rate).length > 1
  if (isShared || rates.length < minimumShown) return undefined
  return { rank: 1 + rates.filter((other) => other > rate).length, shown: rates.length, all: figures.rows.length }
}
