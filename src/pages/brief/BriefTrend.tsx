import { useMemo } from 'react'
import type { Trend } from '#contract/api/figures.ts'
import { measureOf } from '#contract/measures.ts'
import { LazyTrendChart } from '#src/charts/LazyTrendChart.tsx'
import { percentTicks } from '#src/charts/scale.ts'
import { useTrendWords } from '#src/features/stream-trend/StreamTrend.tsx'
import { trendPeriods, trendSeries } from '#src/features/stream-trend/trend-figures.ts'
import { trendStatement } from '#src/features/stream-trend/trend-statement.ts'
import { lineName, trendSubtitle, trendTitle, valueWriter } from '#src/features/stream-trend/trend-words.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useBriefWords } from '#src/i18n/use-brief-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { BriefPart } from './BriefPart.tsx'
import { type Brief, both } from './brief-answers.ts'
import { FigureHead } from './FigureHead.tsx'
import first from './first-sheet.module.css'
import styles from './paper.module.css'

type BriefTrendProps = { readonly brief: Brief; readonly placeName: string }

/**
 * The measure over all quarters, a line for each stream: the chart's first frame, which needs no script and no measured width. Where no
 * quarter of a district is shown, that of its province, and the sheet says so.
 */
export function BriefTrend({ brief, placeName }: BriefTrendProps) {
  const { t, briefWords, language } = useBriefWords()
  const { filters, geography, answers } = brief
  const nameOf = placeNames(geography, language, t)
  return (
    <BriefPart part="trend" result={both(answers.trend, answers.trendAround)}>
      {([trend, [around]]) => {
        const isHidden = trend.series.every(({ counts }) => counts.every(({ kind }) => kind !== 'value'))
        if (!around || !isHidden) return <Course {...{ trend, placeName }} category={filters.category} />
        const province = nameOf(around.placeId)
        return (
          <>
            <Course trend={around} placeName={province} category={filters.category} isOfProvince />
            <p className={styles.note}>{iso(briefWords('trendAround', { place: placeName, province }))}</p>
          </>
        )
      }}
    </BriefPart>
  )
}

type CourseProps = {
  readonly trend: Trend
  readonly category: Brief['filters']['category']
  readonly placeName: string
  /** The title names the place, because the sheet is about another. */
  readonly isOfProvince?: boolean
}

function Course({ trend, category, placeName, isOfProvince = false }: CourseProps) {
  const words = useTrendWords()
  const { t, language } = words
  const { measure, quarters, provisionalFrom } = trend
  const formatValue = useMemo(() => valueWriter(measure, language), [measure, language])
  const title = trendTitle(measure, trendStatement(trend, category), words)
  return (
    <>
      <FigureHead
        title={isOfProvince ? `${placeName}: ${title}` : title}
        about={trendSubtitle(trend, placeName, words)}
      />
      <div className={first.trend}>
        <LazyTrendChart
          periods={trendPeriods(quarters, (quarter) => formatPeriod(quarter, t))}
          series={trendSeries(trend, (one) => lineName(measure, one, words))}
          title={title}
          measure={t(`terms:measure.${measure}`)}
          formatValue={formatValue}
          ticks={measureOf(measure).basis === 'percent' ? percentTicks : undefined}
          provisionalFrom={provisionalFrom}
          isStill
        />
      </div>
    </>
  )
}
