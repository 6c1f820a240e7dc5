import { minimumForPercent } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import { type CellName, cellName, partsOf, sumsAmong } from './cells.ts'
import type { Pool } from './pool.ts'

/** Factors of cells that make a number together. */
export type Row = { readonly cells: readonly number[]; readonly factors: readonly number[]; readonly equals: number }

/** What a reader has to solve: unknown cells, rows that tie them. Slack of an inequality is a cell like any other, and never below zero. */
export type AttackSystem = {
  readonly names: readonly CellName[]
  readonly indexOf: ReadonlyMap<CellName, number>
  readonly rows: readonly Row[]
  /** The cells whose number was told. */
  readonly known: ReadonlyMap<number, number>
  /** Which cells are looked at together first: those of the districts and divisions of one province and unit; what is above has -1. */
  readonly partOf: Int32Array
}

export type Believes = {
  /** That typical hours stand where ten or more were answered, and nowhere else. */
  readonly hoursNeedTen?: boolean
  /** That where no return came nobody was counted. */
  readonly silenceIsZero?: boolean
  /** Cells that are believed to be the same. */
  readonly same?: (name: CellName) => CellName | undefined
}

/** Puts everything that was told into rows over the finest cells and their sums. */
export function systemOf(
  pool: Pool,
  geography: Geography,
  periods: readonly string[],
  believes: Believes = {},
  /** Parts of the system that hang together with nothing else may be looked at alone: units and streams. */
  isIn: (name: CellName) => boolean = () => true,
): AttackSystem {
  const names: CellName[] = []
  const indexOf = new Map<CellName, number>()
  const at = (name: CellName): number => {
    const known = indexOf.get(name)
    if (known !== undefined) return known
    indexOf.set(name, names.length)
    names.push(name)
    return names.length - 1
  }
  const cells = new Set([...pool.offered].filter(isIn))
  if (believes.hoursNeedTen)
    for (const name of pool.hasHours.keys()) {
      if (!isIn(name)) continue
      cells.add(name)
      const { place, period, category } = partsOf(name)
      cells.add(cellName('referrals', place, period, category, 'unanswered'))
    }
  for (const name of cells) at(name)
  const rows: { cells: number[]; factors: number[]; equals: number }[] = []
  for (const { whole, parts } of sumsAmong(cells, geography, periods))
    rows.push({ cells: [at(whole), ...parts.map(at)], factors: [-1, ...parts.map(() => 1)], equals: 0 })
  let slack = 0
  const inequality = (terms: readonly (readonly [CellName, number])[], bound: number, sign: 1 | -1) => {
    const rest = at(`slack ${slack++}`)
    rows.push({
      cells: [...terms.map(([name]) => at(name)), rest],
      factors: [...terms.map(([, factor]) => factor), -sign],
      equals: bound,
    })
  }
  const known = new Map([...pool.shown].filter(([name]) => isIn(name)).map(([name, value]) => [at(name), value]))
  const isKnown = (name: CellName) => known.has(at(name))
  for (const { terms, low, high } of pool.sums) {
    if (!terms.every(([name]) => isIn(name))) continue
    if (low === high)
      rows.push({ cells: terms.map(([name]) => at(name)), factors: terms.map(([, factor]) => factor), equals: low })
    // A rate of a shown count tells less than the count.
    else if (!terms.every(([name]) => isKnown(name))) {
      if (low !== Number.NEGATIVE_INFINITY) inequality(terms, low, 1)
      if (high !== Number.POSITIVE_INFINITY) inequality(terms, high, -1)
    }
  }
  if (believes.hoursNeedTen)
    for (const [name, has] of pool.hasHours) {
      if (!isIn(name)) continue
      const { place, period, category } = partsOf(name)
      const due = pool.shown.get(cellName('referrals', place, period, category, 'all'))
      // Beside fewer referrals nothing is ever shown: that it is not tells nothing.
      if (due === undefined || (!has && due < minimumForPercent)) continue
      inequality([[name, 1]], has ? 10 : 9, has ? 1 : -1)
    }
  if (believes.silenceIsZero)
    for (const name of [...names]) {
      const { place, period } = partsOf(name)
      if (pool.silent.has(`${place} ${period}`) && !isKnown(name)) known.set(at(name), 0)
    }
  if (believes.same)
    for (const name of pool.offered) {
      if (!isIn(name)) continue
      const other = believes.same(name)
      if (other !== undefined && cells.has(other))
        rows.push({ cells: [at(name), at(other)], factors: [1, -1], equals: 0 })
    }
  return { names, indexOf, rows, known, partOf: partsByProvince(names, geography) }
}

function partsByProvince(names: readonly CellName[], geography: Geography): Int32Array {
  const provinces = new Map(
    [...geography.divisions, ...geography.districts].map(({ id, provinceId }) => [id, provinceId]),
  )
  const numbers = new Map<string, number>()
  return Int32Array.from(names, (name) => {
    const { unit, place, category } = partsOf(name)
    if (!provinces.has(place)) return -1
    const key = `${unit} ${category.split('.')[0]} ${provinces.get(place)}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

/** Rows of told numbers alone that do not come out, and rows that the true counts do not satisfy: the attack would be of something else. */
export function faultyRows({ rows, names }: AttackSystem, valueOf: (cell: number) => number | undefined): string[] {
  return rows.flatMap((row) => {
    let sum = 0
    for (const [position, cell] of row.cells.entries()) {
      const value = valueOf(cell)
      if (value === undefined) return []
      sum += (row.factors[position] ?? 0) * value
    }
    const words = row.cells.map((cell, position) => `${row.factors[position]} ${names[cell]}`)
    return Math.abs(sum - row.equals) > 1e-6 ? [`${words.slice(0, 6).join(' + ')} = ${row.equals}, not ${sum}`] : []
  })
}
