import { type Count, notApplicable } from '#contract/count.ts'
import { labelGap, nudgeApart } from './label-layout.ts'
import { plotSize } from './plot-size.ts'
import { type TimeScale, yShare } from './scale.ts'
import { type ChartSeries, lastPoint } from './series.ts'

/** The name of a series at the end of its marks, with its last count. */
export type EndLabel = {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly textColor: string
  readonly last: Count
  /** Pixels from the top of the plot at which the marks end … */
  readonly markTop: number
  /** … and at which the label stands, moved apart from its neighbours. */
  readonly labelTop: number
}

/**
 * Labels in the order of the series. One that has no number in the last period stands where its line was last seen, and one
 * that never had a number stands on the baseline; both say why in place of a value.
 *
 * @param anchors the value on the axis beside which each label wants to stand
 */
export function endLabels(
  series: readonly ChartSeries[],
  anchors: readonly number[],
  scale: TimeScale,
  direction: 'ltr' | 'rtl',
): EndLabel[] {
  const wanted = anchors.map((anchor) => yShare(scale, anchor) * plotSize.height)
  const tops = nudgeApart(wanted, labelGap[direction], { first: 0, last: plotSize.height })
  return series.map(({ id, name, color, textColor, counts }, index) => ({
    id,
    name,
    color,
    textColor,
    last: counts.at(-1) ?? notApplicable,
    markTop: wanted[index] ?? plotSize.height,
    labelTop: tops[index] ?? plotSize.height,
  }))
}

/** Where lines end: the last value of each. */
export const lineEnds = (series: readonly ChartSeries[]): number[] =>
  series.map(({ counts }) => lastPoint(counts)?.value ?? 0)
