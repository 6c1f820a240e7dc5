import { memo, useMemo } from 'react'
import { Line, LineChart, ReferenceArea } from 'recharts'
import { cssVariables } from './css-variables.ts'
import styles from './plot.module.css'
import { drawingHeight } from './plot-size.ts'
import { plotMargin, RechartsAxes, underGrid } from './RechartsAxes.tsx'
import { pointsOf } from './series.ts'
import type { DrawingProps } from './time-drawing.ts'

export type TrendChartProps = DrawingProps & {
  /** Pixels of the whole drawing; Recharts computes with numbers only. */
  readonly width: number
}

/**
 * The lines by Recharts, without the dots and the animation that would be most of its work. Words, cursor and read-out lie
 * over it in HTML (`TimePlot`): it is drawn once for each set of figures and width, and moving the cursor never draws it
 * again.
 */
export const TrendChart = memo(function TrendChart({ series, width, ...axes }: TrendChartProps) {
  const { scale, provisional } = axes
  const data = useMemo(() => pointsOf(series, scale.length), [series, scale.length])
  const last = scale.length - 1
  return (
    <LineChart
      width={width}
      height={drawingHeight}
      data={data}
      margin={plotMargin}
      accessibilityLayer={false}
      className={styles.recharts ?? ''}
    >
      {provisional && (
        <ReferenceArea
          x1={provisional.from * last}
          x2={provisional.to * last}
          zIndex={underGrid}
          fillOpacity={1}
          className={styles.band ?? ''}
        />
      )}
      <RechartsAxes {...axes} />
      {series.map(({ id, color, dash = 'none' }) => (
        <Line
          key={id}
          dataKey={id}
          type="linear"
          connectNulls={false}
          isAnimationActive={false}
          dot={false}
          activeDot={false}
          stroke={color}
          strokeWidth={2}
          className={styles.rechartsLine ?? ''}
          style={cssVariables({ '--dash': dash })}
        />
      ))}
    </LineChart>
  )
})
