import type { ReactNode } from 'react'
import { iso } from '#src/ui/isolate-text.tsx'
import { usePublished } from '../published-context.ts'
import { rangeText } from '../words/figure-words.ts'
import type { FigureRange } from './figure-range.ts'
import styles from './range-bars.module.css'

export type RangeBarRow = {
  readonly id: string
  readonly name: string
  readonly note: ReactNode
  readonly range: FigureRange
}

/**
 * Bars from zero for sums with hidden counts in them: whole up to the least the sum can be, hatched up to the greatest. Mirrored in
 * Urdu; the numbers beside the bars say all that they show.
 */
export function RangeBars({ rows }: { rows: readonly RangeBarRow[] }) {
  const { words } = usePublished()
  const longest = Math.max(1, ...rows.map(({ range }) => range.greatest))
  const share = (value: number) => `${(value / longest) * 100}%`
  return (
    <ol className={styles.list}>
      {rows.map(({ id, name, note, range }) => (
        <li key={id} className={styles.row}>
          <span className={styles.name}>
            {name}
            <span className={styles.note}>{note}</span>
          </span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.least} style={{ inlineSize: share(range.least) }} />
            <span className={styles.possible} style={{ inlineSize: share(range.greatest - range.least) }} />
          </span>
          <span className={styles.value}>{iso(rangeText(range, words))}</span>
        </li>
      ))}
    </ol>
  )
}
