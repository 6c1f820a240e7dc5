import type { ChartSeries } from './series.ts'

/** A part of a column: from one value of the axis to a higher one. */
export type StackedPart = {
  readonly series: ChartSeries
  readonly index: number
  readonly from: number
  readonly to: number
}

/** Every part of every column, the first series at the bottom. Parts without a number take no height and leave no gap. */
export function stackedParts(series: readonly ChartSeries[]): StackedPart[] {
  const tops: number[] = []
  return series.flatMap((one) =>
    one.counts.flatMap((count, index) => {
      if (count.kind !== 'value' || count.value === 0) return []
      const from = tops[index] ?? 0
      tops[index] = from + count.value
      return [{ series: one, index, from, to: from + count.value }]
    }),
  )
}

/** Where the parts of the last column have their middles. */
export function columnEnds(series: readonly ChartSeries[]): number[] {
  const parts = stackedParts(series)
  let top = 0
  return series.map((one) => {
    const last = parts.find((part) => part.series === one && part.index === one.counts.length - 1)
    if (last) top = last.to
    return last ? (last.from + last.to) / 2 : top
  })
}
