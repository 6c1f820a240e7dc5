import type { FilterBounds, OverviewFilters } from '#contract/filters/overview-filters.ts'
import type { Geography } from '#contract/places.ts'
import { PinnedDistricts } from '#src/features/pinned-districts/PinnedDistricts.tsx'
import { useLanguage } from '#src/i18n/use-language.ts'
import { classNames } from '#src/ui/class-names.ts'
import { districtsAnchor } from '#src/url/anchors.ts'
import { embedHref } from '#src/url/embed-href.ts'
import { placeSearch } from '#src/url/overview-search.ts'
import type { OverviewView } from '#src/url/overview-view.ts'
import { writeSearchString } from '#src/url/search-string.ts'
import { CourseOverTime } from './CourseOverTime.tsx'
import { OverviewDistricts } from './OverviewDistricts.tsx'
import styles from './OverviewPage.module.css'
import { RetryFailed } from './RetryFailed.tsx'
import { useHasRested } from './use-has-rested.ts'
import { useHashTarget } from './use-hash-target.ts'

export type OverviewDetailsProps = {
  readonly geography: Geography
  readonly bounds: FilterBounds
  readonly filters: OverviewFilters
  readonly view: OverviewView
  readonly onLook: (change: Partial<OverviewView>) => void
  /** Another part of the sentence; sliding is one of many small moves. */
  readonly onChoose: (change: Partial<OverviewFilters>) => void
  readonly onSlide: (change: Partial<OverviewFilters>) => void
  readonly placeName: string
}

/** The overview after its first screen: the districts as map, list or table, and the course over time. */
export function OverviewDetails(props: OverviewDetailsProps) {
  const { geography, bounds, filters, view, onLook, onChoose, onSlide, placeName } = props
  const language = useLanguage()
  const hrefOf = (placeId: string) => `/${language}/place/${placeId}${writeSearchString(placeSearch(filters, bounds))}`
  const hasRested = useHasRested()
  useHashTarget(true)
  return (
    <div className={classNames(styles.details, !hasRested && styles.undrawn)}>
      <div id={districtsAnchor} className={styles.target} tabIndex={-1}>
        <OverviewDistricts
          {...{ geography, bounds, filters, view, onLook, onChoose, onSlide, hrefOf }}
          embedHref={embedHref('map', { filters, show: view.show, bounds }, language)}
        />
      </div>
      {view.pins.length > 0 && (
        <PinnedDistricts
          pinnedIds={view.pins}
          {...{ filters, geography, hrefOf }}
          show={view.show}
          onUnpin={(id) => onLook({ pins: view.pins.filter((pin) => pin !== id) })}
        />
      )}
      <CourseOverTime
        measure={filters.measure}
        category={filters.category}
        placeId={filters.placeId}
        {...{ placeName, bounds }}
      />
      <RetryFailed />
    </div>
  )
}
