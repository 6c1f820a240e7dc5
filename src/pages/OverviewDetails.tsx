import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { FilterBounds, OverviewFilters } from '#contract/filters/overview-filters.ts'
import type { Geography } from '#contract/places.ts'
import { districtCsvAddress } from '#src/api/csv-address.ts'
import { districtFigures, trend } from '#src/api/queries.ts'
import { DistrictMapPanel } from '#src/features/district-map/DistrictMapPanel.tsx'
import { DistrictTable } from '#src/features/district-table/DistrictTable.tsx'
import { RankedList } from '#src/features/ranked-list/RankedList.tsx'
import { StreamTrendPanel } from '#src/features/stream-trend/StreamTrendPanel.tsx'
import { useLanguage } from '#src/i18n/use-language.ts'
import { classNames } from '#src/ui/class-names.ts'
import { placeSearch } from '#src/url/overview-search.ts'
import type { OverviewView } from '#src/url/overview-view.ts'
import { writeSearchString } from '#src/url/search-string.ts'
import styles from './OverviewPage.module.css'
import { RetryFailed } from './RetryFailed.tsx'
import { useHasRested } from './use-has-rested.ts'
import { useMapShapes } from './use-map-shapes.ts'

export type OverviewDetailsProps = {
  readonly geography: Geography
  readonly bounds: FilterBounds
  readonly filters: OverviewFilters
  readonly view: OverviewView
  readonly onLook: (change: Partial<OverviewView>) => void
  readonly placeName: string
}

/** The overview after its first screen: the districts as map, list or table, and the course over time. */
export function OverviewDetails({ geography, bounds, filters, view, onLook, placeName }: OverviewDetailsProps) {
  const language = useLanguage()
  const navigate = useNavigate()
  const source = { geography, ...useMapShapes() }
  const districts = useQuery(districtFigures(filters))
  const hrefOf = (districtId: string) =>
    `/${language}/place/${districtId}${writeSearchString(placeSearch(filters, bounds))}`
  const csvHref = districtCsvAddress(filters, language)
  const hasRested = useHasRested()
  return (
    <div className={classNames(styles.details, !hasRested && styles.undrawn)}>
      <DistrictMapPanel
        result={districts}
        filters={filters}
        source={source}
        view={view}
        onLook={onLook}
        links={{ hrefOf, csvHref }}
        list={(data) => (
          <RankedList
            data={data}
            geography={geography}
            frame={source.frame}
            view={view}
            onLook={onLook}
            onOpen={(districtId) => void navigate({ href: hrefOf(districtId) })}
          />
        )}
        table={(data) => (
          <DistrictTable data={data} geography={geography} view={view} hrefOf={hrefOf} csvHref={csvHref} />
        )}
      />
      <StreamTrendPanel
        result={useQuery(trend(filters.measure, filters.placeId))}
        filters={filters}
        placeName={placeName}
      />
      <RetryFailed />
    </div>
  )
}
