import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { FiguresTable } from './FiguresTable.tsx'
import styles from './figures-table.module.css'

/** A table of figures under the line that names it. Opens without script. */
export function FoldedFigures({ title, figures }: { title: string; figures: readonly PublishedFigure[] }) {
  if (figures.length === 0) return null
  return (
    <details className={styles.folded}>
      <summary>{iso(title)}</summary>
      <FiguresTable caption={<VisuallyHidden>{title}</VisuallyHidden>} figures={figures} />
    </details>
  )
}
