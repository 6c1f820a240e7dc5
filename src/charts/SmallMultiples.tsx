import type { ReactNode } from 'react'
import { type Count, notApplicable } from '#contract/count.ts'
import { CountWords } from './CountWords.tsx'
import { cssVariables } from './css-variables.ts'
import { type ContextLine, MultipleDrawing, type MultipleFrame } from './MultipleDrawing.tsx'
import { type MarkedQuarters, multiplesScale } from './multiples-scale.ts'
import type { ChartPeriod } from './series.ts'
import styles from './small-multiples.module.css'

export type SmallMultiple = {
  readonly id: string
  /** A name, or a link with it. */
  readonly name: ReactNode
  /** Under the name: what must be known of this one alone. */
  readonly note?: ReactNode
  readonly counts: readonly Count[]
  /** Grey lines behind it, such as the figure of the country. */
  readonly context?: readonly ContextLine[]
  /** The one that the page is about. */
  readonly isCurrent?: boolean
  /** In place of a drawing that would be empty: why. */
  readonly emptyReason?: string | undefined
}

export type SmallMultiplesProps = {
  readonly periods: readonly ChartPeriod[]
  readonly items: readonly SmallMultiple[]
  readonly color: string
  readonly formatValue: (value: number) => string
  /** Values of the gridlines; by default from zero to above the largest number of all. */
  readonly ticks?: readonly number[] | undefined
  /** Smallest distance between gridlines: 1 for whole things, 0.1 for rates. */
  readonly smallestStep?: number
  /** The quarters that are marked, and the one whose number stands beside each name. */
  readonly marked: MarkedQuarters
  /** A key, as the last cell of the grid. */
  readonly children?: ReactNode
}

/**
 * Many places over time, one small chart each, all on the same two axes. Drawn by hand: ten charts of Recharts would take ten times its work.
 * The drawings are hidden from assistive technology: names and numbers are a list, and a table has the rest.
 */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { periods, items, color, formatValue, ticks, smallestStep, marked, children } = props
  const scale = multiplesScale(items, { length: periods.length, ticks, smallestStep })
  const frame: MultipleFrame = { scale, periods, color, formatValue, marked }
  const cells = items.length + (children === undefined ? 0 : 1)
  return (
    <div className={styles.space}>
      <ul className={styles.grid} style={cssVariables({ '--columns': columnsFor(cells) })}>
        {items.map(({ id, name, note, counts, context, isCurrent = false, emptyReason }) => (
          <li key={id} data-current={isCurrent || undefined}>
            <p className={styles.head}>
              <span className={styles.name}>{name}</span>
              <span className={styles.number}>
                <CountWords count={counts[marked.at] ?? notApplicable} formatValue={formatValue} />
              </span>
            </p>
            {note !== undefined && <div className={styles.note}>{note}</div>}
            {emptyReason === undefined ? (
              <MultipleDrawing frame={frame} counts={counts} context={context ?? []} />
            ) : (
              <p className={styles.empty}>{emptyReason}</p>
            )}
          </li>
        ))}
        {children !== undefined && <li>{children}</li>}
      </ul>
    </div>
  )
}

/** On a wide page: a number of columns that leaves few empty cells in the last row. */
const columnsFor = (cells: number): number => (cells <= 4 ? Math.max(2, cells) : cells % 4 === 0 ? 4 : 3)
