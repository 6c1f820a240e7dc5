import type { Shield } from './shield.ts'

export type Bounds = { readonly low: Float64Array; readonly high: Float64Array }

/** How often an equation may be looked at again; what is not narrow by then is left to the certificate. */
const mostTurns = 40

/**
 * What a reader learns about hidden counts without any algebra: each equation bounds its cells by what the others may be at least and at
 * most, again and again until nothing narrows. Everything is at least zero. The true count always lies inside.
 */
export function boundCells(shield: Shield): Bounds {
  const { system, counts, hidden } = shield
  const low = Float64Array.from(counts, (count, cell) => (hidden[cell] ? 0 : count))
  const high = Float64Array.from(counts, (count, cell) => (hidden[cell] ? Number.POSITIVE_INFINITY : count))
  settle(shield, { low, high }, [...system.equations.keys()])
  return { low, high }
}

/**
 * Goes on from bounds of which some cells were narrowed.
 * @returns every cell that is narrower than before, those that were given included
 */
export function narrowFrom(shield: Shield, bounds: Bounds, cells: readonly number[]): Set<number> {
  const numbers = new Set(cells.flatMap((cell) => [...shield.equationsAt(cell)]))
  return new Set([...cells, ...settle(shield, bounds, [...numbers])])
}

/** Looks at equations until nothing narrows; answers the cells that did. */
function settle(shield: Shield, { low, high }: Bounds, start: readonly number[]): Set<number> {
  const { system, hidden } = shield
  const turns = new Uint8Array(system.equations.length)
  const narrowed = new Set<number>()
  let waiting = start
  while (waiting.length > 0) {
    const next = new Set<number>()
    for (const number of waiting) {
      const equation = system.equations[number]
      if (equation === undefined || (turns[number] ?? 0) >= mostTurns) continue
      turns[number] = (turns[number] ?? 0) + 1
      for (const cell of narrow(equation.parent, equation.children, low, high, hidden)) {
        narrowed.add(cell)
        for (const other of shield.equationsAt(cell)) if (other !== number) next.add(other)
      }
    }
    waiting = [...next]
  }
  return narrowed
}

/** Narrows the cells of one equation; answers those that changed. */
function narrow(
  parent: number,
  children: readonly number[],
  low: Float64Array,
  high: Float64Array,
  hidden: Uint8Array,
): number[] {
  const changed: number[] = []
  let lowSum = 0
  let highSum = 0
  let unbounded = 0
  for (const child of children) {
    lowSum += low[child] ?? 0
    const most = high[child] ?? 0
    if (most === Number.POSITIVE_INFINITY) unbounded += 1
    else highSum += most
  }
  const set = (cell: number, least: number, most: number) => {
    const isNarrower = least > (low[cell] ?? 0) || most < (high[cell] ?? 0)
    if (least > (low[cell] ?? 0)) low[cell] = least
    if (most < (high[cell] ?? 0)) high[cell] = most
    if (isNarrower) changed.push(cell)
  }
  if (hidden[parent]) set(parent, lowSum, unbounded > 0 ? Number.POSITIVE_INFINITY : highSum)
  const [parentLow, parentHigh] = [low[parent] ?? 0, high[parent] ?? 0]
  for (const child of children) {
    if (!hidden[child]) continue
    // The sums are those of before: a part must not be bounded by what it was just narrowed to.
    const [least, most] = [low[child] ?? 0, high[child] ?? 0]
    const others =
      most === Number.POSITIVE_INFINITY
        ? { unbounded: unbounded - 1, high: highSum }
        : { unbounded, high: highSum - most }
    const atLeast = others.unbounded > 0 ? 0 : parentLow - others.high
    set(child, atLeast, parentHigh - (lowSum - least))
  }
  return changed
}

/** Small cells of which not every value from 0 to k - 1 is left. */
export function narrowCells(shield: Shield, { low, high }: Bounds): number[] {
  const { small, hidden, system, rules } = shield
  const cells: number[] = []
  for (let cell = 0; cell < system.size; cell++)
    if (small[cell] && hidden[cell] && ((low[cell] ?? 0) > 0 || (high[cell] ?? 0) < rules.smallNumberBelow - 1))
      cells.push(cell)
  return cells
}
