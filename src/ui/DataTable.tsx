import { type ReactNode, useId, useState } from 'react'
import { useLanguage } from '#src/i18n/use-language.ts'
import { classNames } from './class-names.ts'
import styles from './DataTable.module.css'
import { iso } from './isolate-text.tsx'
import { PhoneSort } from './PhoneSort.tsx'
import { TableBody } from './TableBody.tsx'
import { TableFoot } from './TableFoot.tsx'
import { TableHead } from './TableHead.tsx'
import type { Column, TotalRow } from './table-columns.ts'
import { nextSort, type Sort, sortRows } from './table-order.ts'
import { type PageSize, pageOf } from './table-pages.ts'

export type DataTableProps<Row> = {
  /** The statement or name of the table; a node when it is shown elsewhere already and hidden here. */
  caption: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The order at first, or, with `onSort`, the order always: then the owner keeps it, in the address for instance. */
  sort?: Sort
  onSort?: (sort: Sort) => void
  total?: TotalRow
  /** How many there are without filters, for "Showing 12 of 156". */
  allRows?: number
}

/**
 * A sortable table of any rows. Numbers at the end of their column, counts in their four looks, header that stays in view,
 * pages of 25 when there are more, two-line rows on a phone. Sorting keeps counts without a number at the end.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, sort, onSort, total, allRows }: DataTableProps<Row>) {
  const language = useLanguage()
  const captionId = useId()
  const [ownSort, setOwnSort] = useState(sort)
  const [paging, setPaging] = useState<{ page: number; size: PageSize }>({ page: 0, size: 25 })
  const order = onSort ? sort : ownSort
  const changeOrder = (next: Sort) => {
    setPaging((before) => ({ ...before, page: 0 }))
    if (onSort) onSort(next)
    else setOwnSort(next)
  }
  const sorted = sortRows(rows, columns, order, language)
  const page = pageOf(sorted, paging.page, paging.size)
  return (
    <div>
      <PhoneSort columns={columns} sort={order} onSort={changeOrder} />
      <div className={classNames(styles.scroll, columns.length > widest && styles.wide)}>
        <table className={styles.table}>
          <caption id={captionId} className={styles.caption}>
            {typeof caption === 'string' ? iso(caption) : caption}
          </caption>
          <TableHead columns={columns} sort={order} onPress={(column) => changeOrder(nextSort(column, order))} />
          <TableBody columns={columns} rows={page.rows} allRows={rows} rowKey={rowKey} total={total} />
        </table>
      </div>
      <TableFoot
        captionId={captionId}
        page={page}
        count={rows.length}
        allRows={allRows}
        size={paging.size}
        onPage={setPaging}
      />
    </div>
  )
}

/** More columns than this do not fit beside each other on a laptop; the table then scrolls in a box of its own. */
const widest = 8
