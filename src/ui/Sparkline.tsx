import styles from './Sparkline.module.css'
import { drawSparkline, sparklineSize } from './sparkline-path.ts'

export type SparklineProps = {
  /** Oldest first, at equal distances; `null` where there is no number. */
  values: readonly (number | null)[]
  target?: number
  /** What it shows, in words. Absent when the figure beside it says the same. */
  label?: string
}

/** The course of a figure in the size of a word. Time runs left to right in Urdu too. */
export function Sparkline({ values, target, label }: SparklineProps) {
  const { path, lastPoint, targetY } = drawSparkline(values, target)
  const { width, height } = sparklineSize
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${width} ${height}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
      focusable="false"
    >
      {targetY !== undefined && <line className={styles.target} x1="0" x2={width} y1={targetY} y2={targetY} />}
      <path className={styles.line} d={path} />
      {lastPoint && <circle className={styles.lastPoint} cx={lastPoint.x} cy={lastPoint.y} r="2.75" />}
    </svg>
  )
}
