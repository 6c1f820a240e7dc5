import type { Count } from '#contract/count.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { changeRamp, mapColors } from '#src/theme/data-colors.ts'
import type { DistrictLook, MapDrawing } from './drawing.ts'

/**
 * Classes of a change: fewer (purple), much the same (grey), more (ochre). More recorded is neither bad nor good, so neither side is red
 * or green. Percent of the earlier figure; of a share, points of a percent.
 */
export type ChangeScale = {
  /** Thresholds between the seven classes, lowest first; the outer classes are open. */
  readonly edges: readonly number[]
  readonly fills: readonly string[]
  fillOf(change: number): string
}

const percentEdges = [-50, -20, -5, 5, 20, 50] as const
const pointEdges = [-20, -10, -2, 2, 10, 20] as const

export function changeScale(measure: Measure): ChangeScale {
  const edges = measureOf(measure).basis === 'percent' ? pointEdges : percentEdges
  const fillOf = (change: number) => {
    // A threshold belongs to the class that lies farther from no change, on both sides.
    const index = change < 0 ? edges.findIndex((edge) => change <= edge) : edges.findIndex((edge) => change < edge)
    return changeRamp[index < 0 ? edges.length : index] ?? mapColors.notApplicable
  }
  return { edges, fills: changeRamp, fillOf }
}

/** How much a district's figure differs from its earlier one. Rests on few where either figure does. */
export type ChangeRow = { readonly districtId: string; readonly change: Count; readonly isFew: boolean }

/** Changes as fills. A district without a row is outside the place asked about. */
export function changeDrawing(rows: readonly ChangeRow[], scale: ChangeScale): MapDrawing {
  const looks = rows.map(({ districtId, change, isFew }): [string, DistrictLook] => {
    if (change.kind === 'value') return [districtId, { mapClass: 'change', fill: scale.fillOf(change.value), isFew }]
    return [districtId, { mapClass: change.kind, fill: fillWithout[change.kind], isFew: false }]
  })
  return { looks: new Map(looks), circles: [], circleFill: 'none' }
}

const fillWithout: Readonly<Record<Exclude<Count['kind'], 'value'>, string>> = {
  'not-shown': mapColors.notShownGround,
  'no-return': mapColors.noReturnFill,
  'not-applicable': mapColors.notApplicable,
}
