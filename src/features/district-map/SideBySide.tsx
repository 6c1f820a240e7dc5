import { useMemo, useState } from 'react'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { type DistrictRow, districtRows } from '#src/map/district-row.ts'
import { countDrawing, type MapDrawing, rateDrawing } from '#src/map/drawing.ts'
import { figuresScale } from '#src/map/figures-scale.ts'
import { districtPlaces } from '#src/map/frame-geometry.ts'
import type { MapSource } from '#src/map/MapStage.tsx'
import { placeView } from '#src/map/place-view.ts'
import { StillMap } from '#src/map/StillMap.tsx'
import { largestValue, type Scale } from '#src/map/scale.ts'
import { figureWriter } from '#src/map/write-figure.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import type { OverviewView } from '#src/url/overview-view.ts'
import { CircleLegend } from './CircleLegend.tsx'
import { ClassSwitch } from './ClassSwitch.tsx'
import compare from './Compare.module.css'
import styles from './DistrictMap.module.css'
import { MapKeys } from './MapKeys.tsx'
import { MapLegend } from './MapLegend.tsx'
import { shownKind } from './map-words.ts'

export type SideBySideProps = {
  readonly now: DistrictFigures
  readonly before: DistrictFigures
  readonly source: MapSource
  readonly view: OverviewView
  readonly onLook: (change: Partial<OverviewView>) => void
}

/** Two periods on two maps with the same classes and one pointer. */
export function SideBySide({ now, before, source, view, onLook }: SideBySideProps) {
  const { t } = useTranslation(['map', 'terms'])
  const language = useLanguage()
  const [hoveredId, setHoveredId] = useState<string>()
  const kind = shownKind(now.measure, view.show)
  const sides = useMemo(() => {
    const of = (data: DistrictFigures) => districtRows(data, source.geography, language)
    return { before: of(before), now: of(now) }
  }, [before, now, source.geography, language])
  const drawings = useMemo(
    () => drawBoth(sides, figuresScale([now, before], view.classes), { kind, source }),
    [sides, now, before, kind, view.classes, source],
  )
  const marked = { selectedId: view.at, hoveredId: hoveredId === view.at ? undefined : hoveredId }
  const pointer = useMemo(
    () => ({
      onSelect: (id: string) => drawings.now.looks.has(id) && onLook({ at: id }),
      onHover: (id: string | undefined) =>
        setHoveredId(id !== undefined && drawings.now.looks.has(id) ? id : undefined),
    }),
    [drawings, onLook],
  )
  const box = useMemo(
    () => placeView(source.frame, source.geography, now.placeId),
    [source.frame, source.geography, now.placeId],
  )
  const shownId = hoveredId ?? view.at
  return (
    <figure className={styles.figure}>
      <div className={styles.legend}>
        {kind === 'rate' ? (
          <MapLegend legend={drawings.scale.legend} />
        ) : (
          <CircleLegend maximum={drawings.maximum} fill={drawings.now.circleFill} />
        )}
        <MapKeys drawing={drawings.both} measure={now.measure} />
        {kind === 'rate' && <ClassSwitch classes={view.classes} onLook={onLook} />}
      </div>
      <div className={compare.sides}>
        {(['before', 'now'] as const).map((side) => {
          const data = side === 'now' ? now : before
          return (
            <section key={side} className={compare.side}>
              <SideHead data={data} />
              <StillMap {...{ source, view: box, chosen: { marked, pointer } }} drawing={drawings[side]} />
            </section>
          )
        })}
      </div>
      <BothFigures {...{ sides, before, now, kind }} districtId={shownId} hint={t('map:sides.hint')} />
    </figure>
  )
}

/** The period over its map, and the figure of the whole place. */
function SideHead({ data }: { readonly data: DistrictFigures }) {
  const translate = useTranslate()
  const language = useLanguage()
  return (
    <h3 className={compare.period}>
      <span>{iso(formatPeriod(data.periodId, translate))}</span>
      <span className={compare.total}>
        <CountText count={data.total} format={figureWriter(data.measure, 'count', language)} />{' '}
        {translate(`terms:unit.${data.measure}`)}
      </span>
    </h3>
  )
}

type Sides = { readonly before: readonly DistrictRow[]; readonly now: readonly DistrictRow[] }

type BothFiguresProps = {
  readonly sides: Sides
  readonly before: DistrictFigures
  readonly now: DistrictFigures
  readonly kind: 'rate' | 'count'
  readonly districtId: string | undefined
  readonly hint: string
}

/** Both figures of the district under the pointer. */
function BothFigures({ sides, before, now, kind, districtId, hint }: BothFiguresProps) {
  const translate = useTranslate()
  const language = useLanguage()
  const rowOf = (rows: readonly DistrictRow[]) => rows.find((row) => row.districtId === districtId)
  const [earlier, later] = [rowOf(sides.before), rowOf(sides.now)]
  const write = figureWriter(now.measure, kind, language)
  if (!earlier || !later)
    return (
      <p className={compare.both} data-not-in-picture>
        {hint}
      </p>
    )
  return (
    <p className={compare.both}>
      <strong>{later.name}</strong> {iso(formatPeriod(before.periodId, translate))}:{' '}
      <CountText count={earlier[kind]} format={write} /> · {iso(formatPeriod(now.periodId, translate))}:{' '}
      <CountText count={later[kind]} format={write} />
    </p>
  )
}

type Options = { readonly kind: 'rate' | 'count'; readonly source: MapSource }

/** Both maps from one scale: of fixed classes as everywhere, of equal numbers over the districts of both. */
function drawBoth(sides: Sides, scale: Scale, { kind, source }: Options) {
  const rows = [...sides.before, ...sides.now]
  const maximum = largestValue(rows.map((row) => row.count)) ?? 0
  const places = districtPlaces(source.frame)
  const draw = (side: readonly DistrictRow[]): MapDrawing =>
    kind === 'rate' ? rateDrawing(side, scale) : countDrawing(side, scale, places, maximum)
  const [before, later] = [draw(sides.before), draw(sides.now)]
  const looks = new Map([...before.looks].map(([id, look]) => [`before ${id}`, look]))
  return { scale, maximum, before, now: later, both: { ...later, looks: new Map([...looks, ...later.looks]) } }
}
