import { iso } from '#src/ui/isolate-text.tsx'
import styles from './figures-table.module.css'
import { MatrixTable, type MatrixTableProps } from './MatrixTable.tsx'

/** The table with the same figures as the pictures above it. Opens without script. */
export const FoldedMatrix = ({ title, ...table }: MatrixTableProps & { readonly title: string }) => (
  <details className={styles.folded}>
    <summary>{iso(title)}</summary>
    <MatrixTable {...table} />
  </details>
)
