import { useMemo } from 'react'
import { lineEnds } from './end-labels.ts'
import { LateTimePlot } from './LateTimePlot.tsx'
import { lateComponent } from './late-component.ts'
import { largestValue } from './series.ts'
import type { TrendChartProps } from './TrendChart.tsx'
import { TrendFrame } from './TrendFrame.tsx'
import { type TimeChartProps, timeDrawing } from './time-drawing.ts'

const TrendChart = lateComponent<TrendChartProps>(async () => (await import('./TrendChart.tsx')).TrendChart, TrendFrame)

/**
 * Lines over time, one for each series, never joined over a gap. The first drawing is plain SVG; Recharts takes its
 * place when the reader turns to the chart.
 */
export function LazyTrendChart(props: TimeChartProps) {
  const { periods, series, ticks, provisionalFrom, formatValue } = props
  const drawing = useMemo(() => {
    const highest = largestValue(series.map(({ counts }) => counts))
    return timeDrawing({ periods, series, ticks, provisionalFrom, formatValue }, 'points', highest)
  }, [periods, series, ticks, provisionalFrom, formatValue])
  return (
    <LateTimePlot
      chart={props}
      drawing={drawing}
      anchors={lineEnds(series)}
      frame={<TrendFrame {...drawing} />}
      renderLate={(width) => <TrendChart {...drawing} width={width} />}
    />
  )
}
