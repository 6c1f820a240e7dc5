import type { ReactNode } from 'react'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import { usePublished } from '../published-context.ts'
import { figureColumns } from './figure-columns.tsx'
import styles from './figures-table.module.css'

export type FiguresTableProps = {
  readonly caption: ReactNode
  readonly figures: readonly PublishedFigure[]
  /** How many there are without filters. */
  readonly allRows?: number
}

/** Figures of any kind, each with unit, place, period, source, confidence and remarks. Values of different units have no order. */
export function FiguresTable({ caption, figures, allRows }: FiguresTableProps) {
  const { words } = usePublished()
  return (
    <div className={styles.figures}>
      <DataTable
        caption={caption}
        columns={figureColumns(words)}
        rows={figures}
        rowKey={({ id }) => id}
        {...(allRows !== undefined && { allRows })}
      />
    </div>
  )
}
