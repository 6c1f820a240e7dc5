import type { CRS, Renderer } from 'leaflet'
import { useMemo } from 'react'
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

/** The soft ground, from the frame's own path: it says where the sea is and is not worth a file of its own. */
export function LandLayer({ frame, crs, renderer, fadeId }: LandLayerProps) {
  const positions = useMemo(
    () => ringsOf(frame.land).map((ring) => [ring.map((point) => positionOf(crs, point))]),
    [frame, crs],
  )
  const style = useMemo(() => ({ stroke: false, fillColor: `url(#${fadeId})`, fillOpacity: 1 }), [fadeId])
  return <Polygon positions={positions} pathOptions={style} interactive={false} renderer={renderer} {...wholeShapes} />
}
