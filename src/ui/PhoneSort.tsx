import { useTranslation } from '#src/i18n/use-translation.ts'
import styles from './DataTable.module.css'
import { SentenceSelect } from './SentenceSelect.tsx'
import { type Column, isSortable } from './table-columns.ts'
import { firstDirection, type Sort } from './table-order.ts'

export type PhoneSortProps<Row> = {
  columns: readonly Column<Row>[]
  sort: Sort | undefined
  onSort: (sort: Sort) => void
}

const wordings = {
  text: { ascending: 'table.aToZ', descending: 'table.zToA' },
  count: { ascending: 'table.smallestFirst', descending: 'table.largestFirst' },
  date: { ascending: 'table.oldestFirst', descending: 'table.newestFirst' },
} as const

/** The order as a sentence, where the screen is too narrow for a row of headers to press. */
export function PhoneSort<Row>({ columns, sort, onSort }: PhoneSortProps<Row>) {
  const { t } = useTranslation('ui')
  const choices = columns.filter(isSortable).flatMap((column) => {
    if (column.kind === 'free') return []
    const first = firstDirection(column)
    const directions = [first, first === 'ascending' ? 'descending' : 'ascending'] as const
    return directions.map((direction) => ({
      sort: { columnId: column.id, direction },
      value: `${column.id} ${direction}`,
      label: t(wordings[column.kind][direction], { column: column.header }),
    }))
  })
  if (choices.length === 0) return null
  return (
    <p className={styles.phoneSort} data-not-in-picture>
      {t('table.sortedBy')}{' '}
      <SentenceSelect
        label={t('table.sortedBy')}
        value={sort ? `${sort.columnId} ${sort.direction}` : ''}
        options={[...(sort ? [] : [{ value: '', label: t('table.unsorted') }]), ...choices]}
        onChange={(value) => {
          const chosen = choices.find((choice) => choice.value === value)
          if (chosen) onSort(chosen.sort)
        }}
      />
    </p>
  )
}
