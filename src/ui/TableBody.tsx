import type { ReactNode } from 'react'
import { type Count, numberOrNull } from '#contract/count.ts'
import { CountText } from './CountText.tsx'
import { classNames } from './class-names.ts'
import styles from './DataTable.module.css'
import { iso } from './isolate-text.tsx'
import { RankBar } from './RankBar.tsx'
import { type Column, isNumeric, phonePlaces, type TotalRow } from './table-columns.ts'

export type TableBodyProps<Row> = {
  columns: readonly Column<Row>[]
  /** The rows of this page. */
  rows: readonly Row[]
  /** All rows: bars keep their scale from page to page. */
  allRows: readonly Row[]
  rowKey: (row: Row) => string
  total: TotalRow | undefined
}

/** The rows, named by their first cell, and the total under a heavy rule. */
export function TableBody<Row>({ columns, rows, allRows, rowKey, total }: TableBodyProps<Row>) {
  const places = phonePlaces(columns)
  const longest = new Map(columns.map((column) => [column.id, longestOf(column, allRows)]))
  return (
    <>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) => (
              <Cell key={column.id} column={column} isName={index === 0} place={places[index]}>
                <Content column={column} row={row} longest={longest.get(column.id) ?? 0} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            {columns.map((column, index) => {
              const count = total.counts[column.id]
              return (
                <Cell
                  key={column.id}
                  column={column}
                  isName={index === 0}
                  place={count || index === 0 ? places[index] : 'hidden'}
                >
                  {index === 0 ? iso(total.label) : count && <CountCell column={column} count={count} />}
                </Cell>
              )
            })}
          </tr>
        </tfoot>
      )}
    </>
  )
}

type CellProps<Row> = {
  column: Column<Row>
  isName: boolean
  place: string | undefined
  children: ReactNode
}

function Cell<Row>({ column, isName, place = 'line', children }: CellProps<Row>) {
  const className = classNames(isNumeric(column) && styles.number, styles[place])
  if (isName) {
    return (
      <th scope="row" className={className}>
        {children}
      </th>
    )
  }
  return (
    <td className={className} data-label={place === 'line' ? column.header : undefined}>
      {children}
    </td>
  )
}

function Content<Row>({ column, row, longest }: { column: Column<Row>; row: Row; longest: number }) {
  switch (column.kind) {
    case 'text':
      return column.cell?.(row) ?? iso(column.text(row))
    case 'date': {
      const date = column.date(row)
      return date === null ? null : iso(column.format(date))
    }
    case 'free':
      return column.cell(row)
    case 'count':
      return <CountCell column={column} count={column.count(row)} longest={longest} />
  }
}

type CountCellProps<Row> = {
  column: Column<Row>
  count: Count
  /** The number that a whole bar stands for; absent where a bar would be out of scale, as beside a total. */
  longest?: number
}

function CountCell<Row>({ column, count, longest = 0 }: CountCellProps<Row>) {
  const isCount = column.kind === 'count'
  const text = <CountText count={count} {...(isCount && column.format && { format: column.format })} />
  if (!isCount || !column.bar) return text
  const value = numberOrNull(count)
  return (
    <span className={styles.withBar}>
      <RankBar share={value === null || longest === 0 ? null : value / longest} ramp={column.bar} />
      <span>{text}</span>
    </span>
  )
}

function longestOf<Row>(column: Column<Row>, rows: readonly Row[]): number {
  if (column.kind !== 'count' || !column.bar) return 0
  return rows.reduce((longest, row) => Math.max(longest, numberOrNull(column.count(row)) ?? 0), 0)
}
