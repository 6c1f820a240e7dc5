import { describe, expect, it } from 'vitest'
import { encodeColumn } from '#contract/columns/column.ts'
import { readColumn, writeColumn } from '#contract/columns/column-text.ts'
import { createRandom } from '#server/random.ts'

describe('a column as text', () => {
  it.each([
    ['few values', 3, 20_000],
    ['256 values', 256, 5_000],
    ['more values than a byte holds', 300, 5_000],
    ['no records', 4, 0],
  ])('comes back as it was: %s', (_, values, records) => {
    const random = createRandom(`text ${values}`)
    const dictionary = Array.from({ length: values }, (__, at) => `value ${at}`)
    const column = encodeColumn(
      'month',
      Array.from({ length: records }, () => random.pick(dictionary)),
      dictionary,
    )
    expect(readColumn('month', JSON.parse(JSON.stringify(writeColumn(column))))).toEqual(column)
  })

  it('is refused where a code has no value, or half of one is missing', () => {
    expect(() => readColumn('month', { dictionary: ['a', 'b'], codes: btoa('\u0000\u0002') })).toThrow(
      'month: no code 2',
    )
    const long = Array.from({ length: 300 }, (_, at) => `${at}`)
    expect(() => readColumn('month', { dictionary: long, codes: btoa('\u0001') })).toThrow('1 bytes, 2 to a code')
  })
})
