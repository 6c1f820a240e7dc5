import type { CRS, Renderer } from 'leaflet'
import { useEffect, useState } from 'react'
import { CircleMarker, useMap } from 'react-leaflet'
import type { MapDrawing } from '../drawing.ts'
import { circleEdge, largestCirclePx } from '../map-style.ts'
import { CircleCanvas } from './circle-canvas.ts'
import { positionOf } from './frame-crs.ts'
import { lineOptions } from './path-options.ts'

export type CircleLayerProps = {
  readonly drawing: MapDrawing
  readonly crs: CRS
  readonly renderer: Renderer
  readonly pane: string
}

/** Up to here each circle is an element, which stays sharp while a zoom lasts; thousands of elements make dragging and zooming jerk. */
const mostElements = 500

/** Counts as circles. */
export function CircleLayer({ drawing, crs, renderer, pane }: CircleLayerProps) {
  const { circles, circleFill } = drawing
  if (circles.length > mostElements) return <ManyCircles {...{ drawing, crs, pane }} />
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

function ManyCircles({ drawing, crs, pane }: Omit<CircleLayerProps, 'renderer'>) {
  const map = useMap()
  const [layer] = useState(() => new CircleCanvas(pane))
  // Outside React: Leaflet's map holds the layer.
  useEffect(() => {
    layer.addTo(map)
    return () => {
      layer.remove()
    }
  }, [layer, map])
  // Outside React: what is on the canvas.
  useEffect(() => {
    const placed = drawing.circles.map(({ at, share }) => ({
      position: positionOf(crs, at),
      radius: share * largestCirclePx,
    }))
    layer.show(placed, { fill: drawing.circleFill, edge: circleEdge.stroke, edgeWidth: circleEdge.width })
  }, [layer, drawing, crs])
  return null
}
