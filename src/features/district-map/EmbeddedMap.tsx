import type { DistrictFigures } from '#contract/api/figures.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { districtRows } from '#src/map/district-row.ts'
import { countDrawing, rateDrawing } from '#src/map/drawing.ts'
import { figuresScale } from '#src/map/figures-scale.ts'
import { districtPlaces } from '#src/map/frame-geometry.ts'
import type { MapSource } from '#src/map/MapStage.tsx'
import { placeView } from '#src/map/place-view.ts'
import { StillMap } from '#src/map/StillMap.tsx'
import { largestValue } from '#src/map/scale.ts'
import type { FigureKind } from '#src/map/write-figure.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { boundaryNotes } from './boundary-notes.ts'
import { CircleLegend } from './CircleLegend.tsx'
import styles from './DistrictMap.module.css'
import { MapKeys } from './MapKeys.tsx'
import { MapLegend } from './MapLegend.tsx'
import { mapSummary, shownKind, unknownDistrictWords } from './map-words.ts'

export type EmbeddedMapProps = {
  readonly data: DistrictFigures
  readonly source: MapSource
  readonly show: FigureKind
  readonly placeName: string
}

/** The map of districts alone, without anything to press: with its legend, its notes and a summary in words. */
export function EmbeddedMap({ data, source, show, placeName }: EmbeddedMapProps) {
  const { t } = useTranslation(['map', 'terms'])
  const language = useLanguage()
  const { geography, frame } = source
  const kind = shownKind(data.measure, show)
  const rows = districtRows(data, geography, language)
  const scale = figuresScale([data])
  const drawing = kind === 'rate' ? rateDrawing(rows, scale) : countDrawing(rows, scale, districtPlaces(frame))
  const unknownDistrict = unknownDistrictWords(data.unknownDistrict, language, t)
  return (
    <figure className={styles.figure}>
      <div className={styles.legend}>
        {kind === 'rate' ? (
          <MapLegend legend={scale.legend} />
        ) : (
          <CircleLegend maximum={largestValue(rows.map((row) => row.count)) ?? 0} fill={drawing.circleFill} />
        )}
        <MapKeys drawing={drawing} measure={data.measure} />
      </div>
      <StillMap source={source} view={placeView(frame, geography, data.placeId)} drawing={drawing} />
      <figcaption className={styles.notes}>
        <VisuallyHidden>{mapSummary({ data, rows, geography, show, language }, placeName, t)}</VisuallyHidden>
        {unknownDistrict !== undefined && <p>{iso(unknownDistrict)}</p>}
        <p>
          {boundaryNotes(source)
            .map((note) => t(`map:note.${note}`))
            .join(' ')}
        </p>
      </figcaption>
    </figure>
  )
}
