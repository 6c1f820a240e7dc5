import type { Count } from '#contract/count.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { type PeriodKind, parsePeriod } from '#contract/periods.ts'
import { changeRamp, mapColors } from '#src/theme/data-colors.ts'
import type { DistrictLook, MapDrawing } from './drawing.ts'
import { type FigureKind, hasRate } from './write-figure.ts'

/**
 * What a change is told in: for rates persons (or whatever is counted) per 100,000 residents, for shares points of a percent, for counts and
 * medians percent of the earlier figure.
 */
export type ChangeUnit = 'per-residents' | 'points' | 'percent'

export function changeUnitOf(measure: Measure, show: FigureKind): ChangeUnit {
  if (measureOf(measure).basis === 'percent') return 'points'
  return hasRate(measure) && show === 'rate' ? 'per-residents' : 'percent'
}

/**
 * Classes of a change: fewer (purple), much the same (grey), more (ochre). More recorded is neither bad nor good, so neither side is red
 * or green.
 */
export type ChangeScale = {
  /** Thresholds between the seven classes, lowest first; the outer classes are open. */
  readonly edges: readonly number[]
  readonly fills: readonly string[]
  fillOf(change: number): string
}

/** Upper half of the edges; the lower half mirrors it. */
const percentEdges = [5, 20, 50] as const
const pointEdges = [2, 10, 20] as const
/** A rate has one decimal: 0.1 more can be a rounding, and is much the same. */
const rateEdges: Readonly<Record<'protected' | 'attendance', Readonly<Record<'year' | 'quarter', readonly number[]>>>> =
  {
    protected: { year: [0.2, 0.5, 1], quarter: [0.2, 0.3, 0.5] },
    attendance: { year: [5, 10, 25], quarter: [1, 3, 6] },
  }

/** Fixed per measure and kind of period, like the classes of the rates themselves. */
export function changeScale(measure: Measure, show: FigureKind, periodId: string): ChangeScale {
  const upper = upperEdges(measure, changeUnitOf(measure, show), parsePeriod(periodId)?.kind)
  const edges = [...upper.toReversed().map((edge) => -edge), ...upper]
  const fillOf = (change: number) => {
    // A threshold belongs to the class that lies farther from no change, on both sides.
    const index = change < 0 ? edges.findIndex((edge) => change <= edge) : edges.findIndex((edge) => change < edge)
    return changeRamp[index < 0 ? edges.length : index] ?? mapColors.notApplicable
  }
  return { edges, fills: changeRamp, fillOf }
}

function upperEdges(measure: Measure, unit: ChangeUnit, kind: PeriodKind | undefined): readonly number[] {
  if (unit === 'points') return pointEdges
  if (unit === 'percent') return percentEdges
  return rateEdges[measureOf(measure).isProtected ? 'protected' : 'attendance'][kind === 'quarter' ? 'quarter' : 'year']
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
