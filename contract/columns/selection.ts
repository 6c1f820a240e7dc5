import type { Column } from './column.ts'

/** The codes that a filter lets through, in any order; `undefined` is no filter, an empty list lets nothing through. */
export type Selection = readonly number[] | undefined

/**
 * The selection that a filter's codes are: the one before if they are the same, so that it can be told from a change; otherwise the
 * codes, checked and copied, because the caller's list may change later.
 */
export function selectionOf(codes: Selection, before: Selection, { name, dictionary }: Column): Selection {
  if (isSame(codes, before)) return before
  for (const code of codes ?? []) if (dictionary[code] === undefined) throw new RangeError(`${name}: no code ${code}`)
  return codes?.slice()
}

function isSame(one: Selection, other: Selection): boolean {
  if (!one || !other) return one === other
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return one.length === other.length
}
