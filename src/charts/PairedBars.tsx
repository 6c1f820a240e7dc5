import { type Count, numberOrNull } from '#contract/count.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { Bar } from './BarList.tsx'
import styles from './bars.module.css'
import { CountWords } from './CountWords.tsx'

type Heading = { readonly id: string; readonly name: string }

type PairedBarsProps = {
  /** What the table shows, for those who hear it. */
  readonly caption: string
  /** Name of the kind of thing in the rows, over the first column. */
  readonly rowHeading: string
  readonly rows: readonly Heading[]
  readonly columns: readonly (Heading & { readonly color: string })[]
  readonly countOf: (rowId: string, columnId: string) => Count
  readonly formatValue: (value: number) => string
}

/** Two groupings against each other as a table with a bar in each cell, all on one scale; it is its own table twin. */
export function PairedBars({ caption, rowHeading, rows, columns, countOf, formatValue }: PairedBarsProps) {
  const counts = rows.flatMap((row) => columns.map((column) => countOf(row.id, column.id)))
  const longest = Math.max(1, ...counts.map((count) => numberOrNull(count) ?? 0))
  return (
    <div className={styles.pairedSpace}>
      <table className={styles.paired}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{rowHeading}</VisuallyHidden>
            </th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {columns.map(({ id, color }) => {
                const count = countOf(row.id, id)
                return (
                  <td key={id}>
                    <span className={count.kind === 'value' ? styles.value : styles.words}>
                      <CountWords count={count} formatValue={formatValue} />
                    </span>
                    <Bar count={count} longest={longest} color={color} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
