import type { CRS, Renderer } from 'leaflet'
import { memo, useMemo } from 'react'
import { Polyline } from 'react-leaflet'
import type { MapDrawing } from '../drawing.ts'
import { circleEdge, type LineLook } from '../map-style.ts'
import { type CircleGroup, circleGroups } from './circle-groups.ts'
import { positionOf } from './frame-crs.ts'
import { lineOptions, wholeShapes } from './path-options.ts'

export type CircleLayerProps = { readonly drawing: MapDrawing; readonly crs: CRS; readonly renderer: Renderer }

/** Counts as circles: as in the first picture lines without length whose round ends keep their pixels at every zoom. */
export function CircleLayer({ drawing: { circles, circleFill }, crs, renderer }: CircleLayerProps) {
  const groups = useMemo(() => circleGroups(circles), [circles])
  return groups.map((group) => <Circles key={group.id} {...{ group, circleFill, crs, renderer }} />)
}

type CirclesProps = Omit<CircleLayerProps, 'drawing'> & { readonly group: CircleGroup; readonly circleFill: string }

const Circles = memo(function Circles({ group, circleFill, crs, renderer }: CirclesProps) {
  const positions = useMemo(
    () => group.centres.map((centre) => positionOf(crs, centre)).map((position) => [position, position]),
    [group, crs],
  )
  const styles = useMemo(() => dotsOf(group, circleFill), [group, circleFill])
  return styles.map((style) => (
    <Polyline key={style.color} pathOptions={style} interactive={false} {...{ positions, renderer, ...wholeShapes }} />
  ))
})

/** The edge of a circle is a larger one under it. */
function dotsOf({ radiusPx, hasEdge }: CircleGroup, circleFill: string) {
  const { stroke, width } = circleEdge
  if (!hasEdge) return [dot(circleFill, 2 * radiusPx)]
  return [dot(stroke, 2 * radiusPx + width), dot(circleFill, Math.max(0, 2 * radiusPx - width))]
}

const dot = (stroke: string, width: LineLook['width']) => ({ ...lineOptions({ stroke, width }), fill: false })
