import { type CRS, DivIcon } from 'leaflet'
import { memo, useReducer, useState } from 'react'
import { createPortal } from 'react-dom'
import { Marker, useMap, useMapEvents } from 'react-leaflet'
import { MapLabelText } from '../MapLabelText.tsx'
import styles from '../map-label.module.css'
import type { MapLabel } from '../map-labels.ts'
import { positionOf } from './frame-crs.ts'

export type LabelLayerProps = { readonly labelsAt: (scale: number) => readonly MapLabel[]; readonly crs: CRS }

/** Names, in the same elements as over the first picture; other ones at another zoom. */
export const LabelLayer = memo(function LabelLayer({ labelsAt, crs }: LabelLayerProps) {
  const map = useMap()
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useMapEvents({ zoomend: redraw, viewreset: redraw })
  const labels = labelsAt(crs.scale(map.getZoom()))
  return labels.map((label) => <PlacedLabel key={`${label.kind}/${label.id}`} label={label} crs={crs} />)
})

/** React writes the text into the element that Leaflet moves. */
function PlacedLabel({ label, crs }: { readonly label: MapLabel; readonly crs: CRS }) {
  const map = useMap()
  const [element] = useState(() => document.createElement('div'))
  const [icon] = useState(() => new DivIcon({ html: element, className: '', iconSize: [0, 0] }))
  const position = positionOf(crs, label.at)
  // Leaflet moves icons by whole pixels; the text makes up the rest.
  const exact = map.latLngToLayerPoint(position)
  const missing = exact.subtract(exact.round())
  return (
    <>
      <Marker position={position} icon={icon} interactive={false} keyboard={false} />
      {createPortal(
        <svg className={styles.icon} focusable="false">
          <MapLabelText label={label} x={String(missing.x)} y={String(missing.y)} />
        </svg>,
        element,
      )}
    </>
  )
}
