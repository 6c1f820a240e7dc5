import { describe, expect, it } from 'vitest'
import { noReturn, notShown, valueOf } from '#contract/count.ts'
import { changeDrawing, changeScale } from '#src/map/change-scale.ts'

const scale = changeScale('persons', 'count', 'cy2025')
const classOf = (change: number) => scale.fills.indexOf(scale.fillOf(change)) + 1

describe('the scale of a change', () => {
  it('is as far on one side as on the other', () => {
    for (const change of [1, 4, 5, 19, 20, 49, 50, 400]) expect(classOf(-change) + classOf(change)).toBe(8)
  })

  it('has one class for much the same, and open ends', () => {
    expect([-4, 0, 4].map(classOf)).toEqual([4, 4, 4])
    expect([-100, -50, -20, -5, 5, 20, 50, 900].map(classOf)).toEqual([1, 1, 2, 3, 5, 6, 7, 7])
  })

  it('has narrower classes for points of a share', () => {
    expect(changeScale('answered-on-time', 'count', 'cy2025').fillOf(10)).toBe(scale.fills[5])
    expect(scale.fillOf(10)).toBe(scale.fills[4])
  })

  it('of a rate takes a tenth for a rounding, and is narrower for a quarter than for a year', () => {
    const year = changeScale('persons', 'rate', 'fy2025-26')
    const quarter = changeScale('persons', 'rate', '2026q1')
    const classIn = (one: typeof year, change: number) => one.fills.indexOf(one.fillOf(change)) + 1
    expect([-0.1, 0.1].map((change) => classIn(year, change))).toEqual([4, 4])
    for (const edge of year.edges.filter((one) => one > 0))
      expect(classIn(year, -edge) + classIn(year, edge), `${edge}`).toBe(8)
    expect(classIn(quarter, 0.6)).toBeGreaterThan(classIn(year, 0.6))
    // Attendance is counted in other orders of magnitude, and a share has no rate.
    expect(classIn(changeScale('reached', 'rate', 'cy2025'), 1)).toBe(4)
    expect(changeScale('answered-on-time', 'rate', 'cy2025').edges).toEqual([-20, -10, -2, 2, 10, 20])
  })

  it('fills no district whose change cannot be told', () => {
    const { looks } = changeDrawing(
      [
        { districtId: 'a', change: valueOf(0), isFew: true },
        { districtId: 'b', change: notShown, isFew: true },
        { districtId: 'c', change: noReturn, isFew: false },
      ],
      scale,
    )
    expect([...looks.values()].map(({ mapClass, isFew }) => [mapClass, isFew])).toEqual([
      ['change', true],
      ['not-shown', false],
      ['no-return', false],
    ])
    expect(scale.fills).not.toContain(looks.get('b')?.fill)
  })
})
