import type { Count } from '#contract/count.ts'
import { type Basis, fewCount } from '#contract/measures.ts'

/**
 * How a figure compares with an earlier one:
 * - `more`, `fewer`: of a count, in whole percent of the earlier one.
 * - `higher`, `lower`: of a share or a median, which are named and not turned into a percentage of a percentage; and of counts under
 *   20, where a percentage would make much of little.
 * - `same`: within two percent, or two percentage points.
 * - `both-zero`: nothing then and nothing now.
 * - `unknown`: the earlier figure has no number; `reason` says why.
 * - `none`: nothing to compare with.
 */
export type Change =
  | { readonly kind: 'more' | 'fewer'; readonly percent: number }
  | { readonly kind: 'higher' | 'lower' | 'same'; readonly before: number }
  | { readonly kind: 'both-zero' }
  | { readonly kind: 'unknown'; readonly reason: Exclude<Count['kind'], 'value'> }
  | { readonly kind: 'none' }

/** Differences up to this are not called a rise or a fall: percent of a count or a median, points of a share. */
const sameWithin = 2

/** Compares two figures of one measure. A change is described, never explained: more recorded cases can mean better detection. */
export function changeOf(current: Count, before: Count | undefined, basis: Basis): Change {
  if (before === undefined || current.kind !== 'value') return { kind: 'none' }
  if (before.kind !== 'value') return { kind: 'unknown', reason: before.kind }
  if (current.value === 0 && before.value === 0 && basis === 'count') return { kind: 'both-zero' }
  const difference = current.value - before.value
  if (isSame(current.value, before.value, basis)) return { kind: 'same', before: before.value }
  const isLarge = Math.min(current.value, before.value) >= fewCount
  if (basis !== 'count' || !isLarge) return { kind: difference > 0 ? 'higher' : 'lower', before: before.value }
  const percent = Math.round((Math.abs(difference) / before.value) * 100)
  return { kind: difference > 0 ? 'more' : 'fewer', percent }
}

function isSame(current: number, before: number, basis: Basis): boolean {
  const difference = Math.abs(current - before)
  if (basis === 'percent') return difference < sameWithin
  return difference === 0 || (before !== 0 && (difference / before) * 100 <= sameWithin)
}
