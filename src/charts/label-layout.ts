/** Pixels between the middles of two labels of one line each: Latin, and Nastaliq with its taller line. */
export const labelGap = { ltr: 20, rtl: 30 } as const

/**
 * Moves labels apart until neighbours are at least `gap` pixels from each other, each as near as possible to the place it
 * wants (least squares: crowded labels spread evenly around their common middle), and keeps them all inside the space.
 * Labels keep their order; equal wishes keep the order they came in.
 *
 * @param wanted pixels from the top, in any order
 * @param space first and last allowed place, in pixels. When it is too small for all, they overflow it downwards.
 * @returns places in the order of `wanted`
 */
export function nudgeApart(wanted: readonly number[], gap: number, space: { first: number; last: number }): number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  // Taking off one gap per predecessor turns "at least a gap apart" into "not decreasing".
  const slots = notDecreasing(order.map((index, rank) => (wanted[index] ?? 0) - rank * gap))
  const lastSlot = Math.max(space.first, space.last - (wanted.length - 1) * gap)
  const places = Array.from({ length: wanted.length }, () => 0)
  order.forEach((index, rank) => {
    const slot = Math.min(lastSlot, Math.max(space.first, slots[rank] ?? 0))
    places[index] = slot + rank * gap
  })
  return places
}

/** Nearest non-decreasing sequence: pools neighbours that are out of order into their mean. */
function notDecreasing(values: readonly number[]): number[] {
  const pools: { mean: number; size: number }[] = []
  for (const value of values) {
    let pool = { mean: value, size: 1 }
    for (let before = pools.at(-1); before && before.mean > pool.mean; before = pools.at(-1)) {
      const size = before.size + pool.size
      pool = { mean: (before.mean * before.size + pool.mean * pool.size) / size, size }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean))
}

/** Share of the width after which words beside a vertical line stand on its left, so that they are never cut off. */
const flipAfter = 0.55

/** The physical side of a line on which its words stand; the time axis runs left to right in every language. */
export const wordSide = (share: number): 'left' | 'right' => (share > flipAfter ? 'left' : 'right')

/**
 * Lane for each annotation, from the top: words lie over the lines of others only where those lines start lower.
 * Words to the right of their line come first, earliest on top; then those on the left, latest on top.
 *
 * @param shares places of the lines, in order of time
 */
export function annotationLanes(shares: readonly number[]): number[] {
  const right = shares.flatMap((share, index) => (wordSide(share) === 'right' ? [index] : []))
  const left = shares.flatMap((share, index) => (wordSide(share) === 'left' ? [index] : [])).toReversed()
  const lanes = Array.from({ length: shares.length }, () => 0)
  ;[...right, ...left].forEach((index, lane) => {
    lanes[index] = lane
  })
  return lanes
}
