import { describe, expect, test } from 'vitest'
import { type Count, noReturn, notShown, valueOf } from '#contract/count.ts'
import { endLabels, lineEnds } from '#src/charts/end-labels.ts'
import { axisWidthFor } from '#src/charts/plot-size.ts'
import type { TimeScale } from '#src/charts/scale.ts'
import type { ChartSeries } from '#src/charts/series.ts'
import { columnEnds, stackedParts } from '#src/charts/stacked-parts.ts'

const scale: TimeScale = { length: 2, layout: 'points', ticks: [0, 50, 100] }
const seriesOf = (id: string, ...counts: Count[]): ChartSeries => ({ id, name: id, color: 'c', textColor: 't', counts })

describe('labels at the ends of lines', () => {
  test('stand at the height of the last value and carry it', () => {
    const series = [seriesOf('a', valueOf(3), valueOf(100)), seriesOf('b', valueOf(3), valueOf(0))]
    const labels = endLabels(series, lineEnds(series), scale, 'ltr')
    expect(labels.map(({ labelTop }) => labelTop)).toEqual([0, 210])
    expect(labels.map(({ last }) => last)).toEqual([valueOf(100), valueOf(0)])
  })

  test('keep the marks’ own height beside the moved one', () => {
    const series = [seriesOf('a', valueOf(0), valueOf(50)), seriesOf('b', valueOf(0), valueOf(50))]
    const labels = endLabels(series, lineEnds(series), scale, 'rtl')
    expect(labels.map(({ markTop }) => markTop)).toEqual([105, 105])
    expect(labels.map(({ labelTop }) => labelTop)).toEqual([90, 120])
  })

  test('of a line that ends early stand where it was last seen and say why', () => {
    const series = [seriesOf('a', valueOf(50), notShown)]
    const [label] = endLabels(series, lineEnds(series), scale, 'ltr')
    expect(label?.labelTop).toBe(105)
    expect(label?.last).toEqual(notShown)
  })

  test('of a line without any number stand on the baseline', () => {
    const series = [seriesOf('a', noReturn, notShown)]
    expect(endLabels(series, lineEnds(series), scale, 'ltr')[0]?.labelTop).toBe(210)
  })
})

describe('stacked columns', () => {
  const series = [
    seriesOf('low', valueOf(10), valueOf(4)),
    seriesOf('mid', notShown, valueOf(2)),
    seriesOf('none', valueOf(0), valueOf(0)),
    seriesOf('top', valueOf(5), valueOf(6)),
  ]

  test('parts stand on each other; what has no number or is zero takes no height', () => {
    const parts = stackedParts(series).map(({ series: { id }, index, from, to }) => [id, index, from, to])
    expect(parts).toEqual([
      ['low', 0, 0, 10],
      ['low', 1, 0, 4],
      ['mid', 1, 4, 6],
      ['top', 0, 10, 15],
      ['top', 1, 6, 12],
    ])
  })

  test('labels point at the middle of the parts of the last column', () => {
    expect(columnEnds(series)).toEqual([2, 5, 6, 9])
  })
})

test('the numbers of the axis have room, however long they are', () => {
  expect(axisWidthFor(['0', '5'])).toBe(36)
  expect(axisWidthFor(['0', '100,000', '200,000'])).toBeGreaterThan(7 * 7)
})
