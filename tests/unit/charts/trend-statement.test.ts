import { describe, expect, test } from 'vitest'
import { noReturn, notShown, valueOf } from '#contract/count.ts'
import { trendStatement } from '#src/features/stream-trend/trend-statement.ts'
import { aTrend, countsFrom } from './a-trend.ts'

const flat = { category: 'tip' as const, counts: countsFrom(400, 400) }
/** Bonded labour with these numbers in the two quarters that are compared. */
const bonded = (before: number, after: number) => ({
  category: 'bonded-labour' as const,
  counts: countsFrom(100, 100, { '2025q3': valueOf(before), '2026q3': valueOf(after) }),
})

describe('which quarters are compared', () => {
  test('the last complete quarter with the same season of the year before', () => {
    const statement = trendStatement(aTrend({ series: [bonded(100, 150)] }), 'bonded-labour')
    expect(statement).toMatchObject({ kind: 'changed', since: '2025q3', until: '2026q3', before: 100, after: 150 })
  })

  test('never the provisional quarter, however much it has changed', () => {
    const counts = countsFrom(400, 400, { '2026q4': valueOf(20) })
    expect(trendStatement(aTrend({ series: [{ category: 'tip', counts }] }), 'tip').kind).toBe('little-change')
  })

  test('the last quarter of all when nothing is provisional', () => {
    const trend = aTrend({ series: [bonded(100, 150)] })
    delete trend.provisionalFrom
    const counts = countsFrom(100, 100, { '2026q4': valueOf(300) })
    expect(trendStatement({ ...trend, series: [{ category: 'som', counts }] }, 'som')).toMatchObject({
      until: '2026q4',
      since: '2025q4',
    })
  })

  test('never the first quarters, which are low because they were the first', () => {
    const counts = countsFrom(400, 400, { '2022q1': valueOf(40), '2022q2': valueOf(60), '2022q3': valueOf(80) })
    expect(trendStatement(aTrend({ series: [{ category: 'tip', counts }] }), 'tip')).toEqual({
      kind: 'little-change',
      since: '2025q3',
      withinPercent: 10,
    })
  })

  test('the nearest year that has a number when the year before has none', () => {
    const counts = countsFrom(100, 100, { '2025q3': notShown, '2024q3': noReturn, '2026q3': valueOf(150) })
    const statement = trendStatement(aTrend({ series: [{ category: 'som', counts }] }), 'som')
    expect(statement).toMatchObject({ kind: 'changed', since: '2023q3', before: 100 })
  })
})

describe('which line is named', () => {
  test('the one the reader asked for, if it has changed', () => {
    const series = [
      { category: 'tip' as const, counts: countsFrom(400, 400, { '2026q3': valueOf(520) }) },
      bonded(100, 300),
    ]
    expect(trendStatement(aTrend({ series }), 'tip')).toMatchObject({ stream: 'tip' })
  })

  test('the stream of a form that the reader asked for', () => {
    const series = [
      { category: 'tip' as const, counts: countsFrom(400, 400, { '2026q3': valueOf(520) }) },
      bonded(100, 300),
    ]
    expect(trendStatement(aTrend({ series }), 'tip.forced-begging')).toMatchObject({ stream: 'tip' })
  })

  test('otherwise the one that has changed most; halving is as strong as doubling', () => {
    const som = {
      category: 'som' as const,
      counts: countsFrom(100, 100, { '2026q3': valueOf(170) }),
    }
    expect(trendStatement(aTrend({ series: [flat, som, bonded(100, 50)] }), 'tip')).toMatchObject({
      stream: 'bonded-labour',
    })
  })
})

describe('what the change is called', () => {
  const changeOf = (before: number, after: number) => {
    const statement = trendStatement(aTrend({ series: [bonded(before, after)] }), 'bonded-labour')
    return statement.kind === 'changed' ? statement.change : statement.kind
  }

  test.each([
    [100, 109, 'little-change'],
    [100, 110, 'rose'],
    [100, 90, 'fell'],
    [100, 194, 'rose'],
    [100, 195, 'doubled'],
    [100, 209, 'doubled'],
    [100, 210, 'more-than-doubled'],
    [100, 52, 'fell'],
    [100, 50, 'halved'],
    [100, 47, 'more-than-halved'],
  ])('from %i to %i: %s', (before, after, change) => {
    expect(changeOf(before, after)).toBe(change)
  })

  test('a percentage of few is never stated', () => {
    const counts = countsFrom(60, 60, { '2025q3': valueOf(19) })
    expect(trendStatement(aTrend({ series: [{ category: 'tip', counts }] }), 'tip')).toMatchObject({
      kind: 'little-change',
      since: '2024q3',
    })
    expect(changeOf(60, 19)).toBe('none')
    expect(changeOf(20, 60)).toBe('more-than-doubled')
  })

  test('a share of 10 percent is no small count', () => {
    const counts = countsFrom(10, 10, { '2026q3': valueOf(40) })
    const statement = trendStatement(
      aTrend({ measure: 'answered-on-time', series: [{ category: 'tip', counts }] }),
      'tip',
    )
    expect(statement).toMatchObject({ kind: 'changed', before: 10, after: 40 })
  })
})

describe('when nothing can be said', () => {
  test('the last complete quarter is not shown', () => {
    const counts = countsFrom(100, 300, { '2026q3': notShown })
    expect(trendStatement(aTrend({ series: [{ category: 'tip', counts }] }), 'tip')).toEqual({ kind: 'none' })
  })

  test('"little change" is not said when one line is hidden', () => {
    const hidden = { category: 'som' as const, counts: countsFrom(30, 30, { '2026q3': notShown }) }
    expect(trendStatement(aTrend({ series: [flat, hidden] }), 'tip')).toEqual({ kind: 'none' })
    expect(trendStatement(aTrend({ series: [flat] }), 'tip')).toEqual({
      kind: 'little-change',
      since: '2025q3',
      withinPercent: 10,
    })
  })

  test('there are no quarters or no lines', () => {
    expect(trendStatement(aTrend({ quarters: [], series: [{ category: 'tip', counts: [] }] }), 'tip')).toEqual({
      kind: 'none',
    })
    expect(trendStatement(aTrend({ series: [] }), 'tip')).toEqual({ kind: 'none' })
  })
})
