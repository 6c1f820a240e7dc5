import type { ReactNode } from 'react'
import styles from './plot.module.css'
import { plotSize, tickGap, timeTickGap } from './plot-size.ts'
import { percent, xShare, yShare } from './scale.ts'
import { tickedPeriods } from './series.ts'
import type { DrawingProps } from './time-drawing.ts'

type FrameAxesProps = Omit<DrawingProps, 'series'> & { readonly children: ReactNode }

/**
 * Gridlines, numbers, years and the provisional band in plain SVG, in the places where Recharts puts its own. Horizontal
 * places are percentages, so that the drawing needs no measured width.
 */
export function FrameAxes({ scale, periods, provisional, formatTick, axisWidth, children }: FrameAxesProps) {
  const baseline = plotSize.top + plotSize.height
  return (
    <svg className={styles.frame} style={{ marginLeft: axisWidth, width: `calc(100% - ${axisWidth}px)` }}>
      {provisional && (
        <rect
          x={percent(provisional.from)}
          width={percent(provisional.to - provisional.from)}
          y={plotSize.top}
          height={plotSize.height}
          className={styles.band}
        />
      )}
      {scale.ticks.map((tick) => {
        const y = plotSize.top + yShare(scale, tick) * plotSize.height
        return (
          <g key={tick}>
            <line x1="0" x2="100%" y1={y} y2={y} className={tick === 0 ? styles.baseline : styles.gridline} />
            <text x={-tickGap} y={y} dy="0.355em" textAnchor="end" className={styles.tick}>
              {formatTick(tick)}
            </text>
          </g>
        )
      })}
      {tickedPeriods(periods).map(({ period, index }) => (
        <text
          key={period.id}
          x={percent(xShare(scale, index))}
          y={baseline + timeTickGap}
          dy="0.71em"
          textAnchor="middle"
          className={styles.tick}
        >
          {period.tick}
        </text>
      ))}
      {children}
    </svg>
  )
}
