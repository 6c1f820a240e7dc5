import { useTranslation } from 'react-i18next'
import type { Profile } from '#contract/api/figures.ts'
import { streamOf } from '#contract/categories.ts'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { StageSteps } from '#src/charts/StageSteps.tsx'
import { formatNumber } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { streamColors } from '#src/theme/data-colors.ts'
import styles from './JusticeStages.module.css'
import { StagesTable } from './StagesTable.tsx'
import { areDaysPublished, stageRows } from './stage-days.ts'
import { stagesTitle } from './stages-statement.ts'

type JusticeStagesProps = {
  readonly profile: Pick<Profile, 'category' | 'periodId' | 'stages'>
  readonly placeName: string
}

/** The justice chain from enquiry to judgment: how many cases moved to each stage in a year, and how long that took. */
export function JusticeStages({ profile, placeName }: JusticeStagesProps) {
  const words = usePlaceWords()
  const { t: uiWords } = useTranslation('ui')
  const { t, placeWords, language } = words
  const { category, periodId, stages } = profile
  const heading = {
    title: stagesTitle(stages, periodId, words),
    subtitle: placeWords('justice.subtitle', {
      category: t(`terms:category.${category}`),
      place: placeName,
      period: formatPeriod(periodId, t),
    }),
  }
  return (
    <ChartFigure
      heading={heading}
      table={<StagesTable caption={`${heading.title}: ${heading.subtitle}`} stages={stages} />}
    >
      <StageSteps
        rows={stageRows(stages, { ...words, uiWords })}
        color={streamColors[streamOf(category)].mark}
        formatValue={(value) => formatNumber(value, language)}
      />
      <p className={styles.note}>{placeWords('justice.caveat')}</p>
      {!areDaysPublished(stages) && <p className={styles.note}>{placeWords('justice.daysNotForDistricts')}</p>}
    </ChartFigure>
  )
}
