import { describe, expect, it } from 'vitest'
import { packTables, unpackTables } from '#src/app/pack-tables.ts'
import { aDistrictFigures, aGeography, aKeyFigures } from '#tests/support/figures.ts'

const throughJson = (value: unknown): unknown => unpackTables(JSON.parse(JSON.stringify(packTables(value))))

describe('packing lists of like objects', () => {
  it.each([
    ['district figures', aDistrictFigures()],
    ['key figures, some with and some without a comparison', aKeyFigures()],
    ['a geography', aGeography()],
    ['nothing', null],
    ['lists that are no tables', [[], [1, 2, 3, 4], [{}, {}, {}, {}], [{ a: 1 }, { b: 1 }, { a: 1 }, { a: 1 }]]],
    [
      'tables in tables',
      {
        list: Array.from({ length: 5 }, (_, index) => ({
          index,
          inner: Array.from({ length: 5 }, () => ({ value: 0.5 })),
        })),
      },
    ],
  ])('gives back %s as it was', (_, value) => {
    expect(throughJson(value)).toEqual(value)
  })

  it('keeps the order of fields, which the text of a comparison depends on', () => {
    expect(JSON.stringify(throughJson(aDistrictFigures()))).toBe(JSON.stringify(aDistrictFigures()))
  })

  it('names each field once', () => {
    const packed = JSON.stringify(packTables(aDistrictFigures()))
    expect(packed.match(/returnsReceived/g)).toHaveLength(1)
  })
})
