import { describe, expect, it } from 'vitest'
import { circleLegendValues, circleRadius } from '#src/map/circle.ts'

const area = (radius: number) => Math.PI * radius ** 2

describe('the circle of a count', () => {
  it('has an area in proportion to the count', () => {
    const half = area(circleRadius(50, 100, 18))
    expect(half / area(circleRadius(100, 100, 18))).toBeCloseTo(0.5)
    expect(area(circleRadius(30, 100, 18)) / area(circleRadius(10, 100, 18))).toBeCloseTo(3)
  })

  it('has the largest radius for the largest count', () => {
    expect(circleRadius(568, 568, 18)).toBe(18)
  })

  it('is not drawn for zero, nor where nothing is counted', () => {
    expect(circleRadius(0, 100, 18)).toBe(0)
    expect(circleRadius(0, 0, 18)).toBe(0)
  })
})

describe('the legend of circles', () => {
  it('explains three round counts, none above the largest', () => {
    expect(circleLegendValues(568)).toEqual([500, 100, 50])
    expect(circleLegendValues(1000)).toEqual([1000, 200, 100])
  })

  it('has fewer circles for small counts and none for none', () => {
    expect(circleLegendValues(3)).toEqual([2, 1])
    expect(circleLegendValues(1)).toEqual([1])
    expect(circleLegendValues(0)).toEqual([])
  })
})
