import { cssVariables } from './css-variables.ts'
import { FrameAxes } from './FrameAxes.tsx'
import styles from './plot.module.css'
import { plotSize } from './plot-size.ts'
import { axisTop, type TimeScale, xShare } from './scale.ts'
import { type PlottedPoint, runsOf } from './series.ts'
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
      {/* Stretched from a unit wide to the plot's width; `vector-effect` keeps the lines' own. */}
      <svg
        y={plotSize.top}
        width="100%"
        height={plotSize.height}
        viewBox={`0 0 1 ${axisTop(axes.scale)}`}
        preserveAspectRatio="none"
        className={styles.overflowing}
      >
        {series.map((one) => (
          <path
            key={one.id}
            d={runsOf(one.counts, breaks)
              .map((run) => pathOf(run, axes.scale))
              .join('')}
            stroke={one.color}
            className={styles.line}
            style={cssVariables({ '--dash': one.dash ?? 'none' })}
          />
        ))}
      </svg>
    </FrameAxes>
  )
}

const pathOf = (run: readonly PlottedPoint[], scale: TimeScale): string =>
  run.map(({ index, value }, at) => `${at === 0 ? 'M' : 'L'}${xShare(scale, index)} ${axisTop(scale) - value}`).join('')
