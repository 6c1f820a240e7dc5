import type { Stream } from '#contract/categories.ts'
import { type Count, notApplicable, notShown, numberOrNull, valueOf } from '#contract/count.ts'
import { countryId } from '#contract/places.ts'
import { readCell } from '../read-table.ts'
import type { FixedTable } from '../release.ts'

/** Counts from one side to another, with what each side adds up to and what is not shown of it. */
export type PairTable<From extends string, To extends string> = {
  readonly from: SideCount<From>[]
  readonly to: SideCount<To>[]
  readonly pairs: { readonly from: From; readonly to: To; readonly count: Count }[]
  readonly heldBack: { readonly pairs: Count; readonly from: Count; readonly to: Count }
}
type SideCount<Id extends string> = { readonly id: Id; readonly count: Count; readonly heldBack: Count }

/** The ids of both sides, in the order of the answer, and how the table names a pair and a margin. */
export type PairSides<From extends string, To extends string> = {
  readonly from: readonly From[]
  readonly to: readonly To[]
  readonly facets: {
    readonly pair: (from: string, to: string) => string
    readonly from: (id: string) => string
    readonly to: (id: string) => string
  }
}

/**
 * Reads a table of pairs of the country for a stream and a calendar year. What is not shown is only ever told together, as a published sum
 * less the published parts of it: whoever has the tables can take the same difference.
 */
export function readPairTable<From extends string, To extends string>(
  table: FixedTable,
  total: Count,
  question: { stream: Stream; periodId: string },
  { from, to, facets }: PairSides<From, To>,
): PairTable<From, To> {
  const at = (facet: string) => countIn(table, [countryId, question.periodId, question.stream, facet])
  const pairs = from.flatMap((one) => to.map((other) => ({ from: one, to: other, count: at(facets.pair(one, other)) })))
  const side = <Id extends string>(id: Id, count: Count, parts: readonly { count: Count }[]): SideCount<Id> => ({
    id,
    count,
    heldBack: lessShown(count, parts),
  })
  const fromSide = from.map((id) =>
    side(
      id,
      at(facets.from(id)),
      pairs.filter((pair) => pair.from === id),
    ),
  )
  const toSide = to.map((id) =>
    side(
      id,
      at(facets.to(id)),
      pairs.filter((pair) => pair.to === id),
    ),
  )
  return {
    from: fromSide,
    to: toSide,
    pairs,
    heldBack: { pairs: lessShown(total, pairs), from: lessShown(total, fromSide), to: lessShown(total, toSide) },
  }
}

/** A sum less its shown parts; a sum that is not shown, or does not apply, tells nothing about what is left of it. */
function lessShown(sum: Count, parts: readonly { readonly count: Count }[]): Count {
  if (sum.kind !== 'value') return sum
  return valueOf(parts.reduce((left, { count }) => left - (numberOrNull(count) ?? 0), sum.value))
}

function countIn(table: FixedTable, ids: readonly string[]): Count {
  const number = readCell(table, ids)
  if (number === undefined) return notApplicable
  return number === null ? notShown : valueOf(number)
}
