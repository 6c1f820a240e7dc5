import type { DistrictFigures } from '#contract/api/figures.ts'
import { districtCsvAddress } from '#src/api/csv-address.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { districtSheet } from '#src/features/district-map/district-sheet.ts'
import { findingTitle, mapSubtitle } from '#src/features/district-map/map-words.ts'
import { DistrictTable } from '#src/features/district-table/DistrictTable.tsx'
import { formatDate } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { districtRows } from '#src/map/district-row.ts'
import { Panel } from '#src/ui/Panel.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import type { OverviewView } from '#src/url/overview-view.ts'
import type { PlaceInView } from './place-in-view.ts'

export type DistrictsPanelProps = { readonly place: PlaceInView; readonly view: OverviewView }

/** The districts of a province or of the country, with count and rate, each a link to its page. */
export function DistrictsPanel({ place, view }: DistrictsPanelProps) {
  const { filters, geography, questions, name, links } = place
  const { t, placeWords, language } = usePlaceWords()
  const { t: mapWords } = useTranslation(['map', 'terms'])
  const { t: chartWords } = useTranslation('charts')
  const result = useAnswer(questions.districts)
  const { data } = result
  const findingOf = (answer: DistrictFigures) =>
    findingTitle(
      { data: answer, rows: districtRows(answer, geography, language), geography, show: 'rate', language },
      mapWords,
    )
  const subtitleOf = (answer: DistrictFigures) =>
    mapSubtitle({ data: answer, show: 'count' }, { place: name, period: formatPeriod(answer.periodId, t) }, mapWords)
  return (
    <Panel
      result={result}
      title={{ name: placeWords('districts.name', { place: name }), finding: findingOf }}
      subtitle={data && subtitleOf(data)}
      exports={(answer) => ({
        sheet: districtSheet(
          {
            data: answer,
            geography,
            title: findingOf(answer),
            subtitle: subtitleOf(answer),
            placeName: name,
            boundaryNotes: [mapWords('map:note.no-endorsement')],
          },
          { t, language, mapWords, chartWords },
        ),
      })}
      shape="table"
    >
      {(answer) => (
        <>
          <DistrictTable
            data={answer}
            geography={geography}
            view={view}
            hrefOf={links.hrefOf}
            csvHref={districtCsvAddress(filters, language)}
          />
          <SourceLine
            source={chartWords('trend.source')}
            updated={formatDate(answer.asOf, language)}
            releaseId={answer.releaseId}
            isSynthetic={answer.isSynthetic}
          />
        </>
      )}
    </Panel>
  )
}
