import type { Count } from '#contract/count.ts'

type Timed<Id> = { readonly id: Id; readonly days: Count }

/** `all` leaves out what has no answer: that hides nothing. */
export type LongestWait<Id> = { readonly id: Id; readonly days: number; readonly shown: number; readonly all: number }

/**
 * Where the most days pass, of those that are shown, and how many these are of how many. `undefined` where fewer than two are shown or two
 * share the most: then there is nothing to say.
 */
export function longestWait<Id>(timed: readonly Timed<Id>[]): LongestWait<Id> | undefined {
  const shown = timed.flatMap(({ id, days }) => (days.kind === 'value' ? [{ id, days: days.value }] : []))
  const [first, second] = shown.toSorted((a, b) => b.days - a.days)
  if (!first || !second || first.days === second.days) return undefined
  const all = timed.filter(({ days }) => days.kind !== 'not-applicable').length
  return { ...first, shown: shown.length, all }
}
