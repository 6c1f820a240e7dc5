import { otherColor, streamColors } from '#src/theme/data-colors.ts'
import { usePublished } from '../published-context.ts'
import { FigureSources } from '../sources/FigureSources.tsx'
import { FoldedFigures } from '../tables/FoldedFigures.tsx'
import { indicatorName, placeName, valueText } from '../words/figure-words.ts'
import { periodText } from '../words/period-words.ts'
import { FigureBars } from './FigureBars.tsx'
import { Section } from './Section.tsx'
import styles from './sections.module.css'

/** What people had heard of, in the survey of UNODC, and the single figures that belong nowhere else. */
export function SurveySection() {
  const { data, words } = usePublished()
  const { t } = words
  const others = data.figures.filter(
    ({ series, subject }) => series === 'other-public-figures' && subject !== 'bonded-labour',
  )
  const survey = others.filter(({ place }) => place.kind === 'survey-area')
  const shares = survey.filter(({ unit }) => unit === 'percent')
  const asked = survey.find(({ indicator }) => indicator === 'survey-respondents')
  const trafficking = shares.find(({ subject }) => subject === 'trafficking')
  const smuggling = shares.find(({ subject }) => subject === 'migrant-smuggling')
  const rest = others.filter(({ place }) => place.kind !== 'survey-area')
  return (
    <Section
      id="survey"
      name={t('published:section.survey')}
      finding={
        trafficking &&
        smuggling &&
        t('published:survey.finding', {
          trafficking: valueText(trafficking, words),
          smuggling: valueText(smuggling, words),
        })
      }
      subtitle={
        asked
          ? t('published:survey.subtitle', {
              asked: valueText(asked, words),
              place: placeName(asked.place, words),
              period: periodText(asked, words),
            })
          : t('published:section.survey')
      }
      figures={others}
    >
      <div className={styles.pair}>
        <FigureBars
          title={t('published:survey.chart')}
          subtitle={t('published:survey.chartSubtitle')}
          figures={shares}
          nameOf={(figure) => indicatorName(figure, words)}
          colorOf={({ subject }) =>
            subject === 'trafficking'
              ? streamColors.tip.mark
              : subject === 'migrant-smuggling'
                ? streamColors.som.mark
                : otherColor.mark
          }
          maximum={100}
        />
      </div>
      <FoldedFigures title={t('published:survey.rest', { count: rest.length })} figures={rest} />
      <FigureSources figures={others} />
    </Section>
  )
}
