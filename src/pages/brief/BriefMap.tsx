import type { DistrictFigures } from '#contract/api/figures.ts'
import { countryId } from '#contract/places.ts'
import { boundaryNotes } from '#src/features/district-map/boundary-notes.ts'
import { MapKeys } from '#src/features/district-map/MapKeys.tsx'
import { MapLegend } from '#src/features/district-map/MapLegend.tsx'
import { findingTitle, mapSubtitle, unknownDistrictWords } from '#src/features/district-map/map-words.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useBriefWords } from '#src/i18n/use-brief-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { districtRows } from '#src/map/district-row.ts'
import { rateDrawing } from '#src/map/drawing.ts'
import { figuresScale } from '#src/map/figures-scale.ts'
import { placeView } from '#src/map/place-view.ts'
import { StillMap } from '#src/map/StillMap.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { useMapShapes } from '../use-map-shapes.ts'
import { BriefList } from './BriefList.tsx'
import { BriefPart } from './BriefPart.tsx'
import type { Brief } from './brief-answers.ts'
import { FigureHead } from './FigureHead.tsx'
import first from './first-sheet.module.css'
import styles from './paper.module.css'
import { pxOfMm, usualMapMm } from './paper-sizes.ts'

type BriefMapProps = { readonly brief: Brief; readonly placeName: string }

/** The districts as map and as list. A district is shown, outlined, among those of its province. Waits for the shapes. */
export function BriefMap({ brief, placeName }: BriefMapProps) {
  const shapes = useMapShapes()
  return (
    <BriefPart part="map" result={brief.answers.districts} className={first.mapPart}>
      {(data) => <Districts brief={brief} data={data} placeName={placeName} shapes={shapes} />}
    </BriefPart>
  )
}

type DistrictsProps = BriefMapProps & {
  readonly data: DistrictFigures
  readonly shapes: ReturnType<typeof useMapShapes>
}

function Districts({ brief: { filters, geography }, data, shapes }: DistrictsProps) {
  const { t, language } = useBriefWords()
  const { t: mapWords } = useTranslation(['map', 'terms'])
  const source = { geography, ...shapes }
  const rows = districtRows(data, geography, language)
  const scale = figuresScale([data])
  const drawing = rateDrawing(rows, scale)
  const ownId = rows.some(({ districtId }) => districtId === filters.placeId) ? filters.placeId : undefined
  const shownPlace = placeNames(geography, language, t)(data.placeId)
  const unknown = unknownDistrictWords(data.unknownDistrict, language, mapWords)
  const notes = boundaryNotes(source).map((note) => mapWords(`map:note.${note}`))
  const view = placeView(shapes.frame, geography, data.placeId)
  return (
    <>
      <FigureHead
        title={findingTitle({ data, rows, geography, show: 'rate', language }, mapWords)}
        about={mapSubtitle(
          { data, show: 'rate' },
          { place: shownPlace, period: formatPeriod(data.periodId, t) },
          mapWords,
        )}
      />
      <div className={first.mapAndList}>
        <figure className={first.mapFigure}>
          <div className={first.legend}>
            <MapLegend legend={scale.legend} />
          </div>
          <div className={first.map}>
            <StillMap source={source} view={view} drawing={drawing} outlinedId={ownId} paperSize={paperSize(view)} />
          </div>
          <figcaption>
            <MapKeys drawing={drawing} measure={data.measure} />
          </figcaption>
        </figure>
        <div>
          <BriefList rows={rows} measure={data.measure} ownId={ownId} withProvince={data.placeId === countryId} />
          <p className={styles.note}>{iso([...(unknown === undefined ? [] : [unknown]), ...notes].join(' '))}</p>
        </div>
      </div>
    </>
  )
}

function paperSize(view: { readonly width: number; readonly height: number }) {
  const width = pxOfMm(usualMapMm)
  return { width, height: (width * view.height) / view.width }
}
