import { describe, expect, it } from 'vitest'
import { noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { exactRateOf, rateOf } from '#contract/geography/residents.ts'
import { keyEntries } from '#src/charts/key-entries.ts'
import { bandOver, multiplesScale } from '#src/charts/multiples-scale.ts'
import { countsOf, figuresOf, isComparable, markedQuarters } from '#src/charts/place-line.ts'
import { aTrend } from '#tests/support/figures.ts'
import { exploreWordsIn } from './explore-words.ts'

describe('a rate of a count', () => {
  it('is per 100,000 residents, published with one decimal and drawn as it is', () => {
    expect(rateOf(valueOf(123), 1_000_000)).toEqual(valueOf(12.3))
    expect(rateOf(valueOf(7), 4_333_467)).toEqual(valueOf(0.2))
    expect(exactRateOf(valueOf(7), 4_000_000)).toEqual(valueOf(0.175))
    expect(rateOf(valueOf(0), 1000)).toEqual(valueOf(0))
  })

  it('keeps the reason why there is no number', () => {
    expect(rateOf(notShown, 1000)).toEqual(notShown)
    expect(rateOf(noReturn, 1000)).toEqual(noReturn)
  })

  it('is not applicable without residents, but a hidden count stays hidden', () => {
    expect(rateOf(valueOf(12), null)).toEqual(notApplicable)
    expect(rateOf(notShown, null)).toEqual(notShown)
  })
})

describe('the figures of a line', () => {
  it('are rates of counts where they are asked for; shares and medians stay', () => {
    const counts = [valueOf(50), notShown]
    const asked = { show: 'rate', residents: 1_000_000 } as const
    expect(figuresOf(counts, { measure: 'persons', ...asked })).toEqual([valueOf(5), notShown])
    expect(figuresOf(counts, { measure: 'answered-on-time', ...asked })).toBe(counts)
    expect(figuresOf(counts, { measure: 'persons', ...asked, show: 'count' })).toBe(counts)
  })

  it('stand beside those of the country unless they are counts', () => {
    expect(isComparable('persons', 'count')).toBe(false)
    expect(isComparable('persons', 'rate')).toBe(true)
    expect(isComparable('first-answer-hours', 'count')).toBe(true)
  })

  it('are of the stream that a form belongs to, or of a measure without streams', () => {
    const trend = aTrend()
    expect(countsOf(trend, 'bonded-labour.brick-kiln')).toBe(trend.series[1]?.counts)
    const activities = aTrend({ measure: 'reached', series: [{ counts: [valueOf(3)] }] })
    expect(countsOf(activities, 'som')).toEqual([valueOf(3)])
  })
})

describe('marked quarters', () => {
  // 2025q1 to 2026q3, the last provisional.
  it('are those of the chosen period, and the number is of the last complete one', () => {
    expect(markedQuarters(aTrend(), 'fy2025-26')).toEqual({ chosen: { first: 2, last: 5 }, provisionalFrom: 6, at: 5 })
    expect(markedQuarters(aTrend(), 'cy2026')).toEqual({ chosen: { first: 4, last: 6 }, provisionalFrom: 6, at: 5 })
  })

  it('are a provisional one where nothing else is chosen, and none outside the axis', () => {
    expect(markedQuarters(aTrend(), '2026q3')).toMatchObject({ chosen: { first: 6, last: 6 }, at: 6 })
    expect(markedQuarters(aTrend(), 'cy2019')).toEqual({ provisionalFrom: 6, at: 6 })
  })

  it('reach half a step to either side, inside the plot', () => {
    const scale = multiplesScale([{ counts: [valueOf(3)] }], { length: 5, ticks: undefined, smallestStep: undefined })
    expect(bandOver(scale, { first: 1, last: 2 })).toEqual({ from: 0.125, to: 0.625 })
    expect(bandOver(scale, { first: 0, last: 4 })).toEqual({ from: 0, to: 1 })
  })
})

describe('the scale and the key of small charts', () => {
  it('reaches over the highest line, a grey one too', () => {
    const items = [
      { counts: [valueOf(0.3)], context: [{ id: 'x', look: 'far' as const, counts: [valueOf(0.7), notShown] }] },
    ]
    const { ticks } = multiplesScale(items, { length: 2, ticks: undefined, smallestStep: 0.1 })
    expect(ticks.at(-1)).toBe(0.8)
  })

  it('explains the marks that are there and no others', () => {
    const marks = (items: Parameters<typeof keyEntries>[0]['items'], marked = markedQuarters(aTrend(), 'cy2019')) =>
      keyEntries({ items, marked, top: '5', period: '2019' }, exploreWordsIn('en')).map(({ mark }) => mark)
    expect(marks([{ counts: [valueOf(1), notShown] }])).toEqual(['line', 'provisional', 'not-shown'])
    expect(
      marks([{ counts: [noReturn], context: [{ id: 'p', look: 'near', counts: [] }] }], {
        at: 0,
        chosen: { first: 0, last: 0 },
      }),
    ).toEqual(['line', 'near', 'chosen', 'no-return'])
  })
})
