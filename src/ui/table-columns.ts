import type { ReactNode } from 'react'
import type { Count } from '#contract/count.ts'
import type { MeasureDefinition } from '#contract/measures.ts'

type ColumnBase = {
  readonly id: string
  readonly header: string
  /** Unit of every number in the column, under the header; never in the cells. */
  readonly unit?: string
  /** False for a column that has no order, such as one of links. */
  readonly isSortable?: boolean
  /** On a phone each row is two lines: the first column and the `value` above, the others below. Without one, the first count is it. */
  readonly phone?: 'value' | 'line' | 'hidden'
}

export type TextColumn<Row> = ColumnBase & {
  readonly kind: 'text'
  /** The text sorted by, and shown unless `cell` says otherwise. */
  readonly text: (row: Row) => string
  readonly cell?: (row: Row) => ReactNode
}

export type CountColumn<Row> = ColumnBase & {
  readonly kind: 'count'
  readonly count: (row: Row) => Count
  readonly format?: (value: number) => string
  /** A bar before the number, in at most one column. It ends at the largest number of the column. */
  readonly bar?: MeasureDefinition['ramp']
}

export type DateColumn<Row> = ColumnBase & {
  readonly kind: 'date'
  /** 'YYYY-MM-DD' or an instant; `null` where there is none, which sorts last. */
  readonly date: (row: Row) => string | null
  readonly format: (date: string) => string
}

export type FreeColumn<Row> = ColumnBase & {
  readonly kind: 'free'
  readonly isSortable?: false
  readonly cell: (row: Row) => ReactNode
}

/** A column of a `DataTable`. The first column names the row. */
export type Column<Row> = TextColumn<Row> | CountColumn<Row> | DateColumn<Row> | FreeColumn<Row>

/** The sum under the columns, as the server counted it: counts that are not shown make adding up in the browser wrong. */
export type TotalRow = { readonly label: string; readonly counts: Readonly<Record<string, Count>> }

export const isSortable = (column: Column<never>): boolean => column.kind !== 'free' && column.isSortable !== false

/** Digits of equal worth stand under each other. */
export const isNumeric = (column: Column<never>): boolean => column.kind === 'count'

/** A bar stands between the names and the numbers, which then end at the far edge of the column in both directions. */
export const hasBar = (column: Column<never>): boolean => column.kind === 'count' && column.bar !== undefined

export type PhonePlace = 'name' | 'value' | 'line' | 'hidden'

/** Where each column goes on a phone, in the order of the columns. */
export function phonePlaces(columns: readonly Column<never>[]): PhonePlace[] {
  const chosen = columns.findIndex((column) => column.phone === 'value')
  const value =
    chosen >= 0 ? chosen : columns.findIndex((column, index) => index > 0 && column.kind === 'count' && !column.phone)
  return columns.map((column, index) => {
    if (index === 0) return 'name'
    if (index === value) return 'value'
    return column.phone === 'hidden' ? 'hidden' : 'line'
  })
}
