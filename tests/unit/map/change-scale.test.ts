import { describe, expect, it } from 'vitest'
import { noReturn, notShown, valueOf } from '#contract/count.ts'
import { changeDrawing, changeScale } from '#src/map/change-scale.ts'

const scale = changeScale('persons')
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
    expect(changeScale('answered-on-time').fillOf(10)).toBe(scale.fills[5])
    expect(scale.fillOf(10)).toBe(scale.fills[4])
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
