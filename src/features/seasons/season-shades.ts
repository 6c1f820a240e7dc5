/** Shades of a table: where the second to the fifth of five begin. */
export type ShadeEdges = readonly [number, number, number, number]

const shades = 5
/** A shade spans at least this share of the largest number, so that five shades do not make a pattern of next to nothing. */
const smallestShare = 0.05

/**
 * Round thresholds over the numbers that are shown; hidden ones do not move them. The first lies above the smallest number, so that the
 * lightest shade is in use, and the last is open. All are whole: persons, percent and hours.
 */
export function shadeEdges(values: readonly number[]): ShadeEdges {
  const smallest = values.length === 0 ? 0 : Math.min(...values)
  const largest = values.length === 0 ? 0 : Math.max(...values)
  const step = roundStep(Math.max((largest - smallest) / shades, largest * smallestShare, 1))
  const first = (Math.floor(smallest / step) + 1) * step
  return [first, first + step, first + 2 * step, first + 3 * step]
}

/** Multiples of a power of ten that make thresholds which are easily read. */
const multiples = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const

/** The smallest round and whole step that is no smaller than the one wanted, which is at least 1. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted))
  const steps = multiples.map((multiple) => multiple * power)
  return steps.find((step) => step >= wanted && Number.isInteger(step)) ?? 10 * power
}
