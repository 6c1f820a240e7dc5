import { type Count, numberOrNull } from '#contract/count.ts'

type Side<Id extends string> = { readonly id: Id; readonly count: Count; readonly heldBack: Count }

/** Counts between two sides, as `contract/api/movements.ts` answers them. */
export type PairFigures<From extends string = string, To extends string = string> = {
  readonly total: Count
  readonly from: readonly Side<From>[]
  readonly to: readonly Side<To>[]
  readonly pairs: readonly { readonly from: From; readonly to: To; readonly count: Count }[]
  readonly heldBack: { readonly pairs: Count; readonly from: Count; readonly to: Count }
}

export type ShownPair<From extends string = string, To extends string = string> = {
  readonly from: From
  readonly to: To
  readonly count: number
}

/** The pairs whose number is shown and not zero, the largest first; equal ones in the order of the answer. */
export const shownPairs = <From extends string, To extends string>({
  pairs,
}: Pick<PairFigures<From, To>, 'pairs'>): ShownPair<From, To>[] =>
  pairs
    .flatMap(({ from, to, count }) => {
      const number = numberOrNull(count)
      return number === null || number === 0 ? [] : [{ from, to, count: number }]
    })
    .toSorted((a, b) => b.count - a.count)

/** How many pairs are not shown. */
export const hiddenPairs = ({ pairs }: Pick<PairFigures, 'pairs'>): number =>
  pairs.filter(({ count }) => count.kind === 'not-shown').length

/** The one shown pair that is larger than every other shown one; `undefined` where two are, or none is shown. */
export function largestPair<From extends string, To extends string>(
  shown: readonly ShownPair<From, To>[],
): ShownPair<From, To> | undefined {
  const [first, second] = shown
  return first && first.count > (second?.count ?? 0) ? first : undefined
}
