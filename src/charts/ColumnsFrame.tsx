import { columnFill } from './column-fill.ts'
import { FrameAxes } from './FrameAxes.tsx'
import styles from './plot.module.css'
import { plotSize } from './plot-size.ts'
import { percent, xShare, yShare } from './scale.ts'
import { stackedParts } from './stacked-parts.ts'
import type { DrawingProps } from './time-drawing.ts'

/** The columns of the first frame, of print and of pages without script, in the places of `StackedColumns`. */
export function ColumnsFrame({ series, ...axes }: DrawingProps) {
  const { scale } = axes
  const width = columnFill / scale.length
  return (
    <FrameAxes {...axes}>
      {stackedParts(series).map(({ series: { id, color }, index, from, to }) => (
        <rect
          key={`${id} ${index}`}
          x={percent(xShare(scale, index) - width / 2)}
          width={percent(width)}
          y={plotSize.top + yShare(scale, to) * plotSize.height}
          height={(yShare(scale, from) - yShare(scale, to)) * plotSize.height}
          fill={color}
          className={styles.column}
        />
      ))}
    </FrameAxes>
  )
}
