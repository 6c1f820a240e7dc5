import { useMemo } from 'react'
import type { Trend } from '#contract/api/figures.ts'
import { measureOf } from '#contract/measures.ts'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { ChartTable } from '#src/charts/ChartTable.tsx'
import { LazyTrendChart } from '#src/charts/LazyTrendChart.tsx'
import { percentTicks } from '#src/charts/scale.ts'
import { seriesTable } from '#src/charts/series-table.ts'
import { formatDate } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { CompletenessMark } from '#src/ui/CompletenessMark.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { returnsColumn } from './returns-column.ts'
import styles from './StreamTrend.module.css'
import { placedEvents, trendPeriods, trendSeries } from './trend-figures.ts'
import { lineName, type TrendWords, trendSummary, valueWriter } from './trend-words.ts'

export type StreamTrendProps = {
  readonly trend: Trend
  /** The headline over the chart; it names the chart's cursor and its table. */
  readonly title: string
  /** For print: no cursor, and the drawing that needs no measured width. */
  readonly isStill?: boolean
}

/** One measure over all quarters, a line for each stream, with dated events, its table and its source. */
export function StreamTrend({ trend, title, isStill = false }: StreamTrendProps) {
  const words = useTrendWords()
  const { t, language, chartWords } = words
  const { measure, quarters, provisionalFrom } = trend
  const { basis } = measureOf(measure)

  // The drawing under the cursor is repeated only when one of these changes.
  const formatValue = useMemo(() => valueWriter(measure, language), [measure, language])
  const periods = useMemo(() => trendPeriods(quarters, (quarter) => formatPeriod(quarter, t)), [quarters, t])
  const series = useMemo(
    () => trendSeries(trend, (category) => lineName(trend.measure, category, { t, language })),
    [trend, t, language],
  )
  const annotations = placedEvents(trend).map(({ id, on, position }) => ({
    id,
    kind: 'event' as const,
    position,
    text: chartWords(`events.${id}`),
    date: formatDate(on, language),
  }))
  const table = seriesTable({
    periods,
    series,
    formatValue,
    periodHeading: chartWords('table.quarter'),
    provisional: provisionalFrom === undefined ? undefined : { from: provisionalFrom, word: chartWords('provisional') },
  })
  return (
    <ChartFigure
      summary={trendSummary(trend, words)}
      table={
        <ChartTable
          caption={<VisuallyHidden>{title}</VisuallyHidden>}
          columns={measureOf(measure).isProtected ? [...table.columns, returnsColumn(trend, words)] : table.columns}
          rows={table.rows}
          rowKey={({ id }) => id}
        />
      }
      source={
        <SourceLine
          source={chartWords('trend.source')}
          updated={formatDate(trend.asOf, language)}
          releaseId={trend.releaseId}
          isSynthetic={trend.isSynthetic}
        />
      }
    >
      <LazyTrendChart
        periods={periods}
        series={series}
        title={title}
        measure={t(`terms:measure.${measure}`)}
        formatValue={formatValue}
        ticks={basis === 'percent' ? percentTicks : undefined}
        provisionalFrom={provisionalFrom}
        annotations={annotations}
        completeness={measureOf(measure).isProtected ? trend.returns : undefined}
        isStill={isStill}
      />
      {measureOf(measure).isProtected && <LatestReturns trend={trend} />}
      {measureOf(measure).isProtected && basis === 'count' && (
        <p className={styles.caution}>{chartWords('trend.detection')}</p>
      )}
    </ChartFigure>
  )
}

/** How complete the last quarter is. */
function LatestReturns({ trend }: Pick<StreamTrendProps, 'trend'>) {
  const { t, chartWords } = useTrendWords()
  const returns = trend.returns.at(-1)
  const quarter = trend.quarters.at(-1)
  if (!returns || quarter === undefined || returns.due === 0) return null
  return (
    <div className={styles.returns}>
      <span>{iso(chartWords('completeness.quarter', { quarter: formatPeriod(quarter, t) }))}</span>
      <CompletenessMark {...returns} />
    </div>
  )
}

/** The words of a trend in the page's language. */
export function useTrendWords(): TrendWords {
  const words = useWords()
  const { t: chartWords } = useTranslation('charts')
  return useMemo(() => ({ ...words, chartWords }), [words, chartWords])
}
