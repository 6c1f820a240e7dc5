import type { PathOptions } from 'leaflet'
import type { DistrictLook } from '../drawing.ts'
import { borderOf, type LineLook, paintOf } from '../map-style.ts'

/** A line in Leaflet's words. Dashes are always set, because `setStyle` keeps what is not named. */
export const lineOptions = ({ stroke, width, dash, cap = 'round' }: LineLook): PathOptions => ({
  stroke: stroke !== 'none',
  color: stroke,
  weight: width,
  opacity: 1,
  dashArray: dash ?? 'none',
  lineCap: cap,
})

/** A district in Leaflet's words. @param hatchId of the pattern in CSS pixels */
export const districtOptions = (look: DistrictLook, hatchId: string): PathOptions => ({
  ...lineOptions(borderOf(look)),
  fill: true,
  fillColor: paintOf(look, hatchId),
  fillOpacity: 1,
})

/** Shapes are simplified once, when the boundary file is made; at the edges of the map they are cut by the browser. */
export const wholeShapes = { smoothFactor: 0, noClip: true } as const
