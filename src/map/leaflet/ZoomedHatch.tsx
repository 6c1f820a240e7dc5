import type { CRS } from 'leaflet'
import { useReducer } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { MapDrawing } from '../drawing.ts'
import { HatchPatterns } from '../HatchPatterns.tsx'
import styles from '../MapDefinitions.module.css'

export type ZoomedHatchProps = { readonly id: string; readonly crs: CRS; readonly drawing: MapDrawing }

/** The hatch with its lines as far apart at every zoom, in the units of the frame that `FrameRenderer` draws in. */
export function ZoomedHatch({ id, crs, drawing }: ZoomedHatchProps) {
  const map = useMap()
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useMapEvents({ zoomend: redraw, viewreset: redraw })
  return (
    <svg className={styles.definitions} width={0} height={0} focusable="false">
      <defs>
        <HatchPatterns id={id} scale={crs.scale(map.getZoom())} drawing={drawing} />
      </defs>
    </svg>
  )
}
