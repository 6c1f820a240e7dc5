import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { usePublished } from '../published-context.ts'
import { groupBy } from '../values/group-by.ts'
import { placeName, statementText } from '../words/figure-words.ts'
import styles from './sections.module.css'

/** The districts of Sindh with a District Vigilance Committee, by the year by which it was notified, and what is said of them. */
export function Committees({ figures }: { readonly figures: readonly PublishedFigure[] }) {
  const { words } = usePublished()
  const { t } = words
  const [first] = figures
  if (first === undefined) return null
  const byYear = groupBy(figures, ({ category }) => category ?? '')
  return (
    <div className={styles.group}>
      <h3>{iso(t('published:bonded.committees', { count: figures.length }))}</h3>
      <dl>
        {[...byYear].map(([year, ofYear]) => (
          <div key={year} className={styles.year}>
            <dt>{iso(t('published:bonded.notifiedBy', { year }))}</dt>
            <dd>{ofYear.map(({ place }) => placeName(place, words)).join(t('published:listSeparator'))}</dd>
          </div>
        ))}
      </dl>
      {first.value.kind === 'text' && (
        <p className={styles.caution}>{iso(statementText(first, first.value.text, words))}</p>
      )}
    </div>
  )
}
