import { iso } from '#src/ui/isolate-text.tsx'
import styles from './paper.module.css'

type FigureHeadProps = { readonly title: string; readonly about?: string }

/** The finding over a figure, and beside it, or below where there is no room, measure, unit, place and period. */
export const FigureHead = ({ title, about }: FigureHeadProps) => (
  <div className={styles.figureHead}>
    <h2>{iso(title)}</h2>
    {about !== undefined && <p className={styles.note}>{iso(about)}</p>}
  </div>
)
