import { classNames } from './class-names.ts'
import styles from './DataTable.module.css'
import { Icon } from './Icon.tsx'
import { iso } from './isolate-text.tsx'
import { type Column, hasBar, isNumeric, isSortable } from './table-columns.ts'
import type { Sort } from './table-order.ts'

export type TableHeadProps<Row> = {
  columns: readonly Column<Row>[]
  sort: Sort | undefined
  onPress: (column: Column<Row>) => void
}

/** Headers as buttons; `aria-sort` says which column the rows are ordered by, two arrows that a column could be. */
export const TableHead = <Row,>({ columns, sort, onPress }: TableHeadProps<Row>) => (
  <thead>
    <tr>
      {columns.map((column) => {
        const direction = sort?.columnId === column.id ? sort.direction : undefined
        return (
          <th
            key={column.id}
            scope="col"
            className={classNames(isNumeric(column) && styles.number, hasBar(column) && styles.barHeader)}
            aria-sort={isSortable(column) ? (direction ?? 'none') : undefined}
          >
            {isSortable(column) ? (
              <button type="button" className={styles.sort} onClick={() => onPress(column)}>
                <span>{iso(column.header)}</span>
                <SortSign direction={direction} />
              </button>
            ) : (
              iso(column.header)
            )}
            {column.unit !== undefined && <span className={styles.unit}>{iso(column.unit)}</span>}
          </th>
        )
      })}
    </tr>
  </thead>
)

const SortSign = ({ direction }: { direction: Sort['direction'] | undefined }) => (
  <span className={classNames(direction === undefined && styles.unsorted)}>
    <Icon
      name={direction === undefined ? 'sort-both' : direction === 'ascending' ? 'sort-up' : 'sort-down'}
      size={16}
      isBesideWords
    />
  </span>
)
