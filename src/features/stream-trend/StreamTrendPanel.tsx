import type { Trend } from '#contract/api/figures.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { Definition } from '#src/ui/Definition.tsx'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import { StreamTrend, useTrendWords } from './StreamTrend.tsx'
import { trendSheet } from './trend-sheet.ts'
import { trendStatement } from './trend-statement.ts'
import { trendSubtitle, trendTitle } from './trend-words.ts'

export type StreamTrendPanelProps = {
  /** The answer of the trend query, in whatever state it is. */
  readonly result: PanelResult<Trend>
  readonly filters: OverviewFilters
  readonly placeName: string
  /** Address of the chart alone, for other sites. */
  readonly embedHref?: string
}

/** The trend with its headline, made from the figures: what two quarters show, or the measure's name. */
export function StreamTrendPanel({ result, filters, placeName, embedHref }: StreamTrendPanelProps) {
  const words = useTrendWords()
  const { t } = words
  const titleOf = (trend: Trend) => trendTitle(trend.measure, trendStatement(trend, filters.category), words)
  const measure = result.data?.measure ?? filters.measure
  return (
    <Panel
      result={result}
      title={{ name: t(`terms:measure.${filters.measure}`), finding: titleOf }}
      subtitle={result.data && trendSubtitle(result.data, placeName, words)}
      beside={
        <Definition
          term={t(`terms:measure.${measure}`)}
          definition={t(`terms:definition.${measure}`)}
          unit={t(`terms:unit.${measure}`)}
        />
      }
      exports={(trend) => ({
        sheet: trendSheet({ trend, title: titleOf(trend), placeName }, words),
        ...(embedHref !== undefined && { embedHref }),
      })}
      shape="chart"
    >
      {(trend) => <StreamTrend trend={trend} title={titleOf(trend)} />}
    </Panel>
  )
}
