import { type ReactNode, useId, useMemo } from 'react'
import type { BoundaryProfile } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import { classNames } from '#src/ui/class-names.ts'
import type { DistrictLook, MapDrawing } from './drawing.ts'
import { FrameMap } from './FrameMap.tsx'
import { type Point, wholeFrame } from './frame-geometry.ts'
import { definitionIds, MapDefinitions } from './MapDefinitions.tsx'
import { MapLabelText } from './MapLabelText.tsx'
import colors from './map-colors.module.css'
import label from './map-label.module.css'
import { RouteDrawing, type RouteDrawingProps } from './RouteDrawing.tsx'
import styles from './RouteMap.module.css'

/** A name on the map, and the number of those who stayed within, already written. */
export type RouteName = {
  readonly id: string
  readonly text: string
  readonly shortText?: string
  readonly number?: string
  readonly at: Point
}

/** A row of the column beside the map. */
export type RouteColumnRow = {
  readonly id: string
  readonly name: string
  readonly count: ReactNode
  /** Name and number for assistive technology. */
  readonly label: string
}

export type RouteMapProps = RouteDrawingProps & {
  readonly frame: MapFrame
  readonly profile: BoundaryProfile
  readonly names: readonly RouteName[]
  readonly column: { readonly title: string; readonly rows: readonly RouteColumnRow[] }
  readonly pinnedId: string | undefined
  readonly onHover: (id: string | undefined) => void
  readonly onPin: (id: string) => void
  /** A `RouteLegend`; as wide as the map. */
  readonly legend: ReactNode
}

const ground: DistrictLook = { mapClass: 'ground', fill: 'var(--map-ground)', isFew: false }

/**
 * The country by province, as one drawing, with routes over it; what lies abroad is a column on the left, which no map of this size could
 * hold. Never mirrored. The drawing is decoration to assistive technology, which is given the lists and the table; the column is buttons.
 */
export function RouteMap({
  frame,
  profile,
  names,
  column,
  pinnedId,
  onHover,
  onPin,
  legend,
  ...routes
}: RouteMapProps) {
  const definitions = definitionIds(useId())
  const view = useMemo(() => wholeFrame(frame), [frame])
  // Provinces stand in for districts: what is drawn, hovered and chosen here is a province.
  const byProvince = useMemo((): MapFrame => ({ ...frame, districts: frame.provinces, approximateLines: '' }), [frame])
  const drawing = useMemo(
    (): MapDrawing => ({
      looks: new Map(Object.keys(frame.provinces).map((id) => [id, ground])),
      circles: [],
      circleFill: 'none',
    }),
    [frame],
  )
  return (
    <div className={classNames(colors.map, styles.stage)}>
      <MapDefinitions ids={definitions} view={view} size={undefined} />
      <div className={styles.column}>
        <ul aria-label={column.title}>
          {column.rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                data-in-picture
                className={styles.row}
                aria-pressed={pinnedId === row.id}
                aria-label={row.label}
                data-lit={routes.litId === row.id || undefined}
                onClick={() => onPin(row.id)}
                onPointerEnter={() => onHover(row.id)}
                onPointerLeave={() => onHover(undefined)}
                onFocus={() => onHover(row.id)}
                onBlur={() => onHover(undefined)}
              >
                <span>{row.name}</span>
                <span className={styles.number}>{row.count}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.map}>
        <FrameMap
          frame={byProvince}
          {...{ profile, view, drawing, definitions }}
          labels={[]}
          marked={{ selectedId: undefined, hoveredId: routes.litId }}
          pointer={{ onSelect: onPin, onHover }}
        >
          <RouteDrawing {...routes} />
        </FrameMap>
        <svg className={styles.names} aria-hidden="true" focusable="false">
          {names.map((name) => {
            const x = `${(100 * name.at[0]) / view.width}%`
            const y = `${(100 * name.at[1]) / view.height}%`
            return (
              <g key={name.id} data-dim={routes.litId !== undefined && routes.litId !== name.id ? true : undefined}>
                <g className={styles.above}>
                  <MapLabelText label={{ ...name, kind: 'province' }} x={x} y={y} />
                </g>
                {name.number !== undefined && (
                  <g className={classNames(label.label, styles.below)}>
                    <text x={x} y={y}>
                      {name.number}
                    </text>
                  </g>
                )}
              </g>
            )
          })}
        </svg>
      </div>
      <div className={styles.legendSpace}>{legend}</div>
    </div>
  )
}
