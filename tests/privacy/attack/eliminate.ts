import { createRandom } from '#server/random.ts'
import type { AttackSystem } from './system.ts'

/** Below 2^26, so that products stay exact; another prime than those of the audit. */
const prime = 67_108_763

type Line = { readonly pivot: number; readonly factors: Map<number, number>; readonly equals: number }

export type Eliminated = {
  /** Cells that follow from all rows together, and the numbers that they must be. */
  readonly found: ReadonlyMap<number, number>
  /** Rows that say 0 = something: the numbers contradict each other. */
  readonly impossible: number
}

/**
 * Solves everything at once, modulo a prime: two solutions are drawn in which the cells that are left open differ; what is the same in both
 * is told. Shares no code with the audit of a release.
 */
export function eliminate({ rows, known, names }: AttackSystem): Eliminated {
  const uses = new Uint32Array(names.length)
  // Bounds have factors with decimals; they determine nothing exactly.
  const whole = rows.filter((row) => Number.isInteger(row.equals) && row.factors.every(Number.isInteger))
  const reduced = whole.map((row) => {
    const factors = new Map<number, number>()
    let equals = row.equals
    row.cells.forEach((cell, at) => {
      const factor = row.factors[at] ?? 0
      const value = known.get(cell)
      if (value === undefined) factors.set(cell, modulo((factors.get(cell) ?? 0) + factor))
      else equals -= factor * value
    })
    for (const cell of factors.keys()) uses[cell] = (uses[cell] ?? 0) + 1
    return { factors, equals: modulo(equals) }
  })
  const lines: Line[] = []
  const lineOf = new Map<number, number>()
  let impossible = 0
  for (const { factors, equals } of reduced.toSorted((a, b) => a.factors.size - b.factors.size)) {
    let rest = equals
    const waiting = new Set<number>()
    for (const cell of factors.keys()) if (lineOf.has(cell)) waiting.add(lineOf.get(cell) ?? 0)
    while (waiting.size > 0) {
      const oldest = Math.min(...waiting)
      waiting.delete(oldest)
      const line = lines[oldest]
      const times = line && factors.get(line.pivot)
      if (!line || !times) continue
      rest = modulo(rest - times * line.equals)
      for (const [cell, factor] of line.factors) {
        const next = modulo((factors.get(cell) ?? 0) - times * factor)
        if (next === 0) factors.delete(cell)
        else factors.set(cell, next)
        const younger = lineOf.get(cell) ?? -1
        if (younger > oldest && next !== 0) waiting.add(younger)
      }
    }
    let pivot = -1
    for (const [cell, factor] of factors)
      if (factor !== 0 && (pivot < 0 || (uses[cell] ?? 0) < (uses[pivot] ?? 0))) pivot = cell
    if (pivot < 0) {
      if (rest !== 0) impossible += 1
      continue
    }
    const inverse = power(factors.get(pivot) ?? 1, prime - 2)
    lineOf.set(pivot, lines.length)
    lines.push({
      pivot,
      factors: new Map([...factors].map(([cell, factor]) => [cell, (factor * inverse) % prime])),
      equals: (rest * inverse) % prime,
    })
  }
  const [one, other] = ['one', 'other'].map((name) => solve(lines, reduced, name))
  const found = new Map<number, number>()
  for (const [cell, value] of one ?? [])
    if (other?.get(cell) === value) found.set(cell, value > prime / 2 ? value - prime : value)
  return { found, impossible }
}

function solve(
  lines: readonly Line[],
  rows: readonly { factors: Map<number, number> }[],
  name: string,
): Map<number, number> {
  const random = createRandom(`elimination ${name}`)
  const pivots = new Set(lines.map(({ pivot }) => pivot))
  const values = new Map<number, number>()
  for (const { factors } of [...rows, ...lines])
    for (const cell of factors.keys())
      if (!pivots.has(cell) && !values.has(cell)) values.set(cell, random.integer(0, prime - 1))
  for (const { pivot, factors, equals } of lines.toReversed()) {
    let value = equals
    for (const [cell, factor] of factors) if (cell !== pivot) value = modulo(value - factor * (values.get(cell) ?? 0))
    values.set(pivot, value)
  }
  return values
}

const modulo = (value: number): number => {
  const rest = value % prime
  return rest < 0 ? rest + prime : rest
}

function power(base: number, exponent: number): number {
  let [result, factor, left] = [1, base % prime, exponent]
  while (left > 0) {
    if (left % 2 === 1) result = (result * factor) % prime
    factor = (factor * factor) % prime
    left = Math.floor(left / 2)
  }
  return result
}
