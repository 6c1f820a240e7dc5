import { Num } from '#src/ui/Num.tsx'
import { plotSize } from './plot-size.ts'
import styles from './plot-states.module.css'
import { percent, type TimeScale, xShare, yShare } from './scale.ts'
import type { PlottedPoint } from './series.ts'

type PointValuesProps = {
  readonly scale: TimeScale
  readonly points: readonly PlottedPoint[]
  readonly color: string
  readonly formatValue: (value: number) => string
}

/** Dots with their numbers over them, for the few points of a line that the axis alone would leave unreadable. */
export function PointValues({ scale, points, color, formatValue }: PointValuesProps) {
  return points.map(({ index, value }) => {
    const place = { left: percent(xShare(scale, index)), top: yShare(scale, value) * plotSize.height }
    return (
      <span key={index}>
        <span className={styles.dot} style={{ ...place, background: color }} />
        <span className={styles.pointValue} style={place}>
          <Num>{formatValue(value)}</Num>
        </span>
      </span>
    )
  })
}
