import type { DistrictFigures } from '#contract/api/figures.ts'
import { type Count, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { measureOf } from '#contract/measures.ts'
import type { DistrictRow } from '#src/map/district-row.ts'

/** A district in two periods. */
export type DistrictChange = DistrictRow & {
  readonly before: Count
  /** Whole percent of the earlier figure; of a share, points. */
  readonly change: Count
}

/** Both figures of each district and what lies between them: a change tells nothing that the two shown figures do not. */
export function districtChanges(rows: readonly DistrictRow[], before: DistrictFigures): DistrictChange[] {
  const earlier = new Map(before.rows.map((row) => [row.districtId, row]))
  const isShare = measureOf(before.measure).basis === 'percent'
  return rows.map((row) => {
    const one = earlier.get(row.districtId)
    const count = one?.count ?? notApplicable
    return {
      ...row,
      before: count,
      change: changeOf(row.count, count, isShare),
      isFew: row.isFew || one?.isFew === true,
    }
  })
}

/** Where one of two figures is missing, so is the change, for the reason that says most: a hidden number before a return that did not come. */
function changeOf(now: Count, before: Count, isShare: boolean): Count {
  if (now.kind === 'value' && before.kind === 'value') {
    if (isShare) return valueOf(now.value - before.value)
    return before.value === 0 ? notApplicable : valueOf(Math.round((100 * (now.value - before.value)) / before.value))
  }
  if (now.kind === 'not-shown' || before.kind === 'not-shown') return notShown
  return now.kind === 'value' ? before : now
}

/** How many of the districts that can be compared have more, fewer, or as many as before. */
export function countChanges(changes: readonly DistrictChange[]) {
  const values = changes.flatMap(({ change }) => (change.kind === 'value' ? [change.value] : []))
  return {
    compared: values.length,
    more: values.filter((value) => value > 0).length,
    fewer: values.filter((value) => value < 0).length,
  }
}
