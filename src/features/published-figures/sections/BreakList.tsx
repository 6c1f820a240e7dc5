import type { PublishedFigures } from '#contract/api/published-figures.ts'
import type { FigureIndicator } from '#contract/published-figures/figure-indicators.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { usePublished } from '../published-context.ts'
import styles from './sections.module.css'

type SeriesBreak = PublishedFigures['glotipBreaks'][number]

/** Each break in words: between which years, and what is no longer or newly reported. */
export function BreakList({ breaks }: { readonly breaks: readonly SeriesBreak[] }) {
  const { t } = usePublished().words
  if (breaks.length === 0) return null
  const names = (indicators: readonly FigureIndicator[]) =>
    indicators
      .map((indicator) => t(`published:indicator.${indicator}`, { defaultValue: indicator }))
      .join(t('published:listSeparator'))
  return (
    <div className={styles.group}>
      <h3>{t('published:glotip.breaksTitle')}</h3>
      <p className={styles.text}>{t('published:seriesBreak.what-is-reported-changed')}</p>
      <ul className={styles.list}>
        {breaks.map(({ indicator, between: [before, after], noLongerReported, newlyReported }) => (
          <li key={`${indicator} ${before}`}>
            {iso(
              [
                t('published:glotip.break', {
                  indicator: names([indicator]),
                  before: String(before),
                  after: String(after),
                }),
                noLongerReported.length > 0 && t('published:glotip.noLonger', { names: names(noLongerReported) }),
                newlyReported.length > 0 && t('published:glotip.newly', { names: names(newlyReported) }),
              ]
                .filter((sentence) => sentence !== false)
                .join(' '),
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
