import { type Count, numberOrNull } from '#contract/count.ts'
import { Num } from '#src/ui/Num.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { CountWords } from './CountWords.tsx'
import { cssVariables } from './css-variables.ts'
import { StateSign } from './StateSign.tsx'
import { percent } from './scale.ts'
import styles from './year-columns.module.css'

type YearColumnsProps = {
  readonly years: readonly { readonly id: string; readonly label: string }[]
  /** One count for each year. */
  readonly items: readonly { readonly id: string; readonly name: string; readonly counts: readonly Count[] }[]
  readonly color: string
  readonly formatValue: (value: number) => string
}

/**
 * Few years of several things, a small chart each, every column from zero and with its number. Each has a scale of its own, which the
 * subtitle must say: they show how one thing changes, not which is larger. Years run from left to right in both languages.
 */
export function YearColumns({ years, items, color, formatValue }: YearColumnsProps) {
  return (
    <ul className={styles.grid} style={cssVariables({ '--mark': color, '--years': years.length })}>
      {items.map(({ id, name, counts }) => {
        const largest = Math.max(1, ...counts.map((count) => numberOrNull(count) ?? 0))
        return (
          <li key={id}>
            <p className={styles.name}>{name}</p>
            <ol className={styles.columns} dir="ltr">
              {years.map((year, index) => (
                <li key={year.id} className={styles.column}>
                  <span className={styles.year}>
                    <Num>{year.label}</Num>
                  </span>
                  <Column count={counts[index]} largest={largest} formatValue={formatValue} />
                </li>
              ))}
            </ol>
          </li>
        )
      })}
    </ul>
  )
}

type ColumnProps = {
  readonly count: Count | undefined
  readonly largest: number
  readonly formatValue: (value: number) => string
}

function Column({ count = { kind: 'not-applicable' }, largest, formatValue }: ColumnProps) {
  if (count.kind === 'value') {
    return (
      <span className={styles.room}>
        <span className={styles.bar} style={{ height: percent(count.value / largest) }} aria-hidden="true" />
        <span className={styles.value}>
          <Num>{formatValue(count.value)}</Num>
        </span>
      </span>
    )
  }
  return (
    <span className={styles.room}>
      <StateSign kind={count.kind} />
      <VisuallyHidden>
        <CountWords count={count} formatValue={formatValue} />
      </VisuallyHidden>
    </span>
  )
}
