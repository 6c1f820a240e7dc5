import type { ReactNode } from 'react'
import type { Count } from '#contract/count.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { textOnRamp } from '#src/theme/data-colors.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { StateSign } from './StateSign.tsx'
import { classIndex } from './shade-classes.ts'
import styles from './shaded-table.module.css'

type Row = {
  readonly id: string
  /** A name, or a link with it. */
  readonly name: ReactNode
  /** The row that the page is about. */
  readonly isCurrent?: boolean
  /** Stands apart from the others, such as the country under its provinces. */
  readonly isWhole?: boolean
}

type ShadedTableProps = {
  /** What the table shows, for those who hear it. */
  readonly caption: string
  /** Name of the kind of thing in the rows, over the first column. */
  readonly rowHeading: string
  readonly rows: readonly Row[]
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly countOf: (rowId: string, columnId: string) => Count
  readonly formatValue: (value: number) => string
  /** Five colours, low to high, and the four values at which the next one begins. */
  readonly shades: { readonly ramp: readonly string[]; readonly from: readonly number[] }
  /** Names of the shades, low to high, and over them. */
  readonly legend: { readonly title: string; readonly names: readonly string[] }
}

/** Two groupings against each other as a table whose cells are shaded by their number; it is its own table twin. */
export function ShadedTable(props: ShadedTableProps) {
  const { caption, rowHeading, rows, columns, countOf, formatValue, shades, legend } = props
  const { t } = useTranslation('charts')
  const isAnyHidden = rows.some((row) => columns.some((column) => countOf(row.id, column.id).kind === 'not-shown'))
  return (
    <div className={styles.space}>
      {/* A box that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.box} aria-label={caption} tabIndex={0}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{caption}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{rowHeading}</th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, isCurrent = false, isWhole = false }) => (
              <tr key={id} data-current={isCurrent || undefined} data-whole={isWhole || undefined}>
                <th scope="row" aria-current={isCurrent || undefined}>
                  {name}
                </th>
                {columns.map((column) => {
                  const count = countOf(id, column.id)
                  return (
                    <td key={column.id} style={isWhole ? undefined : shadeOf(count, shades)}>
                      <CountText count={count} format={formatValue} />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <dl className={styles.legend}>
        <dt>{legend.title}</dt>
        {legend.names.map((name, index) => (
          <dd key={name}>
            <span className={styles.shade} style={{ background: shades.ramp[index] }} aria-hidden="true" />
            <span>{iso(name)}</span>
          </dd>
        ))}
        {isAnyHidden && (
          <dd>
            <StateSign kind="not-shown" />
            <span>{t('key.not-shown')}</span>
          </dd>
        )}
      </dl>
    </div>
  )
}

function shadeOf(count: Count, { ramp, from }: ShadedTableProps['shades']) {
  if (count.kind !== 'value') return undefined
  const index = classIndex(count.value, from)
  return { background: ramp[index], color: textOnRamp[index] }
}
