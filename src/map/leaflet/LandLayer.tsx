import type { CRS, Polygon as LeafletPolygon, Renderer } from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import { Polygon } from 'react-leaflet'
import type { MapFrame } from '#contract/map-frame.ts'
import { ringsOf } from '../frame-geometry.ts'
import { positionOf } from './frame-crs.ts'
import { wholeShapes } from './path-options.ts'

export type LandLayerProps = {
  readonly frame: MapFrame
  readonly crs: CRS
  readonly renderer: Renderer
  readonly fadeId: string
}

const style = { stroke: false, fillColor: 'var(--map-land)', fillOpacity: 1 } as const

/** The soft ground, from the frame's own path: it says where the sea is and is not worth a file of its own. */
export function LandLayer({ frame, crs, renderer, fadeId }: LandLayerProps) {
  const layer = useRef<LeafletPolygon>(null)
  const positions = useMemo(
    () => ringsOf(frame.land).map((ring) => [ring.map((point) => positionOf(crs, point))]),
    [frame, crs],
  )
  // Outside React: Leaflet has no option for a mask.
  useEffect(() => layer.current?.getElement()?.setAttribute('mask', `url(#${fadeId})`), [fadeId])
  return (
    <Polygon
      ref={layer}
      positions={positions}
      pathOptions={style}
      interactive={false}
      renderer={renderer}
      {...wholeShapes}
    />
  )
}
