import { describe, expect, it } from 'vitest'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import type { Measure } from '#contract/measures.ts'
import { countChanges, districtChanges, largestRises, movesOf } from '#src/features/district-map/district-changes.ts'
import { districtRows } from '#src/map/district-row.ts'
import type { FigureKind } from '#src/map/write-figure.ts'
import { aFigure, figuresOf, geography } from '../../map/some-districts.ts'

function changeOf(
  now: Count,
  before: Count,
  measure: Measure = 'persons',
  show: FigureKind = 'count',
): Count | undefined {
  const figures = (count: Count) => figuresOf([aFigure('kasur', count, { count })], { measure })
  const rows = districtRows(figures(now), geography, 'en')
  return districtChanges(rows, figures(before), show).find((row) => row.districtId === 'kasur')?.change
}

describe('the change of a district', () => {
  it('is in whole percent of the earlier figure', () => {
    expect(changeOf(valueOf(28), valueOf(21))).toEqual(valueOf(33))
    expect(changeOf(valueOf(21), valueOf(28))).toEqual(valueOf(-25))
  })

  it('of a share is in points', () => {
    expect(changeOf(valueOf(70), valueOf(35), 'answered-on-time')).toEqual(valueOf(35))
  })

  it('of a rate is what was added per 100,000 residents, without the crumbs of the machine', () => {
    expect(changeOf(valueOf(0.3), valueOf(0.2), 'persons', 'rate')).toEqual(valueOf(0.1))
    expect(changeOf(valueOf(2.1), valueOf(0), 'persons', 'rate')).toEqual(valueOf(2.1))
    expect(changeOf(valueOf(70), valueOf(35), 'answered-on-time', 'rate')).toEqual(valueOf(35))
    expect(changeOf(valueOf(30), valueOf(20), 'first-answer-hours', 'rate')).toEqual(valueOf(50))
  })

  it('is not told where one of both figures is not', () => {
    expect(changeOf(notShown, valueOf(21))).toEqual(notShown)
    expect(changeOf(valueOf(21), notShown)).toEqual(notShown)
    expect(changeOf(noReturn, notShown)).toEqual(notShown)
    expect(changeOf(noReturn, valueOf(21))).toEqual(noReturn)
    expect(changeOf(valueOf(21), noReturn)).toEqual(noReturn)
    expect(changeOf(valueOf(21), valueOf(0), 'reached')).toEqual(notApplicable)
  })

  it('is counted among the districts that can be compared', () => {
    const now = figuresOf([aFigure('kasur', 3), aFigure('lahore', 2), aFigure('multan', 2), aFigure('badin', 9)])
    const before = figuresOf([aFigure('kasur', 2), aFigure('lahore', 3), aFigure('multan', 2)])
    const changes = districtChanges(districtRows(now, geography, 'en'), before, 'rate')
    expect(countChanges(changes)).toEqual({ compared: 3, more: 1, fewer: 1 })
  })
})

describe('where a rate rose most', () => {
  type Rates = Readonly<Record<string, readonly [before: number, now: number, isFew?: true]>>
  const changesOf = (rates: Rates) => {
    const side = (at: 0 | 1) =>
      figuresOf(Object.entries(rates).map(([id, rate]) => aFigure(id, rate[at], { isFew: rate[2] === true })))
    return districtChanges(districtRows(side(1), geography, 'en'), side(0), 'rate')
  }
  const named = (rates: Rates) => {
    const rises = largestRises(changesOf(rates), 'en')
    return rises && { ids: rises.named.map(({ districtId }) => districtId), isAmongLarger: rises.isAmongLarger }
  }

  it('goes by what was added per head and not by the percentage', () => {
    // Gwadar doubled from little; Lahore has the most added.
    const changes = changesOf({ gwadar: [0.5, 1], lahore: [4, 5.5], kasur: [3, 2], multan: [2, 2] })
    expect(movesOf(changes, 'up', 'en').map(({ districtId }) => districtId)).toEqual(['lahore', 'gwadar'])
    expect(movesOf(changes, 'down', 'en').map(({ districtId }) => districtId)).toEqual(['kasur'])
  })

  it('sets the one with more first among equal ones, whatever they are called', () => {
    const side = (rate: number) =>
      figuresOf([
        aFigure('awaran', rate, { count: valueOf(12) }),
        aFigure('lahore', rate, { count: valueOf(300) }),
        aFigure('kasur', rate, { count: valueOf(40) }),
      ])
    const changes = districtChanges(districtRows(side(2), geography, 'en'), side(1), 'rate')
    expect(movesOf(changes, 'up', 'en').map(({ districtId }) => districtId)).toEqual(['lahore', 'kasur', 'awaran'])
  })

  it('sets equal ones A to Z, whichever way they went', () => {
    const changes = changesOf({ multan: [1, 2], badin: [1, 2], kasur: [2, 1], awaran: [2, 1] })
    expect(movesOf(changes, 'up', 'en').map(({ districtId }) => districtId)).toEqual(['badin', 'multan'])
    expect(movesOf(changes, 'down', 'en').map(({ districtId }) => districtId)).toEqual(['awaran', 'kasur'])
  })

  it('names three at most, and none that is only as high as the next', () => {
    const rises = { lahore: [1, 5], kasur: [1, 4], multan: [1, 3], badin: [1, 2] } as const
    expect(named(rises)).toEqual({ ids: ['lahore', 'kasur', 'multan'], isAmongLarger: false })
    expect(named({ ...rises, badin: [1, 3] })?.ids).toEqual(['lahore', 'kasur'])
    expect(named({ lahore: [2, 1], kasur: [1, 1] })).toBeUndefined()
  })

  it('leaves out what rests on few, and says where that matters', () => {
    const rises = { lahore: [1, 3], kasur: [1, 2] } as const
    expect(named({ ...rises, gwadar: [1, 9, true] })).toEqual({ ids: ['lahore', 'kasur'], isAmongLarger: true })
    expect(named({ ...rises, gwadar: [1, 1.5, true] })).toEqual({ ids: ['lahore', 'kasur'], isAmongLarger: false })
  })
})
