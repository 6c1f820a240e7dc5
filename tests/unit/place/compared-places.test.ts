import { describe, expect, it } from 'vitest'
import { type Count, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { provincesWithoutResidents, residentsOf } from '#contract/geography/residents.ts'
import type { Geography } from '#contract/places.ts'
import { comparedFigure } from '#src/features/place-figures/compared-places.ts'
import { geography } from '../map/some-districts.ts'

const withTerritory: Geography = {
  ...geography,
  provinces: [
    ...geography.provinces,
    { id: 'gilgit-baltistan', name: { en: 'Gilgit-Baltistan', ur: 'گلگت بلتستان' }, population: null },
  ],
}
const figuresOf = (measure: 'persons' | 'answered-on-time', current: Count) => ({
  figures: [{ measure, current, trend: [] }],
})

describe('a figure beside those of larger places', () => {
  it('is a rate per 100,000 residents with one decimal, for a count', () => {
    expect(comparedFigure(figuresOf('persons', valueOf(198)), 'persons', 4_807_762)).toEqual({
      figure: valueOf(4.1),
      isFew: false,
    })
    expect(comparedFigure(figuresOf('persons', valueOf(19)), 'persons', 1_000_000)).toEqual({
      figure: valueOf(1.9),
      isFew: true,
    })
  })

  it('stays as it is for a share', () => {
    expect(comparedFigure(figuresOf('answered-on-time', valueOf(66)), 'answered-on-time', null)).toEqual({
      figure: valueOf(66),
      isFew: false,
    })
  })

  it('keeps the reason why there is no number, and has none without residents', () => {
    expect(comparedFigure(figuresOf('persons', notShown), 'persons', 1_000_000)?.figure).toEqual(notShown)
    expect(comparedFigure(figuresOf('persons', notShown), 'persons', null)?.figure).toEqual(notShown)
    expect(comparedFigure(figuresOf('persons', valueOf(40)), 'persons', null)?.figure).toEqual(notApplicable)
    expect(comparedFigure(figuresOf('persons', valueOf(40)), 'cases', 1_000_000)).toBeUndefined()
  })

  it('divides by the residents of every province that has a number', () => {
    expect(residentsOf(withTerritory, 'pakistan')).toBe(127_688_922 + 55_696_147 + 14_894_402)
    expect(residentsOf(withTerritory, 'sindh')).toBe(55_696_147)
    expect(residentsOf(withTerritory, 'gilgit-baltistan')).toBeNull()
    expect(provincesWithoutResidents(withTerritory).map(({ id }) => id)).toEqual(['gilgit-baltistan'])
  })
})
