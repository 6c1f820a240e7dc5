import { cssVariables } from './css-variables.ts'
import { FrameAxes } from './FrameAxes.tsx'
import { linePath, lineViewBox } from './line-path.ts'
import styles from './plot.module.css'
import { plotSize } from './plot-size.ts'
import { runsOf } from './series.ts'
import type { DrawingProps } from './time-drawing.ts'

type TrendFrameProps = DrawingProps & {
  /** Positions before which what is counted changed; the lines stay open there. */
  readonly breaks?: readonly number[]
}

/**
 * The lines of the first frame, of print and of pages without script. Same size, scales and places as `TrendChart`, which
 * takes over without moving anything.
 */
export function TrendFrame({ series, breaks, ...axes }: TrendFrameProps) {
  return (
    <FrameAxes {...axes}>
      {/* Stretched to the plot's size; `vector-effect` keeps the lines' own width. */}
      <svg
        y={plotSize.top}
        width="100%"
        height={plotSize.height}
        viewBox={lineViewBox}
        preserveAspectRatio="none"
        className={styles.overflowing}
      >
        {series.map((one) => (
          <path
            key={one.id}
            d={linePath(runsOf(one.counts, breaks), axes.scale)}
            stroke={one.color}
            className={styles.line}
            style={cssVariables({ '--dash': one.dash ?? 'none' })}
          />
        ))}
      </svg>
    </FrameAxes>
  )
}
