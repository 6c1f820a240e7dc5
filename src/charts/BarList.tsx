import { type Count, numberOrNull } from '#contract/count.ts'
import { classNames } from '#src/ui/class-names.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './bars.module.css'
import { CountWords } from './CountWords.tsx'
import { cssVariables } from './css-variables.ts'
import { percent } from './scale.ts'

/** A part in the bar's own colour, in a lighter one with an outline that holds on grey paper, or in stripes of both: not told apart. */
export type BarPart = { readonly id: string; readonly value: number; readonly tone: BarTone }
export type BarTone = 'full' | 'light' | 'mixed'

export type BarRow = {
  readonly id: string
  readonly name: string
  /** Second line under the name. */
  readonly note?: string
  /** More about the count, in words under the bar. */
  readonly detail?: string
  readonly count: Count
  /** What the bar consists of: together as long as the bar, so either every part is shown or the whole is one. */
  readonly parts?: readonly BarPart[]
  /** CSS colour of this bar alone; the list's own when left out. */
  readonly color?: string
}

type BarListProps = {
  readonly rows: readonly BarRow[]
  readonly color: string
  readonly formatValue: (value: number) => string
  /** Value of a bar of full length; the largest of the rows when left out. */
  readonly maximum?: number | undefined
  /** Stages of one way stand on one line; places of a ranking are told apart by rules. */
  readonly isJoined?: boolean
}

/**
 * Horizontal bars from zero as an ordered list of names and numbers, mirrored in Urdu. What has no number has no length: a
 * hatched stub of one size for all that is not shown, an outline for what was not returned.
 */
export function BarList({ rows, color, formatValue, maximum, isJoined = false }: BarListProps) {
  const longest = maximum ?? Math.max(1, ...rows.map(({ count }) => numberOrNull(count) ?? 0))
  return (
    <ol className={styles.list} data-joined={isJoined || undefined}>
      {rows.map(({ id, name, note, detail, count, parts, color: own }) => (
        <li key={id} className={styles.row}>
          <span className={styles.name}>
            {name}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </span>
          <Bar count={count} parts={parts} longest={longest} color={own ?? color} />
          <span className={count.kind === 'value' ? styles.value : styles.words}>
            <CountWords count={count} formatValue={formatValue} />
          </span>
          {detail !== undefined && <span className={styles.detail}>{iso(detail)}</span>}
        </li>
      ))}
    </ol>
  )
}

type BarProps = {
  readonly count: Count
  readonly parts?: readonly BarPart[] | undefined
  readonly longest: number
  readonly color: string
}

/** One bar on its track; says nothing to a screen reader, which reads the number beside it. */
export function Bar({ count, parts, longest, color }: BarProps) {
  return (
    <span className={styles.track} aria-hidden="true">
      {parts?.map(({ id, value, tone }) => (
        <span
          key={id}
          className={classNames(styles.bar, styles[tone])}
          style={cssVariables({ '--bar-color': color, '--bar-length': percent(value / longest) })}
        />
      ))}
      {!parts && count.kind === 'value' && count.value > 0 && (
        <span className={styles.bar} style={{ inlineSize: percent(count.value / longest), background: color }} />
      )}
      {count.kind === 'not-shown' && <span className={styles.notShown} />}
      {count.kind === 'no-return' && <span className={styles.noReturn} />}
    </span>
  )
}
