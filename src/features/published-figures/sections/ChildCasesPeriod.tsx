import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { otherColor, streamColors } from '#src/theme/data-colors.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { usePublished } from '../published-context.ts'
import { FoldedFigures } from '../tables/FoldedFigures.tsx'
import { MatrixTable } from '../tables/MatrixTable.tsx'
import { breakdownOf, figureMatrix } from '../values/year-matrix.ts'
import { breakdownName, placeName } from '../words/figure-words.ts'
import { periodText } from '../words/period-words.ts'
import { ConflictNotes } from './ConflictNotes.tsx'
import type { ChildCases } from './children-figures.ts'
import { FigureBars } from './FigureBars.tsx'
import styles from './sections.module.css'

/** One period: by form, by province, what became of the cases, and what does not add up. */
export function ChildCasesPeriod({ cases }: { readonly cases: ChildCases }) {
  const { words } = usePublished()
  const { t } = words
  const { whole, provinces, forms, figures } = cases
  if (whole === undefined) return null
  const here = t('published:placeAndPeriod', { place: placeName(whole.place, words), period: periodText(whole, words) })
  const ofPlace = figures.filter(({ place }) => place.id === whole.place.id)
  const shown = new Set([...provinces, ...ofPlace])
  const rest = figures.filter((figure) => !shown.has(figure))
  return (
    <div className={styles.body}>
      <div className={styles.pair}>
        <FigureBars
          title={t('published:children.byForm')}
          subtitle={t('published:children.chartSubtitle', { here })}
          figures={forms}
          nameOf={(figure) => breakdownName(figure, words) ?? ''}
          colorOf={colorOfForm}
        />
        <FigureBars
          title={t('published:children.byProvince')}
          subtitle={t('published:children.chartSubtitle', { here })}
          figures={provinces}
          nameOf={({ place }) => placeName(place, words)}
          colorOf={() => otherColor.mark}
        />
      </div>
      <ConflictNotes figures={figures} />
      <div className={styles.group}>
        <h3>{iso(t('published:children.outcomes', { here }))}</h3>
        <MatrixTable
          caption={t('published:children.outcomes', { here })}
          rowHeading={t('published:dimension.form-of-violence')}
          matrix={figureMatrix(ofPlace, breakdownOf, ({ indicator }) => indicator)}
          // The ids of the columns are the indicators of the figures above.
          columnName={(indicator) =>
            t(`published:indicator.${indicator}` as 'published:indicator.convictions', { defaultValue: indicator })
          }
          nameOf={({ sample }) => breakdownName(sample, words) ?? t('published:children.allForms')}
        />
        {ofPlace.some(({ notes }) => notes.includes('publisher-doubts-rate')) && (
          <p className={styles.caution}>{t('published:note.publisher-doubts-rate')}</p>
        )}
      </div>
      <FoldedFigures title={t('published:children.rest', { count: rest.length, here })} figures={rest} />
    </div>
  )
}

/** Child trafficking has the colour of trafficking; the other forms are what it stands among. */
const colorOfForm = ({ category }: PublishedFigure) =>
  category === 'child-trafficking' ? streamColors.tip.mark : otherColor.mark
