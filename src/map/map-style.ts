import {
  type BoundaryLine,
  type BoundaryProfile,
  boundaryProfileOf,
  type LineStyle,
} from '#contract/boundary-profile.ts'
import { mapColors } from '#src/theme/data-colors.ts'
import type { DistrictLook } from './drawing.ts'

/** A line as both renderers draw it. Widths and dashes in CSS pixels at every zoom; colours are tokens, so themes need no redraw. */
export type LineLook = {
  readonly stroke: string
  readonly width: number
  readonly dash?: string
  readonly cap?: 'round' | 'butt'
}

const districtBorder: LineLook = { stroke: mapColors.districtLine, width: 0.6 }
const notShownBorder: LineLook = { stroke: mapColors.notShownLine, width: 0.6 }
const noReturnBorder: LineLook = { stroke: mapColors.noReturnLine, width: 0.9 }
const quietBorder: LineLook = { stroke: 'var(--map-quiet-line)', width: 0.6 }
const noLine: LineLook = { stroke: 'none', width: 0 }
/** Round caps on dashes of no length are dots. */
const fewBorder: LineLook = { stroke: 'var(--map-few-line)', width: 1.2, dash: '0 3', cap: 'round' }

/** Paint of a district's area. @param hatchId of the pattern in the drawing's own units */
export const paintOf = (look: DistrictLook, hatchId: string): string => {
  if (look.isTogether) return `url(#${togetherHatchId(hatchId, look.mapClass)})`
  return look.mapClass === 'not-shown' ? `url(#${hatchId})` : look.fill
}

/** The hatch over the colour of a class. */
export const togetherHatchId = (hatchId: string, mapClass: DistrictLook['mapClass']): string => `${hatchId}-${mapClass}`

/** The edge of a district. */
export function borderOf(look: DistrictLook): LineLook {
  if (look.isFew) return fewBorder
  if (look.isTogether) return notShownBorder
  switch (look.mapClass) {
    case 'not-shown':
      return notShownBorder
    case 'no-return':
      return noReturnBorder
    case 'not-applicable':
      return noLine
    case 'outside':
    case 'ground':
      return quietBorder
    default:
      return districtBorder
  }
}

/** Neighbours share an edge and the later one paints over it, so edges that mean something are painted after those that only divide. */
export function paintOrder(look: DistrictLook): number {
  if (look.isFew) return 2
  return look.isTogether || look.mapClass === 'no-return' || look.mapClass === 'not-shown' ? 1 : 0
}

export const hoverOutline: LineLook = { stroke: mapColors.selectedLine, width: 2 }
export const selectedOutline: LineLook = { stroke: mapColors.selectedLine, width: 2.5 }
/** Circles are opaque, the smaller before the larger, with an edge that parts them. */
export const circleEdge: LineLook = { stroke: mapColors.districtLine, width: 1 }

/** Radius of the circle of the largest count, in CSS pixels at every size and zoom. */
export const largestCirclePx = 18

const strokes: Record<BoundaryLine, { readonly stroke: string; readonly width: number }> = {
  provinceLines: { stroke: mapColors.provinceLine, width: 1.4 },
  approximateLines: { stroke: 'var(--map-quiet-line)', width: 1 },
  outline: { stroke: mapColors.provinceLine, width: 1.6 },
  lineOfControl: { stroke: mapColors.provinceLine, width: 1.8 },
  openLine: { stroke: mapColors.provinceLine, width: 1.8 },
}

const dashes: Record<Exclude<LineStyle, 'none' | 'solid'>, string> = { dashed: '5 4', dotted: '1 4' }
/** Inside a district-sized shape the long dash of a Line of Control would show two pieces. */
const shortDash = '3 3'

export type DrawnLine = { readonly line: BoundaryLine; readonly look: LineLook }

/** The lines that the profile draws, bottom first. */
export function drawnLines(profile: BoundaryProfile): DrawnLine[] {
  const { lines } = boundaryProfileOf(profile)
  const order = ['approximateLines', 'provinceLines', 'outline', 'lineOfControl', 'openLine'] as const
  return order.flatMap((line): DrawnLine[] => {
    const style = lines[line]
    if (style === 'none') return []
    if (style === 'solid') return [{ line, look: strokes[line] }]
    const dash = line === 'approximateLines' ? shortDash : dashes[style]
    return [{ line, look: { ...strokes[line], dash, cap: 'butt' } }]
  })
}
