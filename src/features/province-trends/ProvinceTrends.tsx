import type { ReactNode } from 'react'
import type { Trend } from '#contract/api/figures.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import type { Geography } from '#contract/places.ts'
import { joinResults } from '#src/api/joined-result.ts'
import { useAnswers } from '#src/api/use-answer.ts'
import { markedQuarters, type Shown } from '#src/charts/place-line.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useExploreWords } from '#src/i18n/use-explore-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { Definition } from '#src/ui/Definition.tsx'
import { Panel } from '#src/ui/Panel.tsx'
import { ProvinceCharts } from './ProvinceCharts.tsx'
import { findingIn, placeLines, provinceTrendQuestions } from './province-lines.ts'
import { findingTitle, plainTitle, provinceSubtitle } from './province-words.ts'

export type ProvinceTrendsProps = {
  readonly filters: OverviewFilters
  readonly geography: Geography
  /** Counts as rates, or as they are; shares and medians have one form only. */
  readonly show: Shown
  /** The page of a place. */
  readonly hrefOf: (placeId: string) => string
  /** Beside the title: other ways to look at the same figures. */
  readonly actions?: ReactNode
  /** Above the charts: the slider over the periods. */
  readonly timeline?: ReactNode
}

/** The chosen measure and stream by quarter in every province and territory, a small chart each, whatever place the sentence names. */
export function ProvinceTrends(props: ProvinceTrendsProps) {
  const { filters, geography, show, hrefOf, actions, timeline } = props
  const words = useExploreWords()
  const { t: chartWords } = useTranslation('charts')
  const { t, language } = words
  const result = joinResults(useAnswers(provinceTrendQuestions(filters, geography)))
  const { category, periodId } = filters
  const nameOf = placeNames(geography, language, t)
  const [any] = result.data ?? []
  // While the answers to the question before are on screen, the words are theirs.
  const measure = any?.measure ?? filters.measure
  const titleOf = (trends: readonly Trend[]) => {
    const lines = placeLines(trends, { category, show, geography })
    const { finding, quarter } = findingIn(trends, lines, { periodId, show })
    return findingTitle(finding, { measure, show, quarter, nameOf }, words)
  }
  const subtitleOf = ([first]: readonly Trend[]) =>
    first ? provinceSubtitle(first, { category, show, at: markedQuarters(first, periodId).at }, words) : ''
  return (
    <Panel
      result={result}
      title={{ name: plainTitle(measure, words), finding: titleOf }}
      subtitle={any && subtitleOf([any])}
      beside={
        <Definition
          term={t(`terms:measure.${measure}`)}
          definition={t(`terms:definition.${measure}`)}
          unit={t(`terms:unit.${measure}`)}
        />
      }
      actions={actions}
      exports={async (trends, exportWords) => {
        const { provincesSheet } = await import('./provinces-sheet.ts')
        const heading = { title: titleOf(trends), subtitle: subtitleOf(trends) }
        return {
          sheet: provincesSheet({ trends, filters, geography, show, heading }, { ...words, chartWords, exportWords }),
        }
      }}
      shape="chart"
    >
      {(trends) => (
        <>
          {timeline}
          <ProvinceCharts {...{ trends, filters, geography, show, hrefOf }} />
        </>
      )}
    </Panel>
  )
}
