import { describe, expect, test } from 'vitest'
import { datedEvents } from '#contract/events.ts'
import { quartersBetween } from '#contract/periods.ts'
import { placedEvents, positionOfDay, trendPeriods, trendSeries } from '#src/features/stream-trend/trend-figures.ts'
import { aTrend, countsFrom } from './a-trend.ts'

const quarters = quartersBetween('2022q4', '2024q1')

describe('the time axis', () => {
  test('a year is printed at its first quarter only', () => {
    const periods = trendPeriods(quarters, (quarter) => quarter)
    expect(periods.map(({ tick }) => tick)).toEqual([undefined, '2023', undefined, undefined, undefined, '2024'])
  })

  test('points stand in the middle of their quarters, so a day stands by its distance from there', () => {
    expect(positionOfDay('2023-01-01', quarters)).toBeCloseTo(0.5, 5)
    expect(positionOfDay('2023-02-14', quarters)).toBeCloseTo(1, 1)
    expect(positionOfDay('2023-03-31', quarters)).toBeCloseTo(1.5, 5)
  })

  test('a day in the outer half of an end quarter stays on the axis, one outside has no place', () => {
    expect(positionOfDay('2022-10-02', quarters)).toBe(0)
    expect(positionOfDay('2024-03-30', quarters)).toBe(5)
    expect(positionOfDay('2022-09-30', quarters)).toBeUndefined()
    expect(positionOfDay('2024-04-01', quarters)).toBeUndefined()
  })
})

describe('events', () => {
  test('only those of the streams shown, in order of time', () => {
    const ids = placedEvents(aTrend({ series: [{ category: 'bonded-labour', counts: countsFrom(1, 1) }] })).map(
      ({ id }) => id,
    )
    const expected = datedEvents
      .filter(({ streams }) => streams.some((stream) => stream === 'bonded-labour'))
      .map(({ id }) => id)
    expect(ids).toEqual(expected)
    const all = placedEvents(aTrend())
    expect(all.map(({ on }) => on)).toEqual(all.map(({ on }) => on).toSorted())
    expect(all).toHaveLength(datedEvents.length)
  })

  test('none on a measure without streams and none before or after the quarters shown', () => {
    expect(placedEvents(aTrend({ measure: 'reached', series: [{ counts: countsFrom(1, 1) }] }))).toEqual([])
    expect(placedEvents(aTrend({ quarters: quartersBetween('2025q3', '2026q4') }))).toEqual([])
  })
})

test('each stream stays a line of its own, in its own colours', () => {
  const series = trendSeries(aTrend(), (category) => category ?? 'none')
  expect(series.map(({ id }) => id)).toEqual(['tip', 'bonded-labour', 'som'])
  expect(new Set(series.map(({ color }) => color)).size).toBe(3)
  expect(series.map(({ counts }) => counts)).toEqual(aTrend().series.map(({ counts }) => counts))
})
