/**
 * A figure as it leaves the server. Zero is a value; the other three kinds are not zero and never become one:
 * - `not-shown`: protected, because the count or one beside it is small. One kind for both reasons, on purpose.
 * - `no-return`: no return was received for the place and period, so nothing is known.
 * - `not-applicable`: the question has no answer here (a rate without a population, a stream for an activity).
 */
export type Count =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'not-shown' }
  | { readonly kind: 'no-return' }
  | { readonly kind: 'not-applicable' }

export type CountKind = Count['kind']

export const notShown: Count = { kind: 'not-shown' }
export const noReturn: Count = { kind: 'no-return' }
export const notApplicable: Count = { kind: 'not-applicable' }
export const valueOf = (value: number): Count => ({ kind: 'value', value })

/** The number inside, or `null` for the three kinds that have none. Use where a gap must stay a gap (charts, sorting). */
export const numberOrNull = (count: Count): number | null => (count.kind === 'value' ? count.value : null)

/** The same kind with another number: a rate of a count keeps the reason why there is none. */
export const mapCount = (count: Count, change: (value: number) => number): Count =>
  count.kind === 'value' ? valueOf(change(count.value)) : count

/**
 * Order for lists: numbers first, largest first; then not shown, no return, not applicable.
 * Ties and hidden counts fall back to the caller's own order, so that a hidden value never shows through a rank.
 */
export function compareCounts(a: Count, b: Count): number {
  const rank: Record<CountKind, number> = { value: 0, 'not-shown': 1, 'no-return': 2, 'not-applicable': 3 }
  if (a.kind === 'value' && b.kind === 'value') return b.value - a.value
  return rank[a.kind] - rank[b.kind]
}
