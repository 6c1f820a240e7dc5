import { type Count, numberOrNull } from '#contract/count.ts'

/** One line, column part or row of bars. Colours are CSS colours, usually custom properties of the theme. */
export type ChartSeries = {
  readonly id: string
  readonly name: string
  /** Colour of the mark, at least 3:1 on the page. */
  readonly color: string
  /** Darker variant for words, at least 4.5:1 on the page. */
  readonly textColor: string
  /** SVG `stroke-dasharray` that tells lines apart on grey paper; on screen all are solid. */
  readonly dash?: string | undefined
  /** One count for each period of the chart, in the same order. */
  readonly counts: readonly Count[]
}

/** A step of the time axis. `tick` is given only where the axis prints something, such as the year at a first quarter. */
export type ChartPeriod = { readonly id: string; readonly label: string; readonly tick?: string }

export type PlottedPoint = { readonly index: number; readonly value: number }

/** A row for Recharts: the position on the axis and, under each series' id, its number or `null` for a gap. */
export type ChartPoint = { readonly index: number } & Readonly<Record<string, number | null>>

/** Rows for Recharts. What has no number is `null`, never zero, and the line stays open there. */
export function pointsOf(series: readonly ChartSeries[], length: number): ChartPoint[] {
  return Array.from({ length }, (_, index) => {
    const values = series.map(({ id, counts }): [string, number | null] => {
      const count = counts[index]
      return [id, count ? numberOrNull(count) : null]
    })
    return { ...Object.fromEntries(values), index }
  })
}

/**
 * Unbroken stretches of numbers, each to be drawn as one line. A count without a number ends a stretch; so does a
 * position in `breaks`, where what is counted changed and the values on either side must not be joined.
 */
export function runsOf(counts: readonly Count[], breaks: readonly number[] = []): PlottedPoint[][] {
  const runs: PlottedPoint[][] = []
  let current: PlottedPoint[] = []
  const close = () => {
    if (current.length > 0) runs.push(current)
    current = []
  }
  counts.forEach((count, index) => {
    if (count.kind !== 'value' || breaks.includes(index)) close()
    if (count.kind === 'value') current.push({ index, value: count.value })
  })
  close()
  return runs
}

/** Numbers with a gap or a break on both sides: a line of one point draws nothing, so these need a dot. */
export const isolatedPoints = (counts: readonly Count[], breaks: readonly number[] = []): PlottedPoint[] =>
  runsOf(counts, breaks).flatMap((run) => (run.length === 1 ? run : []))

/** Positions whose count is protected; the chart hatches a stub on the baseline there. */
export const notShownPositions = (counts: readonly Count[]): number[] =>
  counts.flatMap((count, index) => (count.kind === 'not-shown' ? [index] : []))

/** The last number of a series; `undefined` when it has none at all. */
export function lastPoint(counts: readonly Count[]): PlottedPoint | undefined {
  const index = counts.findLastIndex((count) => count.kind === 'value')
  const count = counts[index]
  return count?.kind === 'value' ? { index, value: count.value } : undefined
}

/** The largest number over all series; 0 when there is none. */
export const largestValue = (all: readonly (readonly Count[])[]): number =>
  all.flat().reduce((largest, count) => Math.max(largest, numberOrNull(count) ?? 0), 0)

/** The largest sum of a column; parts without a number add nothing. */
export const largestSum = (all: readonly (readonly Count[])[], length: number): number =>
  Array.from({ length }, (_, index) =>
    all.reduce((sum, counts) => {
      const count = counts[index]
      return sum + (count ? (numberOrNull(count) ?? 0) : 0)
    }, 0),
  ).reduce((largest, sum) => Math.max(largest, sum), 0)

/** The periods at which the time axis prints something. */
export const tickedPeriods = (periods: readonly ChartPeriod[]): { period: ChartPeriod; index: number }[] =>
  periods.flatMap((period, index) => (period.tick === undefined ? [] : [{ period, index }]))
