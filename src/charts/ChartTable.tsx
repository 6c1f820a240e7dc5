import { useTranslation } from '#src/i18n/use-translation.ts'
import { DataTable, type DataTableProps } from '#src/ui/DataTable.tsx'
import styles from './chart-figure.module.css'

/** The figures of a chart as a table, folded away under it. It opens without script and prints open when it was. */
export function ChartTable<Row>(table: DataTableProps<Row>) {
  const { t } = useTranslation('charts')
  return (
    <details className={styles.table}>
      <summary>{t('table.show')}</summary>
      <DataTable {...table} />
    </details>
  )
}
