import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dashboardAgeBands, type Profile, sexes } from '#contract/api/figures.ts'
import { streamOf } from '#contract/categories.ts'
import type { BarRow } from '#src/charts/BarList.tsx'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { ChartTable } from '#src/charts/ChartTable.tsx'
import { PairedBars } from '#src/charts/PairedBars.tsx'
import { RankedBars } from '#src/charts/RankedBars.tsx'
import { StageSteps } from '#src/charts/StageSteps.tsx'
import { formatDate, formatNumber } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { streamColors } from '#src/theme/data-colors.ts'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './PlaceProfile.module.css'
import { countOfPair, formRows, stageRows } from './profile-rows.ts'

export type PlaceProfileProps = { readonly profile: Profile; readonly placeName: string }

/** Who was identified in a place and year, in which forms, and how far the cases of the year have come. */
export function PlaceProfile({ profile, placeName }: PlaceProfileProps) {
  const words = useWords()
  const { t: chartWords } = useTranslation('charts')
  const { t, language } = words
  const color = streamColors[streamOf(profile.category)].mark
  const formatValue = (value: number) => formatNumber(value, language)
  const topic = {
    category: t(`terms:category.${profile.category}`),
    place: placeName,
    period: formatPeriod(profile.periodId, t),
  }
  const who = { title: chartWords('profile.who'), subtitle: chartWords('profile.whoSubtitle', topic) }
  const forms = { title: chartWords('profile.forms'), subtitle: chartWords('profile.formsSubtitle', topic) }
  const stages = { title: chartWords('profile.stages'), subtitle: chartWords('profile.stagesSubtitle', topic) }
  const rowsOfForms = formRows(profile, words)
  const rowsOfStages = stageRows(profile, words)
  return (
    <div className={styles.profile}>
      <div className={styles.figures}>
        <ChartFigure heading={who}>
          <PairedBars
            caption={`${who.title}: ${who.subtitle}`}
            rowHeading={chartWords('table.age')}
            rows={dashboardAgeBands.map((id) => ({ id, name: t(`terms:ageBand.${id}`) }))}
            columns={sexes.map((id) => ({ id, name: t(`terms:sex.${id}`), color }))}
            countOf={(ageBand, sex) => countOfPair(profile, sex, ageBand)}
            formatValue={formatValue}
          />
        </ChartFigure>
        {rowsOfForms.length > 0 && (
          <ChartFigure
            heading={forms}
            table={<RowsTable heading={chartWords('table.form')} rows={rowsOfForms} {...forms} />}
          >
            <RankedBars rows={rowsOfForms} color={color} formatValue={formatValue} />
          </ChartFigure>
        )}
        {rowsOfStages.length > 0 && (
          <ChartFigure
            heading={stages}
            table={<RowsTable heading={chartWords('table.stage')} rows={rowsOfStages} {...stages} />}
          >
            <StageSteps rows={rowsOfStages} color={color} formatValue={formatValue} />
          </ChartFigure>
        )}
      </div>
      <SourceLine
        source={chartWords('trend.source')}
        updated={formatDate(profile.asOf, language)}
        releaseId={profile.snapshotId}
        isSynthetic={profile.isSynthetic}
      />
    </div>
  )
}

type RowsTableProps = {
  readonly heading: string
  readonly rows: readonly BarRow[]
  readonly title: string
  readonly subtitle: string
}

/** The table twin of a list of bars. */
function RowsTable({ heading, rows, title, subtitle }: RowsTableProps): ReactNode {
  const { t } = useTranslation('charts')
  return (
    <ChartTable
      caption={<VisuallyHidden>{`${title}: ${subtitle}`}</VisuallyHidden>}
      columns={[
        { id: 'name', kind: 'text', header: heading, text: ({ name }) => name },
        { id: 'count', kind: 'count', header: t('table.count'), count: ({ count }) => count },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
