import type { Count } from '#contract/count.ts'
import { CountWords } from './CountWords.tsx'
import { linePath, lineViewBox } from './line-path.ts'
import { niceTicks, type TimeScale } from './scale.ts'
import { type ChartPeriod, largestValue, runsOf } from './series.ts'
import styles from './small-multiples.module.css'

type SmallMultiplesProps = {
  readonly periods: readonly ChartPeriod[]
  readonly items: readonly { readonly id: string; readonly name: string; readonly counts: readonly Count[] }[]
  /** The grey line behind each, such as the figure of the country per district. */
  readonly context?: readonly Count[]
  readonly color: string
  readonly formatValue: (value: number) => string
  readonly ticks?: readonly number[]
}

/** Many places over time, one small chart each, all on the same two axes. Drawn by hand: ten charts of Recharts would take ten times its work. */
export function SmallMultiples({ periods, items, context, color, formatValue, ticks }: SmallMultiplesProps) {
  const all = [...items.map(({ counts }) => counts), ...(context ? [context] : [])]
  const scale: TimeScale = { length: periods.length, layout: 'points', ticks: ticks ?? niceTicks(largestValue(all)) }
  const top = scale.ticks.at(-1) ?? 1
  return (
    <ul className={styles.grid}>
      {items.map(({ id, name, counts }) => (
        <li key={id}>
          <p className={styles.head}>
            <span>{name}</span>
            <strong>
              <CountWords count={counts.at(-1) ?? { kind: 'not-applicable' }} formatValue={formatValue} />
            </strong>
          </p>
          <div className={styles.chart} dir="ltr" aria-hidden="true">
            <span className={styles.top}>{formatValue(top)}</span>
            <svg viewBox={lineViewBox} preserveAspectRatio="none" className={styles.drawing}>
              {context && <path d={linePath(runsOf(context), scale)} className={styles.context} />}
              <path d={linePath(runsOf(counts), scale)} stroke={color} className={styles.line} />
            </svg>
            <p className={styles.years}>
              <span>{periods[0]?.label}</span>
              <span>{periods.at(-1)?.label}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
