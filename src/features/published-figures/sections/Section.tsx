import { type ReactNode, useMemo } from 'react'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { Panel } from '#src/ui/Panel.tsx'
import { usePublished } from '../published-context.ts'
import { publishedSheet } from '../published-sheet.ts'
import type { SectionId } from './section-ids.ts'
import styles from './sections.module.css'

type SectionProps = {
  readonly id: SectionId
  /** Plain name, and the finding in its place when the figures hold one. */
  readonly name: string
  readonly finding?: string | undefined
  /** Measure, unit, place and period. */
  readonly subtitle: string
  /** The section's figures; with none there is no section. */
  readonly figures: readonly PublishedFigure[]
  readonly actions?: ReactNode
  /** All of it is one picture, which can be taken away. */
  readonly isOnePicture?: boolean
  readonly children: ReactNode
}

/** A part of the page under its finding. Its figures have been loaded: one answer holds the whole page, whose states the page shows. */
export function Section({
  id,
  name,
  finding,
  subtitle,
  figures,
  actions,
  isOnePicture = false,
  children,
}: SectionProps) {
  const result = useMemo(() => ({ data: figures, error: null, isFetching: false, refetch: () => undefined }), [figures])
  const { words } = usePublished()
  if (figures.length === 0) return null
  const title = finding ?? name
  return (
    <div id={id} className={styles.section}>
      <Panel
        result={result}
        title={{ name, finding: () => title }}
        subtitle={subtitle}
        actions={actions}
        {...(isOnePicture && { exports: () => ({ sheet: publishedSheet({ id, title, subtitle, figures }, words) }) })}
        shape="chart"
      >
        {() => <div className={styles.body}>{children}</div>}
      </Panel>
    </div>
  )
}
