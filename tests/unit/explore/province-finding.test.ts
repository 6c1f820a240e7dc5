import { describe, expect, it } from 'vitest'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { provinceFinding } from '#src/features/province-trends/province-finding.ts'
import { findingIn, placeLines } from '#src/features/province-trends/province-lines.ts'
import { aTrend } from '#tests/support/figures.ts'
import { geography } from '../map/some-districts.ts'

/** A rate that rests on a hundred, unless the test says otherwise. */
const one = (placeId: string, figure: Count | number, count: Count = valueOf(100)) => ({
  placeId,
  figure: typeof figure === 'number' ? valueOf(figure) : figure,
  count,
})
const asRates = { isRateOfCount: true }

describe('where a quarter’s figure is highest', () => {
  it('names the one province that is alone the highest, and how many were compared', () => {
    const figures = [one('punjab', 1.2), one('sindh', 3.4), one('balochistan', 2), one('gilgit-baltistan', notShown)]
    expect(provinceFinding(figures, asRates)).toEqual({ kind: 'highest', placeId: 'sindh', compared: 3 })
  })

  it('says nothing of fewer than three numbers: hidden, missing and inapplicable ones are none', () => {
    const hidden = [one('a', 1), one('b', 2), one('c', notShown), one('d', noReturn), one('e', notApplicable)]
    expect(provinceFinding(hidden, asRates)).toEqual({ kind: 'none' })
  })

  it('says nothing of numbers that are equal as they are printed', () => {
    const figures = [one('a', 2.04), one('b', 2.01), one('c', 1)]
    expect(provinceFinding(figures, asRates)).toEqual({ kind: 'none' })
    expect(provinceFinding(figures, { isRateOfCount: false })).toMatchObject({ placeId: 'a' })
  })

  it('does not let a rate of few lead, nor is one silently passed over', () => {
    const others = [one('a', 3), one('b', 2), one('c', 1)]
    expect(provinceFinding([...others, one('d', 2.5, valueOf(19))], asRates)).toMatchObject({
      placeId: 'a',
      compared: 3,
    })
    expect(provinceFinding([...others, one('d', 4, valueOf(19))], asRates)).toEqual({ kind: 'none' })
    expect(provinceFinding([...others, one('d', 4, valueOf(20))], asRates)).toMatchObject({ placeId: 'd' })
  })
})

describe('the quarter that is spoken of', () => {
  const trends = geography.provinces.map(({ id }, at) => {
    const trend = aTrend({ placeId: id })
    const counts = trend.quarters.map(() => valueOf(1000 * (at + 1)))
    return { ...trend, series: [{ category: 'tip' as const, counts }] }
  })
  const lines = placeLines(trends, { category: 'tip', show: 'count', geography })

  it('is the last complete one of the chosen period', () => {
    expect(findingIn(trends, lines, { periodId: 'fy2025-26', show: 'count' })).toMatchObject({
      quarter: '2026q2',
      finding: { kind: 'highest', placeId: geography.provinces.at(-1)?.id },
    })
  })

  it('is never a provisional one, nor one that is not on the axis', () => {
    expect(findingIn(trends, lines, { periodId: '2026q3', show: 'count' }).finding).toEqual({ kind: 'none' })
    expect(findingIn(trends, lines, { periodId: '2019q3', show: 'count' }).finding).toEqual({ kind: 'none' })
  })
})
