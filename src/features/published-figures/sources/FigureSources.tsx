import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { usePublished } from '../published-context.ts'
import { distinctSources, sourceKey } from './distinct-sources.ts'
import { PublishedMark } from './PublishedMark.tsx'
import { SourceLink } from './SourceLink.tsx'
import styles from './sources.module.css'

/** More than this many would be longer than what they stand under, and are folded away. */
const mostInSight = 3

/** Under each group of figures: every source they come from, how sure it is, and that they are not the records of this product. */
export function FigureSources({ figures }: { figures: readonly PublishedFigure[] }) {
  const { t } = usePublished().words
  const sources = distinctSources(figures)
  const list = (
    <ul className={styles.list}>
      {sources.map((figure) => (
        <li key={sourceKey(figure)}>
          <SourceLink {...figure} />{' '}
          <span className={styles.confidence}>{iso(t(`published:confidence.${figure.confidence}`))}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <div className={styles.sources} data-not-in-picture>
      <PublishedMark />
      {sources.length > mostInSight ? (
        <details>
          <summary>{iso(t('published:source.many', { count: sources.length }))}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </div>
  )
}
