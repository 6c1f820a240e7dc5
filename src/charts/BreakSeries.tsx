import type { Count } from '#contract/count.ts'
import { lineEnds } from './end-labels.ts'
import type { PlotAnnotation } from './PlotAnnotations.tsx'
import { PointValues } from './PointValues.tsx'
import { isolatedPoints, largestValue, type PlottedPoint } from './series.ts'
import { TimePlot } from './TimePlot.tsx'
import { TrendFrame } from './TrendFrame.tsx'
import { type TimeChartProps, timeDrawing } from './time-drawing.ts'

/** From one period to the next that has figures, something else is counted. */
export type SeriesBreak = {
  readonly id: string
  /** Ids of the last period before the break and of the first after it. */
  readonly between: readonly [string, string]
  /** What changed, in one sentence of at most 50 characters. */
  readonly text: string
}

type BreakSeriesProps = Omit<TimeChartProps, 'annotations'> & { readonly breaks: readonly SeriesBreak[] }

/**
 * A yearly series that must not be read across its breaks: a vertical rule and a gap stand at each, with the numbers on both
 * sides. A handful of points, so it is drawn by hand and never by Recharts.
 */
export function BreakSeries({ breaks, ...chart }: BreakSeriesProps) {
  const { periods, series, formatValue, isStill = false } = chart
  const drawing = timeDrawing(chart, 'points', largestValue(series.map(({ counts }) => counts)))
  const marks = breaks.map((one) => placeBreak(one, periods))
  const openedBefore = marks.map(({ after }) => after)
  const besideBreaks = [...new Set(marks.flatMap(({ before, after }) => [before, after]))]
  return (
    <TimePlot
      {...drawing}
      anchors={lineEnds(series)}
      title={chart.title}
      measure={chart.measure}
      provisionalFrom={chart.provisionalFrom}
      annotations={marks.map(({ annotation }) => annotation)}
      breaks={openedBefore}
      formatValue={formatValue}
      isStill={isStill}
      drawing={<TrendFrame {...drawing} breaks={openedBefore} />}
    >
      {series.map(({ id, color, counts }) => (
        <PointValues
          key={id}
          scale={drawing.scale}
          points={numbered(counts, besideBreaks, openedBefore)}
          color={color}
          formatValue={formatValue}
        />
      ))}
    </TimePlot>
  )
}

/** Beside a break, and alone between gaps, a number is printed: no line leads the eye to it. The last one stands in the key. */
function numbered(
  counts: readonly Count[],
  besideBreaks: readonly number[],
  breaks: readonly number[],
): PlottedPoint[] {
  const alone = isolatedPoints(counts, breaks).map(({ index }) => index)
  return [...new Set([...besideBreaks, ...alone])].flatMap((index) => pointAt(counts, index))
}

const pointAt = (counts: readonly Count[], index: number): PlottedPoint[] => {
  const count = counts[index]
  return count?.kind === 'value' ? [{ index, value: count.value }] : []
}

/** A break's rule stands half-way between its periods. @throws Error when a period is not on the axis */
function placeBreak(
  { id, between: [beforeId, afterId], text }: SeriesBreak,
  periods: TimeChartProps['periods'],
): { before: number; after: number; annotation: PlotAnnotation } {
  const before = periods.findIndex((period) => period.id === beforeId)
  const after = periods.findIndex((period) => period.id === afterId)
  if (before < 0 || after <= before)
    throw new Error(`Break ${id}: ${beforeId} and ${afterId} are not on the axis in order`)
  const date = `${periods[before]?.label ?? ''} / ${periods[after]?.label ?? ''}`
  return { before, after, annotation: { id, kind: 'break', position: (before + after) / 2, text, date } }
}
