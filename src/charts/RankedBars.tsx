import type { ComponentProps } from 'react'
import { compareCounts } from '#contract/count.ts'
import { BarList } from './BarList.tsx'

type RankedBarsProps = Omit<ComponentProps<typeof BarList>, 'isJoined'>

/** Bars in order of their numbers. Rows without one come last, in the order given, so that no rank betrays a hidden count. */
export function RankedBars({ rows, ...list }: RankedBarsProps) {
  return <BarList {...list} rows={rows.toSorted((a, b) => compareCounts(a.count, b.count))} />
}
