import type { Count } from '#contract/count.ts'
import { type Band, niceTicks, type TimeScale, xShare } from './scale.ts'
import { largestValue } from './series.ts'

/** Which quarters stand out in small charts; positions on their time axis. */
export type MarkedQuarters = {
  /** First and last of the chosen quarters; absent when none of them is on the axis. */
  readonly chosen?: { readonly first: number; readonly last: number } | undefined
  /** The first whose figures are still arriving. */
  readonly provisionalFrom?: number | undefined
  /** The one whose number stands beside each name. */
  readonly at: number
}

type Lines = { readonly counts: readonly Count[]; readonly context?: readonly { readonly counts: readonly Count[] }[] }
type ScaleOptions = {
  readonly length: number
  readonly ticks: readonly number[] | undefined
  readonly smallestStep: number | undefined
}

/** One scale for all small charts, high enough for the highest line in any of them. */
export function multiplesScale(items: readonly Lines[], { length, ticks, smallestStep }: ScaleOptions): TimeScale {
  const all = items.flatMap(({ counts, context = [] }) => [counts, ...context.map((line) => line.counts)])
  return { length, layout: 'points', ticks: ticks ?? niceTicks(largestValue(all), smallestStep) }
}

/** From half a step before the first position to half a step after the last, inside the plot. */
export const bandOver = (scale: TimeScale, { first, last }: { first: number; last: number }): Band => ({
  from: Math.max(0, xShare(scale, first - 0.5)),
  to: Math.min(1, xShare(scale, last + 0.5)),
})
