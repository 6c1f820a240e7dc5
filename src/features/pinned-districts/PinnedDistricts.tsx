import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { measureOf } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import type { Shown } from '#src/charts/place-line.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useExploreWords } from '#src/i18n/use-explore-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { Panel } from '#src/ui/Panel.tsx'
import { mostPins } from '#src/url/overview-view.ts'
import styles from './PinnedDistricts.module.css'
import { PinnedLines } from './PinnedLines.tsx'
import { PinnedTable } from './PinnedTable.tsx'
import { type PinnedFigures, usePinnedFigures } from './use-pinned-figures.ts'

export type PinnedDistrictsProps = {
  /** At most `mostPins`, in the order in which they were pinned. */
  readonly pinnedIds: readonly string[]
  readonly filters: OverviewFilters
  readonly geography: Geography
  readonly show: Shown
  readonly onUnpin: (districtId: string) => void
  /** The page of a place. */
  readonly hrefOf: (placeId: string) => string
}

/** The districts that the reader keeps an eye on: their figures in the chosen period, and their courses on one scale. */
export function PinnedDistricts({ pinnedIds, filters, geography, show, onUnpin, hrefOf }: PinnedDistrictsProps) {
  const words = useExploreWords()
  const { t, exploreWords } = words
  const { t: chartWords } = useTranslation('charts')
  const result = usePinnedFigures(filters, geography, pinnedIds)
  const measure = result.data?.trends[0]?.measure ?? filters.measure
  const [first] = result.data?.figures ?? []
  const category = first?.category ?? filters.category
  const subtitle = [
    ...(measureOf(measure).hasStreams ? [t(`terms:category.${category}`)] : []),
    formatPeriod(first?.periodId ?? filters.periodId, t),
  ].join(exploreWords('subtitle.separator'))
  const hasPins = pinnedIds.length > 0
  const title = hasPins
    ? exploreWords('pinned.title', { measure: t(`terms:measure.${measure}`) })
    : exploreWords('pinned.name')
  const offerOf = async (pinned: PinnedFigures, exportWords: FileWords['exportWords']) => {
    const { pinnedSheet } = await import('./pinned-sheet.ts')
    const heading = { title, subtitle }
    return { sheet: pinnedSheet({ pinned, measure, category, heading }, { ...words, chartWords, exportWords }) }
  }
  return (
    <Panel
      result={result}
      title={{ name: title }}
      subtitle={hasPins ? subtitle : undefined}
      {...(hasPins && { exports: offerOf })}
      shape="table"
      empty={({ districts }) =>
        districts.length === 0 ? (
          <EmptyState
            title={exploreWords('pinned.empty')}
            text={exploreWords('pinned.emptyText', { most: mostPins })}
          />
        ) : undefined
      }
    >
      {(pinned) => (
        <div className={styles.parts}>
          <figure>
            <PinnedTable pinned={pinned} measure={measure} onUnpin={onUnpin} hrefOf={hrefOf} />
          </figure>
          <PinnedLines
            pinned={pinned}
            category={category}
            periodId={first?.periodId ?? filters.periodId}
            geography={geography}
            show={show}
            hrefOf={hrefOf}
          />
        </div>
      )}
    </Panel>
  )
}
