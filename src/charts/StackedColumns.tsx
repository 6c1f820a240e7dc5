import { memo, useMemo } from 'react'
import { Bar, BarChart, ReferenceArea } from 'recharts'
import { columnFill } from './column-fill.ts'
import styles from './plot.module.css'
import { drawingHeight } from './plot-size.ts'
import { plotMargin, RechartsAxes, underGrid } from './RechartsAxes.tsx'
import { pointsOf } from './series.ts'
import type { DrawingProps } from './time-drawing.ts'

export type StackedColumnsProps = DrawingProps & {
  /** Pixels of the whole drawing; Recharts computes with numbers only. */
  readonly width: number
}

/** The columns by Recharts; see `TrendChart`. */
export const StackedColumns = memo(function StackedColumns({ series, width, ...axes }: StackedColumnsProps) {
  const { scale, provisional } = axes
  const data = useMemo(() => pointsOf(series, scale.length), [series, scale.length])
  return (
    <BarChart
      width={width}
      height={drawingHeight}
      data={data}
      margin={plotMargin}
      barCategoryGap={`${((1 - columnFill) / 2) * 100}%`}
      accessibilityLayer={false}
      className={styles.recharts ?? ''}
    >
      {provisional && (
        <ReferenceArea
          // Between two periods of a band axis there is no value to name, so the band is given by its first and last.
          x1={Math.round(provisional.from * scale.length)}
          x2={scale.length - 1}
          zIndex={underGrid}
          fillOpacity={1}
          className={styles.band ?? ''}
        />
      )}
      <RechartsAxes {...axes} />
      {series.map(({ id, color }) => (
        <Bar
          key={id}
          dataKey={id}
          stackId="column"
          isAnimationActive={false}
          activeBar={false}
          fill={color}
          className={styles.column ?? ''}
        />
      ))}
    </BarChart>
  )
})
