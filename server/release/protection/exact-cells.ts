import type { Equation } from '../system/cell-system.ts'

/**
 * The largest primes under 2^26: products stay exact in a double. A coefficient that vanishes under one prime does not vanish under
 * the other, and a cell counts as safe only if it is safe under both.
 */
const primes = [67_108_859, 67_108_837] as const

/**
 * Hidden cells that follow exactly from the shown ones, by any combination of all the equations together.
 *
 * The hidden cells of the equations form a linear system whose right side is known to an attacker. A cell can be computed if and only
 * if it is zero in every solution of the system with right side zero. So one such solution is drawn at random: a cell that is not zero
 * in it cannot be computed, and one that can be computed is zero in it. (A cell that cannot is zero by chance once in 67 million draws
 * and is then hidden better than it need be.)
 *
 * @param hidden one flag a cell
 * @param random gives the next number from 0 to below 1; not secret
 * @returns indices of cells, ascending
 */
export function exactCells(equations: readonly Equation[], hidden: Uint8Array, random: () => number): number[] {
  const [first, second] = primes.map((prime) => new Set(zeroCells(equations, hidden, prime, random)))
  return [...new Set([...(first ?? []), ...(second ?? [])])].toSorted((a, b) => a - b)
}

/** A row of the system: columns and their coefficients. The first column of a stored row is its pivot, with coefficient 1. */
type Row = { readonly columns: readonly number[]; readonly factors: readonly number[] }

function zeroCells(equations: readonly Equation[], hidden: Uint8Array, prime: number, random: () => number): number[] {
  const rows = rowsOf(equations, hidden, prime)
  const solution = solveForZero(echelonOf(rows, hidden.length, prime), rows, prime, random)
  return [...solution].filter(([, value]) => value === 0).map(([cell]) => cell)
}

function rowsOf(equations: readonly Equation[], hidden: Uint8Array, prime: number): Row[] {
  return equations
    .map(({ parent, children }) => {
      const factors = new Map<number, number>()
      const add = (cell: number, factor: number) => {
        if (hidden[cell]) factors.set(cell, ((factors.get(cell) ?? 0) + factor + prime) % prime)
      }
      add(parent, 1)
      for (const child of children) add(child, -1)
      const entries = [...factors].filter(([, factor]) => factor !== 0)
      return { columns: entries.map(([cell]) => cell), factors: entries.map(([, factor]) => factor) }
    })
    .filter(({ columns }) => columns.length > 0)
    .toSorted((a, b) => a.columns.length - b.columns.length)
}

/**
 * Forward elimination. Stored rows hold no pivot of an earlier row, but may hold pivots of later ones. The pivot of a row is the column
 * that occurs in the fewest equations, which keeps the rows short.
 */
function echelonOf(rows: readonly Row[], size: number, prime: number): Row[] {
  const occurrences = new Uint32Array(size)
  for (const { columns } of rows) for (const column of columns) occurrences[column] = (occurrences[column] ?? 0) + 1
  const echelon: Row[] = []
  const rowOfPivot = new Int32Array(size).fill(-1)
  for (const row of rows) {
    const reduced = reduce(row, echelon, rowOfPivot, prime)
    let pivot: number | undefined
    for (const column of reduced.keys())
      if (pivot === undefined || (occurrences[column] ?? 0) < (occurrences[pivot] ?? 0)) pivot = column
    if (pivot === undefined) continue
    rowOfPivot[pivot] = echelon.length
    echelon.push(startingWith(pivot, reduced, prime))
  }
  return echelon
}

/** Takes the pivots of earlier rows out of a row, oldest first: a stored row brings in only younger ones. */
function reduce(row: Row, echelon: readonly Row[], rowOfPivot: Int32Array, prime: number): Map<number, number> {
  const factors = new Map(row.columns.map((column, index) => [column, row.factors[index] ?? 0]))
  const waiting = new Set<number>()
  for (const column of row.columns) if ((rowOfPivot[column] ?? -1) >= 0) waiting.add(rowOfPivot[column] ?? -1)
  while (waiting.size > 0) {
    const oldest = Math.min(...waiting)
    waiting.delete(oldest)
    const by = echelon[oldest]
    const times = by && factors.get(by.columns[0] ?? -1)
    if (!by || !times) continue
    by.columns.forEach((column, index) => {
      const factor = ((factors.get(column) ?? 0) + (prime - times) * (by.factors[index] ?? 0)) % prime
      if (factor === 0) factors.delete(column)
      else factors.set(column, factor)
      const younger = rowOfPivot[column] ?? -1
      if (younger > oldest && factor !== 0) waiting.add(younger)
    })
  }
  return factors
}

function startingWith(pivot: number, factors: ReadonlyMap<number, number>, prime: number): Row {
  const inverse = inverseOf(factors.get(pivot) ?? 0, prime)
  const others = [...factors].filter(([column]) => column !== pivot)
  return {
    columns: [pivot, ...others.map(([column]) => column)],
    factors: [1, ...others.map(([, factor]) => multiply(factor, inverse, prime))],
  }
}

/** Draws the cells without a pivot and follows the rows back, youngest first. */
function solveForZero(
  echelon: readonly Row[],
  rows: readonly Row[],
  prime: number,
  random: () => number,
): Map<number, number> {
  const pivots = new Set(echelon.map(({ columns }) => columns[0] ?? -1))
  const solution = new Map<number, number>()
  for (const { columns } of rows)
    for (const column of columns)
      if (!pivots.has(column) && !solution.has(column)) solution.set(column, 1 + Math.floor(random() * (prime - 1)))
  for (const { columns, factors } of echelon.toReversed()) {
    let value = 0
    columns.forEach((column, index) => {
      if (index > 0) value = (value + multiply(factors[index] ?? 0, solution.get(column) ?? 0, prime)) % prime
    })
    solution.set(columns[0] ?? -1, (prime - value) % prime)
  }
  return solution
}

const multiply = (a: number, b: number, prime: number): number => (a * b) % prime

/** By Fermat: the power prime - 2. */
function inverseOf(value: number, prime: number): number {
  let [result, base, exponent] = [1, value, prime - 2]
  while (exponent > 0) {
    if (exponent % 2 === 1) result = multiply(result, base, prime)
    base = multiply(base, base, prime)
    exponent = Math.floor(exponent / 2)
  }
  return result
}
