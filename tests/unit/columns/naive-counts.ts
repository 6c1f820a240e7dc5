import { type Column, emptyCodes } from '#contract/columns/column.ts'
import type { ColumnFilter, ViewCounts } from '#contract/columns/column-engine.ts'
import type { Random } from '#server/random.ts'

/** Counts by asking every record about every filter, as slowly and plainly as can be. */
export function naiveCounts(columns: readonly Column[], filter: ColumnFilter): ViewCounts {
  const views = Object.fromEntries(columns.map(({ name, dictionary }) => [name, new Uint32Array(dictionary.length)]))
  let total = 0
  const records = columns[0]?.codes.length ?? 0
  for (let record = 0; record < records; record++) {
    const failing = columns.filter(({ name, codes }) => filter[name]?.includes(codes[record] ?? -1) === false)
    if (failing.length === 0) total += 1
    for (const { name, codes } of columns) {
      const view = views[name]
      const code = codes[record]
      if (view && code !== undefined && failing.every((other) => other.name === name))
        view[code] = (view[code] ?? 0) + 1
    }
  }
  return { total, views }
}

/** @param sizes values per dictionary; dimensions are named d0, d1, … and lean towards their first values */
export function randomColumns(random: Random, records: number, sizes: readonly number[]): Column[] {
  return sizes.map((size, dimension) => ({
    name: `d${dimension}`,
    dictionary: Array.from({ length: size }, (_, code) => `value ${code}`),
    codes: emptyCodes(records, size).map(() => Math.floor(random.next() * random.next() * size)),
  }))
}

/** Some codes of a dictionary, in any order: between none and all of them. */
export function randomCodes(random: Random, size: number): number[] {
  const share = random.next()
  return Array.from({ length: size }, (_, code) => code)
    .filter(() => random.chance(share))
    .map((code) => ({ code, lot: random.next() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ code }) => code)
}

export const range = (low: number, high: number): number[] => Array.from({ length: high - low }, (_, at) => low + at)
