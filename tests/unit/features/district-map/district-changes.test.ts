import { describe, expect, it } from 'vitest'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import type { Measure } from '#contract/measures.ts'
import { countChanges, districtChanges } from '#src/features/district-map/district-changes.ts'
import { districtRows } from '#src/map/district-row.ts'
import { aFigure, figuresOf, geography } from '../../map/some-districts.ts'

function changeOf(now: Count, before: Count, measure: Measure = 'persons'): Count | undefined {
  const figures = (count: Count) => figuresOf([aFigure('kasur', count, { count })], { measure })
  const rows = districtRows(figures(now), geography, 'en')
  return districtChanges(rows, figures(before)).find((row) => row.districtId === 'kasur')?.change
}

describe('the change of a district', () => {
  it('is in whole percent of the earlier figure', () => {
    expect(changeOf(valueOf(28), valueOf(21))).toEqual(valueOf(33))
    expect(changeOf(valueOf(21), valueOf(28))).toEqual(valueOf(-25))
  })

  it('of a share is in points', () => {
    expect(changeOf(valueOf(70), valueOf(35), 'answered-on-time')).toEqual(valueOf(35))
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
    const changes = districtChanges(districtRows(now, geography, 'en'), before)
    expect(countChanges(changes)).toEqual({ compared: 3, more: 1, fewer: 1 })
  })
})
