import { describe, expect, it } from 'vitest'
import type { FixedTable } from '#contract/release/release.ts'
import { readTable, writeTable } from '#contract/release/table-text.ts'
import { createRandom } from '#server/random.ts'

const axes = [['a', 'b'], ['q1', 'q2', 'q3'], ['s']]

describe('the text of a table', () => {
  it('reads back as it was written, hidden cells and zeros apart', () => {
    const table: FixedTable = { axes, values: [null, 0, 10, null, 12.5, null] }
    expect(writeTable(table).values).toBe(',0,10,,12.5,')
    expect(readTable(writeTable(table))).toEqual(table)
  })

  it('reads back as it was written, in 50 random tables', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const random = createRandom(`table ${seed}`)
      const value = () => (random.chance(0.5) ? null : random.integer(0, 10_000))
      const table = { axes, values: Array.from({ length: 6 }, value) }
      expect(readTable(writeTable(table)), `seed ${seed}`).toEqual(table)
    }
  })

  it('reads a table of one hidden cell', () => {
    const table: FixedTable = { axes: [['a']], values: [null] }
    expect(readTable(writeTable(table))).toEqual(table)
  })

  it.each([
    { damage: 'a cell is missing', values: '1,2,3,4,5' },
    { damage: 'there is a cell too many', values: '1,2,3,4,5,6,7' },
    { damage: 'it is empty', values: '' },
    { damage: 'a cell holds a word', values: '1,2,x,4,5,6' },
    { damage: 'a cell holds no finite number', values: '1,2,Infinity,4,5,6' },
  ])('is refused when $damage', ({ values }) => {
    expect(() => readTable({ axes, values })).toThrow('A table')
  })
})
