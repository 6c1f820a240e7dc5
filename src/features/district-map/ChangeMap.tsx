import { useMemo, useState } from 'react'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { measureOf } from '#contract/measures.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { changeDrawing, changeScale, changeUnitOf } from '#src/map/change-scale.ts'
import { districtRows } from '#src/map/district-row.ts'
import { type MapSource, MapStage } from '#src/map/MapStage.tsx'
import { placeView } from '#src/map/place-view.ts'
import type { FigureKind } from '#src/map/write-figure.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { CountText } from '#src/ui/CountText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { boundaryNotes } from './boundary-notes.ts'
import { ChangeLegend } from './ChangeLegend.tsx'
import { ChangeLists, FromTo, writeChange } from './ChangeLists.tsx'
import styles from './DistrictMap.module.css'
import { countChanges, type DistrictChange, districtChanges } from './district-changes.ts'
import { MapKeys } from './MapKeys.tsx'
import card from './SelectionCard.module.css'

export type ChangeMapProps = {
  readonly now: DistrictFigures
  readonly before: DistrictFigures
  /** Whether rates or counts are compared. */
  readonly show: FigureKind
  readonly source: MapSource
  readonly selectedId: string | undefined
  readonly onSelect: (districtId: string) => void
  readonly hrefOf: (districtId: string) => string
}

/** How much each district's figure differs from that of the compared period. */
export function ChangeMap({ now, before, show, source, selectedId, onSelect, hrefOf }: ChangeMapProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const [hoveredId, setHoveredId] = useState<string>()
  const { geography, frame } = source
  const { measure, periodId } = now
  const changes = useMemo(
    () => districtChanges(districtRows(now, geography, language), before, show),
    [now, before, show, geography, language],
  )
  const scale = useMemo(() => changeScale(measure, show, periodId), [measure, show, periodId])
  const drawing = useMemo(() => changeDrawing(changes, scale), [changes, scale])
  const view = useMemo(() => placeView(frame, geography, now.placeId), [frame, geography, now.placeId])
  const pointer = useMemo(
    () => ({
      onSelect: (id: string) => drawing.looks.has(id) && onSelect(id),
      onHover: (id: string | undefined) => setHoveredId(id !== undefined && drawing.looks.has(id) ? id : undefined),
    }),
    [drawing, onSelect],
  )
  const rowOf = (id: string | undefined) => changes.find((row) => row.districtId === id)
  const missing = changes.length - countChanges(changes).compared
  return (
    <div className={styles.layout}>
      <div className={styles.list}>
        <ChangeLists {...{ changes, measure, show, selectedId, hrefOf }} />
      </div>
      <figure className={styles.figure}>
        <div className={styles.legend}>
          <ChangeLegend scale={scale} unit={changeUnitOf(measure, show)} />
          <MapKeys drawing={drawing} measure={measure} />
        </div>
        <MapStage
          {...{ source, view, drawing, pointer }}
          marked={{ selectedId, hoveredId: hoveredId === selectedId ? undefined : hoveredId }}
          card={<ChangeCard row={rowOf(hoveredId) ?? rowOf(selectedId)} {...{ measure, show, hrefOf }} />}
        />
        <figcaption className={styles.notes}>
          {missing > 0 && <p>{iso(t('change.missing', { number: missing }))}</p>}
          {measureOf(measure).isProtected && measureOf(measure).basis === 'count' && <p>{t('change.caution')}</p>}
          <p>
            {boundaryNotes(source)
              .map((note) => t(`note.${note}`))
              .join(' ')}
          </p>
        </figcaption>
      </figure>
    </div>
  )
}

type ChangeCardProps = Pick<ChangeMapProps, 'show' | 'hrefOf'> & {
  readonly row: DistrictChange | undefined
  readonly measure: DistrictFigures['measure']
}

/** One district: the change, what it is made of, and the way to its page. */
function ChangeCard({ row, measure, show, hrefOf }: ChangeCardProps) {
  const { t } = useTranslation(['map', 'terms'])
  const language = useLanguage()
  if (!row) return <p className={card.hint}>{t('map:card.none')}</p>
  return (
    <div className={card.card}>
      <p className={card.name}>{row.name}</p>
      <p className={card.province}>{row.provinceName}</p>
      <p className={row.change.kind === 'value' ? card.figure : undefined}>
        <CountText count={row.change} format={(value) => writeChange(value, measure, show, language)} />
      </p>
      <p>
        <FromTo {...{ row, measure, show }} />{' '}
        {iso(changeUnitOf(measure, show) === 'per-residents' ? t('map:card.perResidents') : t(`terms:unit.${measure}`))}
      </p>
      <AppLink href={hrefOf(row.districtId)}>{t('map:card.open', { name: row.name })}</AppLink>
    </div>
  )
}
