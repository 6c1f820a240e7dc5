import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DistrictFigures } from '#contract/api/figures.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { districtRows } from '#src/map/district-row.ts'
import type { MapSource } from '#src/map/MapStage.tsx'
import { hasRate } from '#src/map/write-figure.ts'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import { SegmentedControl } from '#src/ui/SegmentedControl.tsx'
import type { OverviewView } from '#src/url/overview-view.ts'
import { type DistrictLinks, DistrictMap } from './DistrictMap.tsx'
import { findingTitle, mapSubtitle, plainTitle } from './map-words.ts'

export type DistrictMapPanelProps = {
  readonly result: PanelResult<DistrictFigures>
  readonly filters: OverviewFilters
  readonly source: MapSource
  readonly view: OverviewView
  /** Changes what the address says about how the figures are looked at. */
  readonly onLook: (change: Partial<OverviewView>) => void
  readonly links: DistrictLinks
  /** The ranked list and the table of the same answer. */
  readonly list: (data: DistrictFigures) => ReactNode
  readonly table: (data: DistrictFigures) => ReactNode
}

/** The districts as a section of a page: the finding as its title, then map and list, or the table of all. */
export function DistrictMapPanel({ result, filters, source, view, onLook, links, list, table }: DistrictMapPanelProps) {
  const { t } = useTranslation(['map', 'terms'])
  const translate = useTranslate()
  const language = useLanguage()
  const { geography } = source
  const { data } = result
  const placeName = placeNames(geography, language, translate)(data?.placeId ?? filters.placeId)
  const findingOf = (answer: DistrictFigures) =>
    findingTitle(
      { data: answer, rows: districtRows(answer, geography, language), geography, show: view.show, language },
      t,
    )
  return (
    <Panel
      result={result}
      title={{ name: plainTitle(filters.measure, t), finding: findingOf }}
      subtitle={
        data &&
        mapSubtitle(
          { data, show: view.view === 'table' ? 'count' : view.show },
          { place: placeName, period: formatPeriod(data.periodId, translate) },
          t,
        )
      }
      actions={<ViewSwitches measureHasRate={hasRate(filters.measure)} view={view} onLook={onLook} />}
      shape={view.view === 'map' ? 'map' : 'table'}
    >
      {(answer) =>
        view.view === 'table' ? (
          table(answer)
        ) : (
          <DistrictMap
            data={answer}
            source={source}
            show={view.show}
            selectedId={view.at}
            onSelect={(at) => onLook({ at })}
            links={links}
            placeName={placeName}
            list={list(answer)}
          />
        )
      }
    </Panel>
  )
}

type ViewSwitchesProps = {
  readonly measureHasRate: boolean
  readonly view: OverviewView
  readonly onLook: (change: Partial<OverviewView>) => void
}

/** Rate or count on the map; map or table. A measure without a rate has nothing to switch. */
function ViewSwitches({ measureHasRate, view, onLook }: ViewSwitchesProps) {
  const { t } = useTranslation('map')
  return (
    <>
      {measureHasRate && view.view === 'map' && (
        <SegmentedControl
          label={t('show.label')}
          value={view.show}
          options={[
            { value: 'rate', label: t('show.rate') },
            { value: 'count', label: t('show.count') },
          ]}
          onChange={(show) => onLook({ show })}
        />
      )}
      <SegmentedControl
        label={t('view.label')}
        value={view.view}
        options={[
          { value: 'map', label: t('view.map') },
          { value: 'table', label: t('view.table') },
        ]}
        onChange={(next) => onLook({ view: next })}
      />
    </>
  )
}
