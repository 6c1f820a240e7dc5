import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { usePublished } from '../published-context.ts'
import { FigureSources } from '../sources/FigureSources.tsx'
import { NotVerified } from '../sources/NotVerified.tsx'
import { SourceLink } from '../sources/SourceLink.tsx'
import { FiguresTable } from '../tables/FiguresTable.tsx'
import { FigureValueText } from '../values/FigureValueText.tsx'
import { yearOf } from '../values/figure-range.ts'
import { groupBy } from '../values/group-by.ts'
import { yearSpan } from '../words/figure-words.ts'
import { ConflictNotes } from './ConflictNotes.tsx'
import { PolicyIndex } from './PolicyIndex.tsx'
import { Section } from './Section.tsx'
import styles from './sections.module.css'

/** Numbers and recommendations of the US report, and the researchers' index. What nobody has checked is folded away and says so. */
export function TipReportSection() {
  const { data, words } = usePublished()
  const { t } = words
  const report = data.figures.filter(({ series, indicator }) => series === 'tip-report' && indicator !== 'tier')
  const recommendations = data.figures.filter(({ indicator }) => indicator === 'recommendation')
  const index = data.figures.filter(({ series }) => series === 'anti-tip-policy-index')
  const verified = report.filter(({ isVerified }) => isVerified)
  const unverified = report.filter(({ isVerified }) => !isVerified)
  const figures = [...report, ...recommendations, ...index]
  const years = [...report, ...recommendations].map(yearOf)
  return (
    <Section
      id="tip-report"
      name={t('published:section.tip-report')}
      finding={t('published:tipReport.finding', {
        count: verified.length,
        recommendations: String(recommendations.length),
      })}
      subtitle={t('published:tipReport.subtitle', { years: yearSpan(Math.min(...years), Math.max(...years)) })}
      figures={figures}
    >
      <FiguresTable caption={<VisuallyHidden>{t('published:section.tip-report')}</VisuallyHidden>} figures={verified} />
      <ConflictNotes figures={report} />
      {unverified.length > 0 && (
        <details className={styles.unverified}>
          <summary>
            <span>{iso(t('published:tipReport.unverified', { count: unverified.length }))}</span>
            <NotVerified />
          </summary>
          <div className={styles.group}>
            <p className={styles.text}>{t('published:tipReport.unverifiedText')}</p>
            <FiguresTable
              caption={<VisuallyHidden>{t('published:notVerified')}</VisuallyHidden>}
              figures={unverified}
            />
          </div>
        </details>
      )}
      <Recommendations figures={recommendations} />
      <PolicyIndex figures={index} />
      <FigureSources figures={figures} />
    </Section>
  )
}

/** By report year, newest first; the number is the rank in the report. */
function Recommendations({ figures }: { readonly figures: readonly PublishedFigure[] }) {
  const { t } = usePublished().words
  if (figures.length === 0) return null
  const byYear = [...groupBy(figures, (figure) => String(yearOf(figure)))].toReversed()
  return (
    <div className={styles.group}>
      <h3>{t('published:tipReport.recommendations')}</h3>
      <p className={styles.text}>{t('published:tipReport.recommendationsText')}</p>
      <dl>
        {byYear.map(([year, ofYear]) => (
          <div key={year} className={styles.year}>
            <dt>
              <Num>{year}</Num>
            </dt>
            <dd className={styles.recommendations}>
              {ofYear.map((figure) => (
                <p key={figure.id}>
                  <Num>{figure.category}</Num>. <FigureValueText figure={figure} />
                </p>
              ))}
              {ofYear[0] && (
                <p className={styles.caution}>
                  <SourceLink {...ofYear[0]} />
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
