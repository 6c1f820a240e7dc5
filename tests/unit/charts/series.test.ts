import { describe, expect, test } from 'vitest'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import {
  type ChartSeries,
  isolatedPoints,
  largestSum,
  largestValue,
  lastPoint,
  notShownPositions,
  pointsOf,
  runsOf,
} from '#src/charts/series.ts'

const seriesOf = (id: string, counts: readonly Count[]): ChartSeries => ({
  id,
  name: id,
  color: 'blue',
  textColor: 'blue',
  counts,
})

describe('rows for the line chart', () => {
  test('a zero is a number and everything without a number is a gap', () => {
    const counts = [valueOf(0), notShown, noReturn, notApplicable, valueOf(7)]
    expect(pointsOf([seriesOf('a', counts)], 5).map((point) => point['a'])).toEqual([0, null, null, null, 7])
  })

  test('each row knows its place on the axis and has a number for every series', () => {
    const rows = pointsOf([seriesOf('a', [valueOf(1), valueOf(2)]), seriesOf('b', [valueOf(3), notShown])], 2)
    expect(rows).toEqual([
      { index: 0, a: 1, b: 3 },
      { index: 1, a: 2, b: null },
    ])
  })

  test('a series shorter than the axis ends in gaps', () => {
    expect(pointsOf([seriesOf('a', [valueOf(1)])], 2)[1]).toEqual({ index: 1, a: null })
  })
})

describe('stretches of a line', () => {
  test('a count without a number ends a stretch, whatever its reason', () => {
    const counts = [valueOf(1), valueOf(2), notShown, valueOf(4), noReturn, valueOf(6)]
    expect(runsOf(counts).map((run) => run.map((point) => point.index))).toEqual([[0, 1], [3], [5]])
  })

  test('a break between two numbers opens the line without losing either', () => {
    expect(runsOf([valueOf(1), valueOf(2), valueOf(3)], [1])).toEqual([
      [{ index: 0, value: 1 }],
      [
        { index: 1, value: 2 },
        { index: 2, value: 3 },
      ],
    ])
  })

  test('a number between two gaps is found, so that it can be drawn as a dot', () => {
    expect(isolatedPoints([valueOf(1), valueOf(2), notShown, valueOf(4), noReturn])).toEqual([{ index: 3, value: 4 }])
  })

  test('only protected counts get a stub', () => {
    expect(notShownPositions([notShown, noReturn, valueOf(0), notApplicable, notShown])).toEqual([0, 4])
  })
})

describe('ends and extents', () => {
  test('the last number is found behind trailing gaps', () => {
    expect(lastPoint([valueOf(5), valueOf(0), notShown, noReturn])).toEqual({ index: 1, value: 0 })
  })

  test('a series without any number has no last one', () => {
    expect(lastPoint([notShown, noReturn])).toBeUndefined()
  })

  test('columns are as high as the sum of their shown parts', () => {
    const parts = [
      [valueOf(3), valueOf(10)],
      [valueOf(4), notShown],
    ]
    expect(largestSum(parts, 2)).toBe(10)
    expect(largestValue(parts)).toBe(10)
    expect(largestSum([[valueOf(6)], [valueOf(5)]], 1)).toBe(11)
  })
})
