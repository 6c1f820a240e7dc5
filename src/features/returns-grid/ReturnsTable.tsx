import { type ReactNode, useId, useRef } from 'react'
import type { ReturnRowFigures } from '#contract/api/returns.ts'
import { silentFromMonths } from '#contract/returns.ts'
import { formatNumber, formatPercent, monthName } from '#src/i18n/format.ts'
import { formatMonth } from '#src/i18n/format-month.ts'
import { useReturnsWords } from '#src/i18n/use-returns-words.ts'
import { CompletenessMark } from '#src/ui/CompletenessMark.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { returnsRowAnchor } from '#src/url/anchors.ts'
import type { ReturnsOrder } from '#src/url/returns-search.ts'
import { cellWords } from './cell-state.ts'
import { type NamedRow, percentReceived, type ReturnsAnswer } from './grid-rows.ts'
import { ReturnMark } from './ReturnMark.tsx'
import styles from './ReturnsTable.module.css'
import { useHeadInView } from './use-head-in-view.ts'

export type ReturnsTableProps = {
  readonly answer: ReturnsAnswer
  /** In the order in which they are shown. */
  readonly rows: readonly NamedRow[]
  readonly order: ReturnsOrder
  readonly caption: string
  /** Over the names. */
  readonly heading: string
}

/** The grid: a row for each agency or kind, a square a month, and what the row comes to. The months stay in the window, and where it scrolls sideways the names do. */
export function ReturnsTable({ answer, rows, order, caption, heading }: ReturnsTableProps) {
  const { returnsWords, language } = useReturnsWords()
  const captionId = useId()
  const box = useRef<HTMLElement>(null)
  useHeadInView(box)
  return (
    <section
      ref={box}
      className={styles.box}
      // A box that scrolls must be reachable by keyboard, and then needs a name.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={returnsWords('grid.scroll')}
      data-returns-grid=""
    >
      <table className={styles.table} aria-labelledby={captionId}>
        <caption id={captionId}>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={order === 'name' ? 'ascending' : 'none'}>
              {heading}
            </th>
            <th scope="col" aria-sort={order === 'silent' ? 'descending' : 'none'}>
              {returnsWords('grid.silentMonths')}
            </th>
            {answer.months.map((month, index) => (
              <th key={month} scope="col" className={styles.month}>
                {monthName(Number(month.slice(5)), language, 'short')}
                {/* The year once, and again where it changes; read out with each. */}
                <span className={styles.year}>
                  {index === 0 || month.endsWith('-01') ? (
                    iso(month.slice(0, 4))
                  ) : (
                    <VisuallyHidden>{month.slice(0, 4)}</VisuallyHidden>
                  )}
                </span>
              </th>
            ))}
            <th scope="col" aria-sort={order === 'share' ? 'ascending' : 'none'}>
              {returnsWords('grid.sum')}
            </th>
            <th scope="col">{returnsWords('grid.lastReceived')}</th>
            <th scope="col">
              {returnsWords('grid.silentLines')}
              <span className={styles.note}>
                {iso(returnsWords('grid.silentLinesNote', { months: silentFromMonths }))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} figures={row} months={answer.months} anchor={returnsRowAnchor(row.id)}>
              {iso(row.name)}
              {row.fullName !== undefined && <span className={styles.note}>{iso(row.fullName)}</span>}
            </Row>
          ))}
        </tbody>
        <tfoot>
          <Row figures={answer.total} months={answer.months} isTotal>
            {returnsWords('grid.all')}
          </Row>
        </tfoot>
      </table>
    </section>
  )
}

type RowProps = {
  readonly figures: ReturnRowFigures
  readonly months: readonly string[]
  /** All rows together: shares, for which there is room. */
  readonly isTotal?: boolean
  /** Of the row, for links to it. */
  readonly anchor?: string
  readonly children: ReactNode
}

function Row({ figures, months, isTotal = false, anchor, children }: RowProps) {
  const words = useReturnsWords()
  const { returnsWords, language } = words
  const { cells, sum, monthsMissing, lastReceived, linesDue, linesSilent } = figures
  const number = (value: number) => formatNumber(value, language)
  return (
    <tr id={anchor}>
      <th scope="row">{children}</th>
      <td className={styles.silent} data-is-silent={monthsMissing >= silentFromMonths || undefined}>
        {monthsMissing === 0 ? returnsWords('grid.none') : iso(returnsWords('grid.months', { count: monthsMissing }))}
      </td>
      {months.map((month, index) => {
        const cell = cells[index]
        return (
          <td key={month} className={styles.month}>
            {cell &&
              (isTotal ? (
                <>
                  <span aria-hidden="true">
                    {cell.due === 0 ? returnsWords('grid.none') : iso(formatPercent(percentReceived(cell), language))}
                  </span>
                  <VisuallyHidden>{cellWords(cell, month, words)}</VisuallyHidden>
                </>
              ) : (
                <ReturnMark cell={cell} label={cellWords(cell, month, words)} />
              ))}
          </td>
        )
      })}
      <td>
        <CompletenessMark due={sum.due} received={sum.received} late={sum.late} />
      </td>
      <td className={styles.words}>
        {lastReceived === undefined ? returnsWords('grid.never') : iso(formatMonth(lastReceived, language, 'short'))}
      </td>
      <td className={styles.words}>
        {linesSilent === 0
          ? returnsWords('grid.none')
          : iso(returnsWords('grid.ofLines', { silent: number(linesSilent), all: number(linesDue) }))}
      </td>
    </tr>
  )
}
