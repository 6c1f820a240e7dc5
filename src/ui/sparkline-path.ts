/** Size of the drawing, in its own units; the page scales it. */
export const sparklineSize = { width: 96, height: 32 }
const margin = 4

export type SparklineDrawing = {
  /** `d` of the line: one piece for each run without a gap. */
  path: string
  lastPoint: { x: number; y: number } | undefined
  targetY: number | undefined
}

/**
 * Places values on the drawing, oldest at the left in both languages. A gap stays a gap; a value between two gaps becomes a dot.
 * The vertical span is that of the values and the target, not from zero: a sparkline shows a direction, not a size.
 */
export function drawSparkline(values: readonly (number | null)[], target?: number): SparklineDrawing {
  const known = values.filter((value) => value !== null)
  const span = [...known, ...(target === undefined ? [] : [target])]
  const low = Math.min(...span)
  const high = Math.max(...span)
  const usable = sparklineSize.height - 2 * margin
  const xOf = (index: number) => margin + (index * (sparklineSize.width - 2 * margin)) / Math.max(1, values.length - 1)
  const yOf = (value: number) =>
    high === low ? sparklineSize.height / 2 : margin + ((high - value) / (high - low)) * usable

  let isDrawing = false
  let path = ''
  for (const [index, value] of values.entries()) {
    if (value !== null) {
      const point = `${round(xOf(index))} ${round(yOf(value))}`
      // `h0` makes a run of one value visible: a round cap without a length.
      path += isDrawing ? `L${point}` : `M${point}h0`
    }
    isDrawing = value !== null
  }
  const last = values.findLastIndex((value) => value !== null)
  const lastValue = values[last] ?? null
  return {
    path,
    lastPoint: lastValue === null ? undefined : { x: round(xOf(last)), y: round(yOf(lastValue)) },
    targetY: target === undefined ? undefined : round(yOf(target)),
  }
}

const round = (value: number) => Math.round(value * 10) / 10
