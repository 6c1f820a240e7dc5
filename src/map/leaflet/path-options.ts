import { type Path, type PathOptions, Util } from 'leaflet'
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

/** A district in Leaflet's words. */
export const districtOptions = (look: DistrictLook, hatchId: string): PathOptions => ({
  ...lineOptions(borderOf(look)),
  fill: true,
  fillColor: paintOf(look, hatchId),
  fillOpacity: 1,
})

/** The attribute of an SVG path for each of the options that change with a look, as Leaflet's renderer writes it. */
const attributes: readonly (readonly [name: string, of: (options: PathOptions) => string | number | undefined])[] = [
  ['fill', ({ fillColor }) => fillColor],
  ['stroke', ({ stroke, color }) => (stroke === false ? 'none' : color)],
  ['stroke-width', ({ weight }) => weight],
  ['stroke-dasharray', ({ dashArray }) => String(dashArray)],
  ['stroke-linecap', ({ lineCap }) => lineCap],
]

/**
 * Gives a path on the map other options and writes those attributes that become different. Leaflet's `setStyle` writes nine of them whatever
 * changed, each of which has the browser look at the path again.
 */
export function restyle(path: Path, after: PathOptions): void {
  const before = { ...path.options }
  Util.setOptions(path, after)
  const element = path.getElement()
  for (const [name, of] of attributes) {
    const value = of(path.options)
    if (value !== of(before) && value !== undefined) element?.setAttribute(name, String(value))
  }
}

/** Shapes are simplified once, when the boundary file is made; at the edges of the map they are cut by the browser. */
export const wholeShapes = { smoothFactor: 0, noClip: true } as const
