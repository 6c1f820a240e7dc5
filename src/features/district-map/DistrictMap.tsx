import { type ReactNode, useMemo, useState } from 'react'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { type DistrictRow, districtRows } from '#src/map/district-row.ts'
import { countDrawing, rateDrawing } from '#src/map/drawing.ts'
import { figuresScale } from '#src/map/figures-scale.ts'
import { districtPlaces } from '#src/map/frame-geometry.ts'
import { type MapSource, MapStage } from '#src/map/MapStage.tsx'
import { placeView } from '#src/map/place-view.ts'
import { largestValue } from '#src/map/scale.ts'
import type { OverviewView } from '#src/url/overview-view.ts'
import { CircleLegend } from './CircleLegend.tsx'
import { ClassSwitch } from './ClassSwitch.tsx'
import styles from './DistrictMap.module.css'
import { MapKeys } from './MapKeys.tsx'
import { MapLegend } from './MapLegend.tsx'
import { MapNotes } from './MapNotes.tsx'
import { mapSummary, shownKind } from './map-words.ts'
import { SelectionCard } from './SelectionCard.tsx'

export type DistrictMapProps = {
  readonly data: DistrictFigures
  readonly source: MapSource
  readonly view: OverviewView
  readonly onLook: (change: Partial<OverviewView>) => void
  readonly links: DistrictLinks
  readonly placeName: string
  /** What else can be done with a district, on its card. */
  readonly actionOf?: (row: DistrictRow) => ReactNode
  /** The ranked list: beside the map, and before it on a phone. */
  readonly list: ReactNode
}

export type DistrictLinks = {
  /** Address of a district's page. */
  readonly hrefOf: (districtId: string) => string
  /** Address of the same figures as CSV. */
  readonly csvHref: string
  /** Address of the map alone, for other sites. */
  readonly embedHref?: string
}

/** A figure in every district: rates as fills, counts as circles, with the ranked list that says the same in words. */
export function DistrictMap({ data, source, view: look, onLook, links, placeName, actionOf, list }: DistrictMapProps) {
  const { show, classes, at: selectedId } = look
  const { t } = useTranslation(['map', 'terms'])
  const language = useLanguage()
  const [hoveredId, setHoveredId] = useState<string>()
  const { geography, frame } = source
  const kind = shownKind(data.measure, show)

  const rows = useMemo(() => districtRows(data, geography, language), [data, geography, language])
  const scale = useMemo(() => figuresScale([data], classes), [data, classes])
  const drawing = useMemo(
    () => (kind === 'rate' ? rateDrawing(rows, scale) : countDrawing(rows, scale, districtPlaces(frame))),
    [kind, rows, scale, frame],
  )
  const view = useMemo(() => placeView(frame, geography, data.placeId), [frame, geography, data.placeId])
  // Districts around the place asked about have no figures to show.
  const pointer = useMemo(
    () => ({
      onSelect: (id: string) => drawing.looks.has(id) && onLook({ at: id }),
      onHover: (id: string | undefined) => setHoveredId(id !== undefined && drawing.looks.has(id) ? id : undefined),
    }),
    [drawing, onLook],
  )

  const rowOf = (id: string | undefined) => rows.find((row) => row.districtId === id)
  const shownRow = rowOf(hoveredId) ?? rowOf(selectedId)
  const marked = { selectedId, hoveredId: hoveredId === selectedId ? undefined : hoveredId }
  return (
    <div className={styles.layout}>
      <div className={styles.list}>{list}</div>
      <figure className={styles.figure}>
        <div className={styles.legend}>
          {kind === 'rate' ? (
            <MapLegend legend={scale.legend} />
          ) : (
            <CircleLegend maximum={largestValue(rows.map((row) => row.count)) ?? 0} fill={drawing.circleFill} />
          )}
          <MapKeys drawing={drawing} measure={data.measure} />
          {kind === 'rate' && <ClassSwitch classes={classes} onLook={onLook} />}
        </div>
        <MapStage
          {...{ source, view, drawing, marked, pointer }}
          card={
            <SelectionCard
              row={shownRow}
              measure={data.measure}
              geography={geography}
              hrefOf={links.hrefOf}
              action={shownRow && actionOf?.(shownRow)}
            />
          }
        />
        <MapNotes data={data} rows={rows} source={source} csvHref={links.csvHref}>
          {mapSummary({ data, rows, geography, show, language }, placeName, t)}
        </MapNotes>
      </figure>
    </div>
  )
}
