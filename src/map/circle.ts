/**
 * Radius of the circle of a count: its area, not its radius, is in proportion to the value, and the largest count on the
 * map has `largestRadius`. Unit: that of `largestRadius`. Zero has no circle.
 */
export function circleRadius(value: number, maximum: number, largestRadius: number): number {
  if (value <= 0 || maximum <= 0) return 0
  return Math.sqrt(value / maximum) * largestRadius
}

/**
 * Three round counts that explain the circles: the largest one at most `maximum`, then about a third and a tenth of it.
 * Fewer when they would fall together; none when nothing is drawn.
 */
export function circleLegendValues(maximum: number): number[] {
  if (maximum < 1) return []
  const steps = [maximum, maximum / 3, maximum / 10].map(roundDown).filter((value) => value >= 1)
  return [...new Set(steps)]
}

/** Down to 1, 2 or 5 times a power of ten. */
function roundDown(value: number): number {
  if (value < 1) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  const digit = value / power
  return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power
}
