import type { ReactNode } from 'react'
import { FigureExports, type OfferOf } from '#src/ui/FigureExports.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './chart-figure.module.css'

type ChartFigureProps = {
  /** Left out where the panel around the chart says them. */
  readonly heading?: { readonly title: string; readonly subtitle: string }
  /** What the picture shows, in sentences, for those who do not see it. Bars that are lists or tables need none. */
  readonly summary?: string
  /** The picture; drawings are hidden from assistive technology, except for their cursor. */
  readonly children: ReactNode
  /** A `ChartTable` with the same figures. */
  readonly table?: ReactNode
  /** A `SourceLine`. */
  readonly source?: ReactNode
  /** What can be taken away of a figure with a heading; where a panel says the heading, the panel has it. */
  readonly exports?: OfferOf
}

/** A chart with what belongs to every chart: title, measure, summary, table twin and source. */
export function ChartFigure({ heading, summary, children, table, source, exports }: ChartFigureProps) {
  return (
    <figure className={styles.figure}>
      <figcaption className={heading ? undefined : styles.unseen}>
        {heading && (
          <div className={styles.head}>
            <div className={styles.words}>
              <h3>{iso(heading.title)}</h3>
              <p className={styles.subtitle}>{iso(heading.subtitle)}</p>
            </div>
            {exports && <FigureExports of={heading.title} offer={exports} />}
          </div>
        )}
        {summary !== undefined && <VisuallyHidden>{summary}</VisuallyHidden>}
      </figcaption>
      {children}
      {table}
      {source}
    </figure>
  )
}
