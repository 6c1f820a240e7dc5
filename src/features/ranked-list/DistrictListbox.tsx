import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { numberOrNull } from '#contract/count.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import type { Measure } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import type { DistrictRow } from '#src/map/district-row.ts'
import { districtPlaces } from '#src/map/frame-geometry.ts'
import { nearestInDirection } from '#src/map/neighbour.ts'
import type { FigureKind } from '#src/map/write-figure.ts'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { DistrictOption } from './DistrictOption.tsx'
import { type ListMove, moveOf } from './list-keys.ts'
import styles from './RankedList.module.css'
import { useTypeAhead } from './use-type-ahead.ts'
import { visibleRows } from './visible-rows.ts'

export type DistrictListboxProps = {
  /** In the order of the list. */
  readonly rows: readonly DistrictRow[]
  /** Bars keep their scale when a search leaves few rows. */
  readonly longestOf: readonly DistrictRow[]
  readonly measure: Measure
  readonly kind: FigureKind
  readonly geography: Geography
  readonly frame: MapFrame
  readonly labelId: string
  readonly active: ActiveDistrict
}

export type ActiveDistrict = {
  readonly id: string | undefined
  readonly onMove: (districtId: string) => void
  readonly onOpen: (districtId: string) => void
}

/** As many rows as stand beside the map. A phone shows the first five (see the style sheet). */
export const rowsBesideMap = 12

/**
 * A listbox with one tab stop. Arrows move through all rows, of which the first twelve and the active one are on the page;
 * moving selects, so that map and card follow.
 */
export function DistrictListbox({
  rows,
  longestOf,
  measure,
  kind,
  geography,
  frame,
  labelId,
  active,
}: DistrictListboxProps) {
  const { t } = useTranslation('map')
  const keysId = useId()
  const list = useRef<HTMLDivElement>(null)
  const typeAhead = useTypeAhead()
  const announce = useAnnounce()
  const activeIndex = rows.findIndex((row) => row.districtId === active.id)
  const visible = visibleRows(rows, rowsBesideMap, activeIndex)
  const places = useMemo(() => placesOf(frame, rows), [frame, rows])
  const longest = Math.max(0, ...longestOf.map((row) => numberOrNull(row[kind]) ?? 0))

  // Focus is the browser's. Within the list it follows the selection, which a key or another order of the rows puts on another line.
  useEffect(() => {
    const focused = list.current?.querySelector(':focus')
    if (!focused || focused.ariaSelected === 'true') return
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  })

  const moveTo = (districtId: string | undefined) => {
    if (districtId === undefined || districtId === active.id) return
    active.onMove(districtId)
  }
  const act = (move: ListMove) => {
    switch (move.kind) {
      case 'to':
        return moveTo(rows[move.index]?.districtId)
      case 'type':
        return moveTo(
          rows[
            typeAhead(
              move.letter,
              rows.map((row) => row.name),
              activeIndex,
            )
          ]?.districtId,
        )
      case 'open':
        return active.id === undefined ? undefined : active.onOpen(active.id)
      case 'neighbour': {
        const nextId = active.id && nearestInDirection(places, active.id, move.direction)
        const next = rows.find((row) => row.districtId === nextId)
        announce(next ? t(`list.neighbour.${move.direction}`, { name: next.name }) : t('list.noNeighbour'))
        return moveTo(next?.districtId)
      }
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event, activeIndex, rows.length)
    if (!move) return
    event.preventDefault()
    act(move)
  }
  return (
    <>
      <div
        ref={list}
        // A <select> cannot hold bars and two columns of numbers.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="listbox"
        tabIndex={-1}
        className={styles.rows}
        aria-labelledby={labelId}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
      >
        {visible.map(({ row, rank }, line) => (
          <DistrictOption
            // Lines stay and districts change on them: to move elements in the page costs more than to write them anew.
            key={`line ${line}`}
            row={row}
            geography={geography}
            position={{ rank, of: rows.length, isApart: rank > rowsBesideMap }}
            figures={{ measure, kind, longest }}
            isSelected={row.districtId === active.id}
            isTabStop={activeIndex < 0 ? rank === 1 : row.districtId === active.id}
            onSelect={() => active.onMove(row.districtId)}
          />
        ))}
      </div>
      <span id={keysId}>
        <VisuallyHidden>{t('list.keys')}</VisuallyHidden>
      </span>
    </>
  )
}

/** Only districts that are in the list can be moved to. */
function placesOf(frame: MapFrame, rows: readonly DistrictRow[]) {
  const listed = new Set(rows.map((row) => row.districtId))
  return new Map([...districtPlaces(frame)].filter(([id]) => listed.has(id)))
}
