import type { Trend } from '#contract/api/figures.ts'
import { streamOf } from '#contract/categories.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { measureOf } from '#contract/measures.ts'
import { type ExploreWords, useExploreWords } from '#src/i18n/use-explore-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { Definition } from '#src/ui/Definition.tsx'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import { SeasonTable } from './SeasonTable.tsx'
import { seasonFinding, seasonYears } from './season-table.ts'

export type SeasonsProps = {
  /** The answer of the trend query, in whatever state it is. */
  readonly result: PanelResult<Trend>
  readonly filters: OverviewFilters
  readonly placeName: string
}

/** The chosen stream by year and quarter, and how each quarter compares with the same one a year before. */
export function Seasons({ result, filters, placeName }: SeasonsProps) {
  const words = useExploreWords()
  const { t: chartWords } = useTranslation('charts')
  const { t, exploreWords } = words
  const measure = result.data?.measure ?? filters.measure
  const name = t(`terms:measure.${measure}`)
  const subtitle = [
    exploreWords('seasons.subtitle', { measure: name }),
    ...(measureOf(measure).hasStreams ? [t(`terms:category.${streamOf(filters.category)}`)] : []),
    placeName,
  ].join(exploreWords('subtitle.separator'))
  return (
    <Panel
      result={result}
      title={{
        name: exploreWords('seasons.name', { measure: name }),
        finding: (trend) => seasonTitle(trend, filters, words),
      }}
      subtitle={subtitle}
      beside={
        <Definition term={name} definition={t(`terms:definition.${measure}`)} unit={t(`terms:unit.${measure}`)} />
      }
      exports={async (trend, exportWords) => {
        const { seasonSheet } = await import('./season-sheet.ts')
        const heading = { title: seasonTitle(trend, filters, words), subtitle }
        return {
          sheet: seasonSheet(
            { trend, category: filters.category, placeName, heading },
            { ...words, chartWords, exportWords },
          ),
        }
      }}
      shape="table"
      empty={(trend) =>
        trend.quarters.length === 0 ? <EmptyState title={exploreWords('seasons.empty')} /> : undefined
      }
    >
      {(trend) => <SeasonTable trend={trend} category={filters.category} placeName={placeName} />}
    </Panel>
  )
}

/** What the seasons show as a sentence, or the plain name. */
export function seasonTitle(
  trend: Trend,
  { category }: Pick<OverviewFilters, 'category'>,
  { t, exploreWords }: ExploreWords,
): string {
  const finding = seasonFinding(seasonYears(trend, category))
  if (finding.kind === 'none') {
    return exploreWords('seasons.name', { measure: t(`terms:measure.${trend.measure}`) })
  }
  const { season, times, years } = finding
  return exploreWords(`seasons.most.${trend.measure}`, {
    times,
    years,
    season: exploreWords(`seasons.season.${season}`),
  })
}
