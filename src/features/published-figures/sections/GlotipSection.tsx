import { isolateLtr } from '#src/i18n/isolate.ts'
import { usePublished } from '../published-context.ts'
import { FigureSources } from '../sources/FigureSources.tsx'
import { FoldedMatrix } from '../tables/FoldedMatrix.tsx'
import { yearOf } from '../values/figure-range.ts'
import { yearMatrix } from '../values/year-matrix.ts'
import { breakdownName, indicatorName, unitOfMany, valueText, yearSpan } from '../words/figure-words.ts'
import { BreakList } from './BreakList.tsx'
import { ConflictNotes } from './ConflictNotes.tsx'
import { GlotipChart } from './GlotipChart.tsx'
import { glotipTotals } from './glotip-figures.ts'
import { Section } from './Section.tsx'
import styles from './sections.module.css'
import { yearsOf } from './yearly-series.ts'

/** What Pakistan reported to UNODC, with the years between which something else was reported. */
export function GlotipSection() {
  const { data, words } = usePublished()
  const { t } = words
  const figures = data.figures.filter(({ series }) => series === 'glotip-pakistan')
  const totals = glotipTotals(figures)
  const years = yearsOf(totals.flatMap((one) => one.figures))
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  const offences = totals.find(({ indicator }) => indicator === 'offences-recorded')?.figures
  const [oldest, newest] = [offences?.[0], offences?.at(-1)]
  const breaks = data.glotipBreaks.filter(({ indicator }) => indicator === 'offences-recorded')
  const finding =
    oldest && newest && oldest !== newest
      ? t('published:glotip.finding', {
          before: valueText(oldest, words),
          beforeYear: String(yearOf(oldest)),
          after: valueText(newest, words),
          afterYear: String(yearOf(newest)),
          count: breaks.length,
        })
      : undefined
  return (
    <Section
      id="unodc"
      name={t('published:section.unodc')}
      finding={finding}
      subtitle={t('published:glotip.subtitle', { years: yearSpan(first, last) })}
      figures={figures}
    >
      <div className={styles.pair}>
        {totals.map((one) => (
          <GlotipChart key={one.indicator} totals={one} years={years} />
        ))}
      </div>
      <BreakList breaks={data.glotipBreaks} />
      <p className={styles.caution}>{t('published:hidden', { value: isolateLtr('<5') })}</p>
      <FoldedMatrix
        title={t('published:glotip.tableTitle', { count: figures.length })}
        caption={t('published:section.unodc')}
        rowHeading={t('published:column.figure')}
        matrix={yearMatrix(figures)}
        columnName={(year) => year}
        nameOf={({ sample }) =>
          [indicatorName(sample, words), unitOfMany(sample, words)].join(t('published:listSeparator'))
        }
        noteOf={({ sample }) => breakdownName(sample, words)}
      />
      <ConflictNotes figures={figures} />
      <FigureSources figures={figures} />
    </Section>
  )
}
