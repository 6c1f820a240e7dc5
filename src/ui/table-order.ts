import { compareCounts, numberOrNull } from '#contract/count.ts'
import { compareNames } from '#src/i18n/format.ts'
import type { Language } from '#src/i18n/language.ts'
import type { Column } from './table-columns.ts'

export type Sort = { readonly columnId: string; readonly direction: 'ascending' | 'descending' }

/** The direction a column is first sorted in: names from A, numbers from the largest, dates from the newest. */
export const firstDirection = (column: Column<never>): Sort['direction'] =>
  column.kind === 'text' ? 'ascending' : 'descending'

/** What a press on a column's header leads to. */
export function nextSort(column: Column<never>, sort: Sort | undefined): Sort {
  const isSorted = sort?.columnId === column.id
  const first = firstDirection(column)
  const other = first === 'ascending' ? 'descending' : 'ascending'
  return { columnId: column.id, direction: isSorted && sort.direction === first ? other : first }
}

/**
 * Rows in the order of one column, ties in the order given. What has no number stays at the end in both directions:
 * not shown, no return, not applicable. A hidden count takes no rank, or its rank would tell its size.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
  language: Language,
): readonly Row[] {
  const column = columns.find((candidate) => candidate.id === sort?.columnId)
  if (!sort || !column) return rows
  const compare = comparisonBy(column, sort.direction === 'ascending' ? 1 : -1, language)
  return rows.toSorted(compare)
}

function comparisonBy<Row>(column: Column<Row>, sign: 1 | -1, language: Language): (a: Row, b: Row) => number {
  switch (column.kind) {
    case 'text':
      return (a, b) => sign * compareNames(column.text(a), column.text(b), language)
    case 'count':
      return (a, b) => {
        const [first, second] = [column.count(a), column.count(b)]
        const areNumbers = numberOrNull(first) !== null && numberOrNull(second) !== null
        // The contract's order is largest first.
        return areNumbers ? -sign * compareCounts(first, second) : compareCounts(first, second)
      }
    case 'date':
      return (a, b) => compareDates(column.date(a), column.date(b), sign)
    case 'free':
      return () => 0
  }
}

function compareDates(a: string | null, b: string | null, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a === b ? 0 : sign * (a < b ? -1 : 1)
}
