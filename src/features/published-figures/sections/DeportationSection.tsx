import { categoryColors, otherColor } from '#src/theme/data-colors.ts'
import { usePublished } from '../published-context.ts'
import { FigureSources } from '../sources/FigureSources.tsx'
import { sumRange } from '../values/figure-range.ts'
import { groupBy } from '../values/group-by.ts'
import { placeName, rangeText, valueText } from '../words/figure-words.ts'
import { periodText } from '../words/period-words.ts'
import { ConflictNotes } from './ConflictNotes.tsx'
import { FigureBars } from './FigureBars.tsx'
import { Section } from './Section.tsx'
import styles from './sections.module.css'

const originColor = categoryColors[3]?.mark ?? otherColor.mark

/** Persons deported on begging charges, by where they came from and by who deported them. Deportation is not trafficking. */
export function DeportationSection() {
  const { data, words } = usePublished()
  const { t } = words
  const figures = data.figures.filter(({ series }) => series === 'begging-deportations')
  const origins = figures.filter(({ dimension }) => dimension === 'origin-province')
  const countries = groupBy(
    figures.filter(({ dimension }) => dimension === 'deporting-country'),
    ({ periodStart, periodEnd }) => `${periodStart}/${periodEnd}`,
  )
  const [largest] = origins.toSorted((a, b) => sumRange([b]).least - sumRange([a]).least)
  const period = largest ? periodText(largest, words) : ''
  const finding =
    largest &&
    t('published:deportations.finding', {
      total: rangeText(sumRange(origins), words),
      largest: valueText(largest, words),
      place: placeName(largest.place, words),
    })
  return (
    <Section
      id="deportations"
      name={t('published:section.deportations')}
      finding={finding}
      subtitle={t('published:deportations.subtitle', { period })}
      figures={figures}
    >
      <p className={styles.text}>{t('published:note.deportation-is-not-trafficking')}</p>
      <div className={styles.pair}>
        <FigureBars
          title={t('published:dimension.origin-province')}
          subtitle={t('published:deportations.chartSubtitle', { period })}
          figures={origins}
          nameOf={({ place }) => placeName(place, words)}
          colorOf={() => originColor}
        />
        <div className={styles.stack}>
          {[...countries].map(([id, ofPeriod]) => (
            <FigureBars
              key={id}
              title={t('published:dimension.deporting-country')}
              subtitle={t('published:deportations.chartSubtitle', {
                period: ofPeriod[0] ? periodText(ofPeriod[0], words) : '',
              })}
              figures={ofPeriod}
              nameOf={({ place }) => placeName(place, words)}
              colorOf={() => otherColor.mark}
            />
          ))}
        </div>
      </div>
      <p className={styles.caution}>{t('published:deportations.overlap')}</p>
      <ConflictNotes figures={figures} />
      <FigureSources figures={figures} />
    </Section>
  )
}
