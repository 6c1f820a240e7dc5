import { useMemo } from 'react'
import { ColumnsFrame } from './ColumnsFrame.tsx'
import { LateTimePlot } from './LateTimePlot.tsx'
import { lateComponent } from './late-component.ts'
import type { StackedColumnsProps } from './StackedColumns.tsx'
import { largestSum } from './series.ts'
import { columnEnds } from './stacked-parts.ts'
import { type TimeChartProps, timeDrawing } from './time-drawing.ts'

const StackedColumns = lateComponent<StackedColumnsProps>(
  async () => (await import('./StackedColumns.tsx')).StackedColumns,
  ColumnsFrame,
)

/**
 * Parts of a whole over time, at most four, the first at the bottom. Only for parts that may be added: one thing, counted
 * once. The first drawing is plain SVG; Recharts takes its place when the reader turns to the chart.
 */
export function LazyStackedColumns(props: TimeChartProps) {
  const { periods, series, ticks, provisionalFrom, formatValue } = props
  const drawing = useMemo(() => {
    const highest = largestSum(
      series.map(({ counts }) => counts),
      periods.length,
    )
    return timeDrawing({ periods, series, ticks, provisionalFrom, formatValue }, 'bands', highest)
  }, [periods, series, ticks, provisionalFrom, formatValue])
  return (
    <LateTimePlot
      chart={props}
      drawing={drawing}
      anchors={columnEnds(series)}
      frame={<ColumnsFrame {...drawing} />}
      renderLate={(width) => <StackedColumns {...drawing} width={width} />}
    />
  )
}
