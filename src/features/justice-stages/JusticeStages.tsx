import { streamOf } from '#contract/categories.ts'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { StageSteps } from '#src/charts/StageSteps.tsx'
import { formatNumber } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { streamColors } from '#src/theme/data-colors.ts'
import styles from './JusticeStages.module.css'
import { StagesTable } from './StagesTable.tsx'
import { areDaysPublished, stageRows } from './stage-days.ts'
import { type StagesPicture, stagesSheet } from './stages-sheet.ts'
import { stagesTitle } from './stages-statement.ts'

type JusticeStagesProps = {
  readonly profile: StagesPicture['profile']
  readonly placeName: string
}

/** The justice chain from enquiry to judgment: how many cases moved to each stage in a year, and how long that took. */
export function JusticeStages({ profile, placeName }: JusticeStagesProps) {
  const words = useJusticeWords()
  const { t: uiWords } = useTranslation('ui')
  const { t: chartWords } = useTranslation('charts')
  const { t, justiceWords, language } = words
  const { category, periodId, stages } = profile
  const heading = {
    title: stagesTitle(stages, periodId, words),
    subtitle: justiceWords('subtitle', {
      category: t(`terms:category.${category}`),
      place: placeName,
      period: formatPeriod(periodId, t),
    }),
  }
  return (
    <ChartFigure
      heading={heading}
      exports={() => ({ sheet: stagesSheet({ profile, placeName, heading }, { ...words, chartWords }) })}
      table={<StagesTable caption={`${heading.title}: ${heading.subtitle}`} stages={stages} />}
    >
      <StageSteps
        rows={stageRows(stages, { ...words, uiWords })}
        color={streamColors[streamOf(category)].mark}
        formatValue={(value) => formatNumber(value, language)}
      />
      <p className={styles.note}>{justiceWords('caveat')}</p>
      {!areDaysPublished(stages) && <p className={styles.note}>{justiceWords('daysNotForDistricts')}</p>}
    </ChartFigure>
  )
}
