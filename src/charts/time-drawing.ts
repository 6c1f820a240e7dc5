import type { Completeness } from './CompletenessStrip.tsx'
import type { PlotAnnotation } from './PlotAnnotations.tsx'
import { axisWidthFor } from './plot-size.ts'
import { type Band, niceTicks, provisionalBand, type TimeScale } from './scale.ts'
import type { ChartPeriod, ChartSeries } from './series.ts'

/** What every drawing over time is made from, by hand or by Recharts. */
export type DrawingProps = {
  readonly scale: TimeScale
  readonly periods: readonly ChartPeriod[]
  readonly series: readonly ChartSeries[]
  /** Where returns were still missing at publication. */
  readonly provisional?: Band | undefined
  readonly formatTick: (value: number) => string
  /** Pixels of the vertical axis. */
  readonly axisWidth: number
}

/** What a chart over time shows. Give it stable objects: a new array is a new drawing. */
export type TimeChartProps = {
  readonly periods: readonly ChartPeriod[]
  readonly series: readonly ChartSeries[]
  readonly title: string
  /** Measure and unit, repeated in the read-out. */
  readonly measure: string
  readonly formatValue: (value: number) => string
  /** Values of the gridlines from zero up; chosen from the figures when left out. */
  readonly ticks?: readonly number[] | undefined
  /** Id of the first period whose returns were still missing at publication. */
  readonly provisionalFrom?: string | undefined
  /** In order of time; the first three are shown. */
  readonly annotations?: readonly PlotAnnotation[]
  /** For each period, how much of what lies under its figures has come; a strip under the axis and a line of the read-out. */
  readonly completeness?: readonly Completeness[] | undefined
  /** No Recharts and no cursor: for print. */
  readonly isStill?: boolean
}

export type DrawnFigures = Pick<TimeChartProps, 'periods' | 'series' | 'ticks' | 'provisionalFrom' | 'formatValue'>

/** Scales and axes of a chart over time whose highest mark stands at `highest`. */
export function timeDrawing(figures: DrawnFigures, layout: TimeScale['layout'], highest: number): DrawingProps {
  const { periods, series, provisionalFrom, formatValue } = figures
  const ticks = figures.ticks ?? niceTicks(highest)
  const scale: TimeScale = { length: periods.length, layout, ticks }
  const periodIds = periods.map(({ id }) => id)
  return {
    scale,
    periods,
    series,
    provisional: provisionalBand(scale, periodIds, provisionalFrom),
    formatTick: formatValue,
    axisWidth: axisWidthFor(ticks.map(formatValue)),
  }
}
