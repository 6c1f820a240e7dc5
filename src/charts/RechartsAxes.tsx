import { CartesianGrid, XAxis, YAxis } from 'recharts'
import { plotSize, tickGap, timeTickGap } from './plot-size.ts'
import { axisTop } from './scale.ts'
import { tickedPeriods } from './series.ts'
import type { DrawingProps } from './time-drawing.ts'

/**
 * Gridlines and both axes by Recharts, in the places of `FrameAxes`. Sizes, domains and ticks are given, so that it measures
 * no text and chooses nothing.
 */
export function RechartsAxes({ scale, periods, formatTick, axisWidth }: Omit<DrawingProps, 'series'>) {
  const time =
    scale.layout === 'points'
      ? { type: 'number' as const, domain: [0, scale.length - 1] }
      : { type: 'category' as const }
  return (
    <>
      <CartesianGrid vertical={false} />
      <XAxis
        {...time}
        dataKey="index"
        ticks={tickedPeriods(periods).map(({ index }) => index)}
        tickFormatter={(index: number) => periods[index]?.tick ?? ''}
        interval={0}
        height={plotSize.bottom}
        tickSize={0}
        tickMargin={timeTickGap}
        tickLine={false}
      />
      <YAxis
        width={axisWidth}
        domain={[0, axisTop(scale)]}
        ticks={[...scale.ticks]}
        tickFormatter={formatTick}
        interval={0}
        tickSize={0}
        tickMargin={tickGap}
        tickLine={false}
        axisLine={false}
      />
    </>
  )
}

/** For what lies under the gridlines, which Recharts draws at -100. */
export const underGrid = -200

/** Recharts adds its axes to these; the plot begins where the frame's does. */
export const plotMargin = { top: plotSize.top, right: 0, bottom: 0, left: 0 }
