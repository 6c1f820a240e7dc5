import type { Justice } from '#contract/api/justice.ts'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { ChartTable } from '#src/charts/ChartTable.tsx'
import { StateSign } from '#src/charts/StateSign.tsx'
import { seriesTable } from '#src/charts/series-table.ts'
import { YearColumns } from '#src/charts/YearColumns.tsx'
import { formatNumber } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { streamColors } from '#src/theme/data-colors.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './JusticeStages.module.css'

type StageYearsProps = { readonly answer: Justice; readonly caption: string }

/** The moves to each stage in every calendar year that is published. */
export function StageYears({ answer, caption }: StageYearsProps) {
  const { t: chartWords } = useTranslation('charts')
  const { t, justiceWords, language } = useJusticeWords()
  const write = (value: number) => formatNumber(value, language)
  const years = answer.years.map(({ periodId, isProvisional }) => {
    const year = formatPeriod(periodId, t)
    return { id: periodId, label: isProvisional ? justiceWords('years.provisional', { year }) : year }
  })
  const items = answer.series.map(({ stage, counts }) => ({ id: stage, name: justiceWords(`short.${stage}`), counts }))
  const { mark, text } = streamColors[answer.stream]
  const hidden = (['not-shown', 'no-return'] as const).filter((kind) =>
    items.some(({ counts }) => counts.some((count) => count.kind === kind)),
  )
  const table = seriesTable({
    periods: years,
    series: items.map((item) => ({ ...item, color: mark, textColor: text })),
    formatValue: write,
    periodHeading: justiceWords('years.heading'),
  })
  return (
    <ChartFigure
      table={<ChartTable caption={<VisuallyHidden>{caption}</VisuallyHidden>} {...table} rowKey={({ id }) => id} />}
    >
      <YearColumns years={years} items={items} color={mark} formatValue={write} />
      {hidden.map((kind) => (
        <p key={kind} className={styles.key}>
          <StateSign kind={kind} />
          <span>{chartWords(`key.${kind}`)}</span>
        </p>
      ))}
    </ChartFigure>
  )
}
