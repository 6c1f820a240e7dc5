import type { Equation } from '#server/release/system/cell-system.ts'

/**
 * Hidden cells that an attacker computes from the shown ones, by Gauss-Jordan elimination in exact fractions. Slow and plain on purpose:
 * it shares nothing with the audit it checks.
 */
export function computableCells(equations: readonly Equation[], hidden: Uint8Array): number[] {
  const columns = [...new Set(equations.flatMap(({ parent, children }) => [parent, ...children]))].filter(
    (cell) => hidden[cell],
  )
  const at = new Map(columns.map((cell, index) => [cell, index]))
  const rows = equations.map(({ parent, children }) => {
    const row = columns.map(() => fraction(0n))
    const add = (cell: number, factor: bigint) => {
      const index = at.get(cell)
      if (index !== undefined) row[index] = minus(row[index] ?? fraction(0n), fraction(-factor))
    }
    add(parent, 1n)
    for (const child of children) add(child, -1n)
    return row
  })
  const reduced = reducedRows(rows, columns.length)
  return reduced
    .map((row) => columns.filter((_, index) => row[index]?.top !== 0n))
    .flatMap((cells) => (cells.length === 1 ? cells : []))
}

type Fraction = { readonly top: bigint; readonly bottom: bigint }

function fraction(top: bigint, bottom = 1n): Fraction {
  const divisor = commonDivisor(top, bottom)
  return { top: top / divisor, bottom: bottom / divisor }
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger === 0n ? 1n : larger
}

const minus = (a: Fraction, b: Fraction) =>
  b.top === 0n ? a : fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)
const times = (a: Fraction, b: Fraction) => (b.top === 0n ? b : fraction(a.top * b.top, a.bottom * b.bottom))
const over = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom, a.bottom * b.top)

function reducedRows(rows: readonly (readonly Fraction[])[], width: number): (readonly Fraction[])[] {
  let left = [...rows]
  const done: (readonly Fraction[])[] = []
  for (let column = 0; column < width; column++) {
    const row = left.find((one) => one[column]?.top !== 0n)
    const pivot = row?.[column]
    if (!row || !pivot) continue
    const scaled = row.map((factor) => over(factor, pivot))
    const clear = (other: readonly Fraction[]) => {
      const factor = other[column] ?? fraction(0n)
      return factor.top === 0n
        ? other
        : other.map((one, index) => minus(one, times(factor, scaled[index] ?? fraction(0n))))
    }
    left = left.filter((one) => one !== row).map(clear)
    done.splice(0, done.length, ...done.map(clear), scaled)
  }
  return done
}
