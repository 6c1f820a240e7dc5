import type { Count } from '#contract/count.ts'
import { classEdgesOf, type Measure } from '#contract/measures.ts'
import type { PeriodKind } from '#contract/periods.ts'
import { mapColors, rampOf } from '#src/theme/data-colors.ts'

/** Five steps of a ramp, lowest first. Zero lies in the first: "none recorded" is a finding, not a gap. */
export const valueClasses = ['class-1', 'class-2', 'class-3', 'class-4', 'class-5'] as const
export type ValueClass = (typeof valueClasses)[number]

/** How a district looks. The three kinds without a number each have a look of their own. */
export type MapClass = ValueClass | 'not-shown' | 'no-return' | 'not-applicable'

/** One part of the legend bar: values from `from` up to, but not including, `to`. The last part is open (`to: null`). */
export type LegendClass = {
  readonly mapClass: ValueClass
  readonly from: number
  readonly to: number | null
  readonly fill: string
}

export type Legend = {
  readonly classes: readonly LegendClass[]
  /** Thresholds between the parts, lowest first; the bar itself begins at zero. */
  readonly edges: readonly number[]
  /** Largest value on the map when it lies in the last part; `null` when no district reaches that part. */
  readonly lastMaximum: number | null
}

export type Scale = {
  classOf(count: Count): MapClass
  readonly legend: Legend
  /**
   * CSS colour of a class, as a token, so that the dark theme's own ramp applies without a redraw. For "not shown" the ground of
   * the hatch, whose lines each drawing adds.
   */
  fillVariable(mapClass: MapClass): string
}

export type ScaleOptions = {
  readonly measure: Measure
  readonly periodKind: PeriodKind
  /** Everything the map shows. Of fixed classes only the printed maximum depends on it. */
  readonly values: readonly Count[]
  /** Numbers of several districts together: they are classed like the others, and have no part in making the classes. */
  readonly together?: readonly Count[]
  readonly classing?: Classing
}

/** Thresholds of the measure, the same on every map; or such that each class holds as many of the values, for this map alone. */
export type Classing = 'fixed' | 'quantile'

/**
 * The one object from which both the fills and the legend of a map are made, so that they cannot disagree.
 * Fixed thresholds come from the measure and the kind of period, never from the data: a filter does not rescale the map.
 */
export function makeScale({ measure, periodKind, values, together = [], classing = 'fixed' }: ScaleOptions): Scale {
  const edges = classing === 'fixed' ? classEdgesOf(measure, periodKind) : quantileEdges(values)
  const ramp = rampOf(measure)
  const used = classesFor(edges.length + 1)
  const fillVariable = (mapClass: MapClass) => fillOf(mapClass, ramp)
  const classes = used.map((mapClass, index) => ({
    mapClass,
    from: edges[index - 1] ?? 0,
    to: edges[index] ?? null,
    fill: fillVariable(mapClass),
  }))
  const classOf = (count: Count): MapClass => {
    if (count.kind !== 'value') return count.kind
    const part = classes.find(({ to }) => to === null || count.value < to)
    return part?.mapClass ?? 'class-5'
  }
  const lastMaximum = lastMaximumOf([...values, ...together], edges.at(-1) ?? 0)
  return { classOf, fillVariable, legend: { classes, edges, lastMaximum } }
}

/**
 * Up to four thresholds that part the shown values into fifths. They are cut to one decimal before anything is classed by them, so that the
 * printed ones are those that hold; equal ones fall together, which leaves fewer classes.
 */
function quantileEdges(values: readonly Count[]): readonly number[] {
  const shown = values.flatMap((count) => (count.kind === 'value' ? [count.value] : [])).toSorted((a, b) => a - b)
  const smallest = shown[0]
  if (smallest === undefined) return []
  const cut = [1, 2, 3, 4].map((part) => {
    const value = shown[Math.ceil((part * shown.length) / valueClasses.length)] ?? smallest
    return Math.round(value * 10) / 10
  })
  return [...new Set(cut)].filter((edge) => edge > smallest)
}

/** So many of the five steps, from the lightest to the darkest, as far apart as they can be. */
function classesFor(number: number): readonly ValueClass[] {
  if (number >= valueClasses.length) return valueClasses
  if (number === 1) return ['class-3']
  const step = (valueClasses.length - 1) / (number - 1)
  return Array.from({ length: number }, (_, index) => valueClasses[Math.round(index * step)] ?? 'class-5')
}

/** Largest shown value, if it lies in the open last class. */
function lastMaximumOf(values: readonly Count[], lastEdge: number): number | null {
  const maximum = largestValue(values)
  return maximum !== null && maximum >= lastEdge ? maximum : null
}

/** Largest number among counts; `null` when none is a number. */
export function largestValue(values: readonly Count[]): number | null {
  let largest: number | null = null
  for (const count of values) {
    if (count.kind === 'value' && (largest === null || count.value > largest)) largest = count.value
  }
  return largest
}

function fillOf(mapClass: MapClass, ramp: readonly string[]): string {
  switch (mapClass) {
    case 'not-shown':
      return mapColors.notShownGround
    case 'no-return':
      return mapColors.noReturnFill
    case 'not-applicable':
      return mapColors.notApplicable
    default:
      return ramp[valueClasses.indexOf(mapClass)] ?? mapColors.notApplicable
  }
}
