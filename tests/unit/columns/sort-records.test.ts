import { describe, expect, it } from 'vitest'
import { createColumnEngine } from '#contract/columns/column-engine.ts'
import { sortRecords } from '#contract/columns/sort-records.ts'
import { createRandom } from '#server/random.ts'
import { randomColumns } from './naive-counts.ts'

const columns = randomColumns(createRandom('sorting'), 5000, [300, 12, 3])
const recordsOf = (of: typeof columns) =>
  Array.from({ length: 5000 }, (_, record) => of.map(({ codes }) => codes[record] ?? -1))
const before = (one: readonly number[], other: readonly number[]) => {
  const at = one.findIndex((code, place) => code !== other[place])
  return (one[at] ?? 0) - (other[at] ?? 0)
}

describe('sorted records', () => {
  it('are the same records, by the first column, then the second, and so on', () => {
    expect(recordsOf(sortRecords(columns))).toEqual(recordsOf(columns).toSorted(before))
  })

  it('leave the columns they come from as they are', () => {
    const copy = structuredClone(columns)
    const sorted = sortRecords(columns)
    expect(columns).toEqual(copy)
    expect(sorted.map(({ codes }) => codes.BYTES_PER_ELEMENT)).toEqual([2, 1, 1])
  })

  it('are counted alike', () => {
    const filter = { d0: [1, 2, 3, 200], d2: [0] }
    expect(createColumnEngine(sortRecords(columns)).query(filter)).toEqual(createColumnEngine(columns).query(filter))
  })

  it('may be none', () => {
    expect(sortRecords([])).toEqual([])
    const empty = randomColumns(createRandom('none'), 0, [3])
    expect(sortRecords(empty)).toEqual(empty)
  })
})
