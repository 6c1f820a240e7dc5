import type { Feature } from 'geojson'
import { type LatLng, GeoJSON as LeafletGeoJson, type Renderer } from 'leaflet'
import { useMemo } from 'react'
import { Polygon } from 'react-leaflet'
import type { LineLook } from '../map-style.ts'
import { lineOptions, wholeShapes } from './path-options.ts'

export type OutlineLayerProps = {
  /** The district to mark; `undefined` marks none. */
  readonly shape: Feature | undefined
  readonly look: LineLook
  readonly renderer: Renderer
}

/** The outline of the selected or hovered district, above all lines, so that its own layer need not be restyled or moved. */
export function OutlineLayer({ shape, look, renderer }: OutlineLayerProps) {
  const positions = useMemo(() => positionsOf(shape), [shape])
  const style = useMemo(() => ({ ...lineOptions(look), fill: false }), [look])
  return <Polygon positions={positions} pathOptions={style} interactive={false} renderer={renderer} {...wholeShapes} />
}

function positionsOf(shape: Feature | undefined): LatLng[][][] {
  switch (shape?.geometry.type) {
    case 'Polygon':
      return [LeafletGeoJson.coordsToLatLngs(shape.geometry.coordinates, 1)]
    case 'MultiPolygon':
      return LeafletGeoJson.coordsToLatLngs(shape.geometry.coordinates, 2)
    default:
      return []
  }
}
