import type { CRS, Renderer } from 'leaflet'
import { CircleMarker } from 'react-leaflet'
import type { MapDrawing } from '../drawing.ts'
import { circleEdge, largestCirclePx } from '../map-style.ts'
import { positionOf } from './frame-crs.ts'
import { lineOptions } from './path-options.ts'

export type CircleLayerProps = {
  readonly drawing: MapDrawing
  readonly crs: CRS
  readonly renderer: Renderer
}

/** Counts as circles. */
export function CircleLayer({ drawing: { circles, circleFill }, crs, renderer }: CircleLayerProps) {
  const style = { ...lineOptions(circleEdge), fill: true, fillColor: circleFill, fillOpacity: 1 }
  return circles.map(({ districtId, at, share }) => (
    <CircleMarker
      key={districtId}
      center={positionOf(crs, at)}
      radius={share * largestCirclePx}
      pathOptions={style}
      interactive={false}
      renderer={renderer}
    />
  ))
}
