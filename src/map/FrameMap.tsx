import { Fragment, type MouseEvent, type ReactNode, useMemo } from 'react'
import type { BoundaryProfile } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import { type DistrictLook, type MapDrawing, outside } from './drawing.ts'
import { FrameLabels } from './FrameLabels.tsx'
import styles from './FrameMap.module.css'
import type { Box } from './frame-geometry.ts'
import type { DefinitionIds } from './MapDefinitions.tsx'
import type { MapLabel } from './map-labels.ts'
import {
  borderOf,
  circleEdge,
  drawnLines,
  hoverOutline,
  type LineLook,
  largestCirclePx,
  paintOf,
  paintOrder,
  selectedOutline,
} from './map-style.ts'

export type MarkedDistricts = { readonly selectedId: string | undefined; readonly hoveredId: string | undefined }

export type DistrictPointer = {
  readonly onSelect: (districtId: string) => void
  readonly onHover: (districtId: string | undefined) => void
}

/** What is on the map, for whichever renderer draws it. */
export type MapPicture = {
  /** The part of the frame to show. */
  readonly view: Box
  readonly drawing: MapDrawing
  readonly marked: MarkedDistricts
  readonly definitions: DefinitionIds
  readonly pointer: DistrictPointer
}

export type FrameMapProps = Omit<MapPicture, 'pointer'> & {
  readonly frame: MapFrame
  readonly profile: BoundaryProfile
  readonly labels: readonly MapLabel[]
  /** Absent where nothing can be chosen, such as in print. */
  readonly pointer?: DistrictPointer
  /** SVG in units of the frame, over the land and its lines and under the names. */
  readonly children?: ReactNode
}

/**
 * The map as one SVG from the frame's own paths: what the server sends, what a page without script shows, what is printed, and
 * the map of a phone. Strokes and dashes keep their pixels at every size. Screen readers get the list and the table instead.
 */
export function FrameMap(props: FrameMapProps) {
  const { frame, profile, view, drawing, labels, marked, definitions, pointer, children } = props
  const districts = useMemo(() => paintedDistricts(frame, drawing), [frame, drawing])
  const handlers = pointer && pointerHandlers(pointer)
  return (
    <div className={styles.frame} aria-hidden="true">
      <svg className={styles.drawing} viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} focusable="false">
        <path d={frame.land} fill={`url(#${definitions.landFade})`} />
        <g className={pointer && styles.choosable} {...handlers}>
          {districts.map(([id, path, look]) => (
            <path
              key={id}
              d={path}
              data-district={look.mapClass === 'outside' ? undefined : id}
              fill={paintOf(look, definitions.hatch)}
              {...lineProps(borderOf(look))}
            />
          ))}
        </g>
        {drawnLines(profile).map(({ line, look }) => (
          <path key={line} d={frame[line]} className={styles.line} {...lineProps(look)} />
        ))}
        <Circles drawing={drawing} />
        {children}
        <Outline path={frame.districts[marked.hoveredId ?? '']} look={hoverOutline} />
        <Outline path={frame.districts[marked.selectedId ?? '']} look={selectedOutline} />
      </svg>
      <FrameLabels labels={labels} view={view} />
    </div>
  )
}

function paintedDistricts(frame: MapFrame, { looks }: MapDrawing): [id: string, path: string, look: DistrictLook][] {
  return Object.entries(frame.districts)
    .map(([id, path]): [string, string, DistrictLook] => [id, path, looks.get(id) ?? outside])
    .filter(([, path]) => path !== '')
    .toSorted(([, , a], [, , b]) => paintOrder(a) - paintOrder(b))
}

const lineProps = ({ stroke, width, dash, cap = 'round' }: LineLook) => ({
  stroke,
  strokeWidth: width,
  strokeDasharray: dash,
  strokeLinecap: cap,
})

const Outline = ({ path, look }: { readonly path: string | undefined; readonly look: LineLook }) =>
  path === undefined ? null : <path d={path} className={styles.line} {...lineProps(look)} />

/** Lines without length and with round ends are circles that keep their pixels while the drawing scales. */
const Circles = ({ drawing: { circles, circleFill } }: { readonly drawing: MapDrawing }) =>
  circles.map(({ districtId, at: [x, y], share }) => {
    const diameter = 2 * share * largestCirclePx
    const dot = { d: `M${x} ${y}h0`, className: styles.line, strokeLinecap: 'round' } as const
    return (
      <Fragment key={districtId}>
        <path {...dot} stroke={circleEdge.stroke} strokeWidth={diameter + circleEdge.width} />
        <path {...dot} stroke={circleFill} strokeWidth={Math.max(0, diameter - circleEdge.width)} />
      </Fragment>
    )
  })

/** One listener for all districts; which one is read from the element under the pointer. */
function pointerHandlers({ onSelect, onHover }: DistrictPointer) {
  const districtAt = ({ target }: MouseEvent) => (target instanceof SVGElement ? target.dataset.district : undefined)
  return {
    onClick: (event: MouseEvent) => {
      const id = districtAt(event)
      if (id !== undefined) onSelect(id)
    },
    onPointerOver: (event: MouseEvent) => onHover(districtAt(event)),
    onPointerLeave: () => onHover(undefined),
  }
}
