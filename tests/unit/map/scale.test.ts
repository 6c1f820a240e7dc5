import { describe, expect, it } from 'vitest'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { classEdgesOf, measures } from '#contract/measures.ts'
import { makeScale, valueClasses } from '#src/map/scale.ts'

const scaleOf = (values: readonly Count[] = []) => makeScale({ measure: 'persons', periodKind: 'fiscal-year', values })
const classOf = (value: number) => scaleOf().classOf(valueOf(value))

describe('the scale of a map', () => {
  it('puts zero into the lowest class, with the smallest numbers', () => {
    expect(classOf(0)).toBe('class-1')
    expect(classOf(0.9)).toBe('class-1')
  })

  it('begins a class at its threshold', () => {
    expect([1, 2, 4, 8].map(classOf)).toEqual(['class-2', 'class-3', 'class-4', 'class-5'])
    expect([0.99, 1.99, 3.99, 7.99].map(classOf)).toEqual(['class-1', 'class-2', 'class-3', 'class-4'])
  })

  it('keeps everything above the last threshold in the last class', () => {
    expect(classOf(10_000)).toBe('class-5')
  })

  it('gives each kind of no number a look of its own', () => {
    const looks = [notShown, noReturn, notApplicable].map((count) => scaleOf().classOf(count))
    expect(looks).toEqual(['not-shown', 'no-return', 'not-applicable'])
    const fills = [...looks, ...valueClasses].map((look) => scaleOf().fillVariable(look))
    expect(new Set(fills).size).toBe(fills.length)
  })

  it('keeps its thresholds whatever is shown', () => {
    const few = scaleOf([valueOf(0.1), valueOf(0.2)]).legend.edges
    const many = scaleOf([valueOf(900), valueOf(4)]).legend.edges
    expect(few).toEqual(many)
  })

  it('has lower thresholds for a quarter than for a year', () => {
    const quarter = makeScale({ measure: 'persons', periodKind: 'quarter', values: [] })
    expect(quarter.classOf(valueOf(0.5))).toBe('class-3')
    expect(classOf(0.5)).toBe('class-1')
  })

  it('puts districts that all have one value into one class', () => {
    const values = [3, 3, 3].map(valueOf)
    const { classOf: ofCount, legend } = scaleOf(values)
    expect(new Set(values.map(ofCount))).toEqual(new Set(['class-3']))
    expect(legend.lastMaximum).toBeNull()
  })
})

describe('its legend', () => {
  it.each(measures)('has the same classes and colours as the fills: %s', (measure) => {
    const scale = makeScale({ measure, periodKind: 'calendar-year', values: [valueOf(1_000_000)] })
    for (const { mapClass, from, to, fill } of scale.legend.classes) {
      expect(scale.classOf(valueOf(from))).toBe(mapClass)
      expect(scale.fillVariable(mapClass)).toBe(fill)
      if (to !== null) expect(scale.classOf(valueOf(to))).not.toBe(mapClass)
    }
    expect(scale.legend.edges).toEqual(classEdgesOf(measure, 'calendar-year'))
  })

  it('ends at the largest value that is shown', () => {
    expect(scaleOf([valueOf(12.4), notShown, valueOf(9), noReturn]).legend.lastMaximum).toBe(12.4)
  })

  it('stays open when nothing reaches the last class, or nothing is shown', () => {
    expect(scaleOf([valueOf(7.9)]).legend.lastMaximum).toBeNull()
    expect(scaleOf([notShown, noReturn]).legend.lastMaximum).toBeNull()
    expect(scaleOf([]).legend.lastMaximum).toBeNull()
  })

  it('ends at the last threshold when the largest value is just that', () => {
    expect(scaleOf([valueOf(8)]).legend.lastMaximum).toBe(8)
  })

  it('parts the shown values into classes that hold as many districts each, when asked to', () => {
    const values = [...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(valueOf), notShown, noReturn]
    const scale = makeScale({ measure: 'persons', periodKind: 'fiscal-year', values, classing: 'quantile' })
    const classes = values.slice(0, 10).map((value) => scale.classOf(value))
    expect(valueClasses.map((one) => classes.filter((found) => found === one).length)).toEqual([2, 2, 2, 2, 2])
    expect(scale.legend.edges).toEqual([3, 5, 7, 9])
  })

  it.each([
    [[5, 5, 5], []],
    [[], []],
    [[1, 1, 1, 1, 1, 1, 1, 1, 9, 9], [9]],
    [
      [0.04, 0.12, 0.36, 0.44, 0.53],
      [0.1, 0.4, 0.5],
    ],
  ])('prints the thresholds that it classes by, however many %s leave', (numbers, edges) => {
    const values = numbers.map(valueOf)
    const { legend, classOf: of } = makeScale({
      measure: 'persons',
      periodKind: 'fiscal-year',
      values,
      classing: 'quantile',
    })
    expect(legend.edges).toEqual(edges)
    expect(legend.classes).toHaveLength(edges.length + 1)
    for (const value of numbers) {
      const found = legend.classes.find(({ mapClass }) => mapClass === of(valueOf(value)))
      expect(value >= (found?.from ?? 0) && value < (found?.to ?? Number.POSITIVE_INFINITY), String(value)).toBe(true)
    }
  })
})
