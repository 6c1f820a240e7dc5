import { useNavigate } from '@tanstack/react-router'
import { comparedPeriod, type FilterBounds, type OverviewFilters } from '#contract/filters/overview-filters.ts'
import type { Geography } from '#contract/places.ts'
import { districtCsvAddress } from '#src/api/csv-address.ts'
import { districtFigures } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { DistrictComparePanel } from '#src/features/district-map/DistrictComparePanel.tsx'
import { DistrictMapPanel } from '#src/features/district-map/DistrictMapPanel.tsx'
import { ViewSwitches } from '#src/features/district-map/ViewSwitches.tsx'
import { DistrictTable } from '#src/features/district-table/DistrictTable.tsx'
import { PinButton } from '#src/features/pinned-districts/PinButton.tsx'
import { ProvinceTrends } from '#src/features/province-trends/ProvinceTrends.tsx'
import { RankedList } from '#src/features/ranked-list/RankedList.tsx'
import { TimeSlider } from '#src/features/time-slider/TimeSlider.tsx'
import { useLanguage } from '#src/i18n/use-language.ts'
import { hasRate } from '#src/map/write-figure.ts'
import { mostPins, type OverviewView } from '#src/url/overview-view.ts'
import { useMapShapes } from './use-map-shapes.ts'

export type OverviewDistrictsProps = {
  readonly geography: Geography
  readonly bounds: FilterBounds
  readonly filters: OverviewFilters
  readonly view: OverviewView
  readonly onLook: (change: Partial<OverviewView>) => void
  readonly onChoose: (change: Partial<OverviewFilters>) => void
  readonly onSlide: (change: Partial<OverviewFilters>) => void
  /** Address of a place's page that asks the same question. */
  readonly hrefOf: (placeId: string) => string
  /** Address of the map alone, for other sites. */
  readonly embedHref: string
}

/** The districts of the sentence in the way that the view asks for, under the slider over time. */
export function OverviewDistricts(props: OverviewDistrictsProps) {
  const { geography, bounds, filters, view, onLook, onChoose, onSlide, hrefOf, embedHref } = props
  const language = useLanguage()
  const navigate = useNavigate()
  const source = { geography, ...useMapShapes() }
  const isComparing = view.view === 'change' || view.view === 'sides'
  const compared = comparedPeriod(filters, bounds)
  const now = useAnswer(districtFigures(filters))
  const before = useAnswer({
    ...districtFigures({ ...filters, periodId: compared?.id ?? filters.periodId }),
    enabled: isComparing,
  })
  const csvHref = districtCsvAddress(filters, language)
  const timeline = (
    <TimeSlider
      periods={bounds.periods}
      periodId={filters.periodId}
      onSlide={(periodId) => onSlide({ periodId })}
      onChoose={(periodId) => onChoose({ periodId })}
    />
  )
  if (view.view === 'provinces')
    return (
      <ProvinceTrends
        {...{ filters, geography, hrefOf, timeline }}
        show={view.show}
        actions={<ViewSwitches measureHasRate={hasRate(filters.measure)} view={view} onLook={onLook} />}
      />
    )
  if (isComparing)
    return (
      <DistrictComparePanel {...{ now, filters, source, view, onLook, hrefOf, timeline }} before={compared && before} />
    )
  return (
    <DistrictMapPanel
      result={now}
      {...{ filters, source, view, onLook, timeline }}
      actionOf={({ districtId, name }) => (
        <PinButton
          name={name}
          isPinned={view.pins.includes(districtId)}
          canPin={view.pins.length < mostPins}
          onToggle={() => onLook({ pins: toggled(view.pins, districtId) })}
        />
      )}
      links={{ hrefOf, csvHref, embedHref }}
      list={(data) => (
        <RankedList
          {...{ data, geography, view, onLook }}
          frame={source.frame}
          onOpen={(districtId) => void navigate({ href: hrefOf(districtId) })}
        />
      )}
      table={(data) => <DistrictTable {...{ data, geography, view, hrefOf, csvHref }} />}
    />
  )
}

const toggled = (pins: readonly string[], districtId: string): readonly string[] =>
  pins.includes(districtId) ? pins.filter((pin) => pin !== districtId) : [...pins, districtId]
