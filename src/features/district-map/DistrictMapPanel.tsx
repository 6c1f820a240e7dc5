import type { ReactNode } from 'react'
import type { DistrictFigures } from '#contract/api/figures.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import type { ExportOffer } from '#src/export/export-offer.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { type DistrictRow, districtRows } from '#src/map/district-row.ts'
import type { MapSource } from '#src/map/MapStage.tsx'
import { hasRate } from '#src/map/write-figure.ts'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import type { OverviewView } from '#src/url/overview-view.ts'
import { boundaryNotes } from './boundary-notes.ts'
import { type DistrictLinks, DistrictMap } from './DistrictMap.tsx'
import { districtLayer } from './district-layer.ts'
import { districtSheet } from './district-sheet.ts'
import { findingTitle, mapSubtitle, plainTitle } from './map-words.ts'
import { ViewSwitches } from './ViewSwitches.tsx'

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
  /** What else can be done with a district, on its card. */
  readonly actionOf?: (row: DistrictRow) => ReactNode
  /** The slider over the periods, above the figures of one. */
  readonly timeline?: ReactNode
}

/** The districts as a section of a page: the finding as its title, then map and list, or the table of all. */
export function DistrictMapPanel(props: DistrictMapPanelProps) {
  const { result, filters, source, view, onLook, links, list, table, timeline } = props
  const { t } = useTranslation(['map', 'terms'])
  const { t: chartWords } = useTranslation('charts')
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
  const subtitleOf = (answer: DistrictFigures) =>
    mapSubtitle(
      { data: answer, show: view.view === 'table' ? 'count' : view.show },
      { place: placeName, period: formatPeriod(answer.periodId, translate) },
      t,
    )
  const exportsOf = (answer: DistrictFigures): ExportOffer => ({
    sheet: districtSheet(
      {
        data: answer,
        geography,
        title: findingOf(answer),
        subtitle: subtitleOf(answer),
        placeName,
        boundaryNotes: boundaryNotes(source).map((note) => t(`map:note.${note}`)),
      },
      { t: translate, language, mapWords: t, chartWords },
    ),
    layer: () => districtLayer(answer, geography, { show: view.show, boundariesUrl: source.boundariesUrl }),
    ...(links.embedHref !== undefined && { embedHref: links.embedHref }),
  })
  return (
    <Panel
      result={result}
      title={{ name: plainTitle(filters.measure, t), finding: findingOf }}
      subtitle={data && subtitleOf(data)}
      exports={exportsOf}
      actions={<ViewSwitches measureHasRate={hasRate(filters.measure)} view={view} onLook={onLook} />}
      shape={view.view === 'map' ? 'map' : 'table'}
    >
      {(answer) => (
        <>
          {timeline}
          {view.view === 'table' ? (
            table(answer)
          ) : (
            <DistrictMap
              data={answer}
              source={source}
              view={view}
              onLook={onLook}
              links={links}
              placeName={placeName}
              list={list(answer)}
              {...(props.actionOf && { actionOf: props.actionOf })}
            />
          )}
        </>
      )}
    </Panel>
  )
}
