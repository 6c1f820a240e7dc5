import type { MultiLineString } from 'geojson'
import type { Renderer } from 'leaflet'
import { useMemo } from 'react'
import { GeoJSON } from 'react-leaflet'
import type { LineLook } from '../map-style.ts'
import { lineOptions, wholeShapes } from './path-options.ts'

export type LineLayerProps = { readonly line: MultiLineString; readonly look: LineLook; readonly renderer: Renderer }

/** A boundary line. */
export function LineLayer({ line, look, renderer }: LineLayerProps) {
  const style = useMemo(() => ({ ...lineOptions(look), fill: false }), [look])
  return <GeoJSON data={line} style={style} interactive={false} {...{ renderer, ...wholeShapes }} />
}
