import { describe, expect, it } from 'vitest'
import { boundsOf, parseFigureValue } from '#contract/published-figures/figure-value.ts'

describe('parseFigureValue', () => {
  it.each([
    ['0', 0],
    ['98', 98],
    ['1,526', 1526],
    ['11,478', 11_478],
    ['2.5', 2.5],
    ['457000', 457_000],
  ])('reads %j as a number', (cell, value) => {
    expect(parseFigureValue(cell)).toEqual({ kind: 'number', value })
  })

  it('keeps "<5" apart from every number', () => {
    expect(parseFigureValue('<5')).toEqual({ kind: 'below', below: 5 })
    expect(boundsOf({ kind: 'below', below: 5 })).toEqual({ least: 0, greatest: 4 })
  })

  it.each(['', ' ', '-', 'n/a', '1,52', '12 ', '1.526.000', '< 5', '-3', '1e3'])(
    'refuses %j: no value is not zero',
    (cell) => {
      expect(parseFigureValue(cell)).toBeUndefined()
    },
  )
})
