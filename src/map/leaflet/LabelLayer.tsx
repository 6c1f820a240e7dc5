import type { CRS } from 'leaflet'
import { memo, useReducer } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { MapLabelText } from '../MapLabelText.tsx'
import styles from '../map-label.module.css'
import type { MapLabel } from '../map-labels.ts'
import { positionOf } from './frame-crs.ts'

export type LabelLayerProps = { readonly labelsAt: (scale: number) => readonly MapLabel[]; readonly crs: CRS }

/**
 * Names, in the same elements as over the first picture; other ones at another zoom. One drawing in the pane: a marker of Leaflet's for each
 * would be an element that the browser composes and moves by itself. While the map zooms they are away, as they would be scaled with it.
 */
export const LabelLayer = memo(function LabelLayer({ labelsAt, crs }: LabelLayerProps) {
  const map = useMap()
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useMapEvents({ zoomend: redraw, viewreset: redraw })
  return (
    <svg className={`${styles.atOrigin} leaflet-zoom-hide`} focusable="false">
      {labelsAt(crs.scale(map.getZoom())).map((label) => {
        const { x, y } = map.latLngToLayerPoint(positionOf(crs, label.at))
        return <MapLabelText key={`${label.kind}/${label.id}`} label={label} x={String(x)} y={String(y)} />
      })}
    </svg>
  )
})
