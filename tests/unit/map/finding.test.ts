import { describe, expect, it } from 'vitest'
import type { DistrictFigure } from '#contract/api/figures.ts'
import { notShown, valueOf } from '#contract/count.ts'
import { findingOf } from '#src/features/district-map/finding.ts'
import { districtRows } from '#src/map/district-row.ts'
import { aFigure, figuresOf, geography } from './some-districts.ts'

const ids = geography.districts.map(({ id }) => id)
/** Rates in the order of the geography: six of Punjab, four of Sindh, five of Balochistan. */
const rated = (rates: readonly number[], change: Partial<DistrictFigure> = {}) =>
  rates.map((rate, index) => aFigure(ids[index] ?? '', rate, change))
const find = (figures: readonly DistrictFigure[], by: 'rate' | 'count' = 'rate', placeId = 'pakistan') =>
  findingOf({ rows: districtRows(figuresOf(figures), geography, 'en'), by, placeId, language: 'en' })

/** Ten districts each of Punjab, Sindh and Balochistan. */
const thirty = geography.provinces.flatMap(({ id }) =>
  Array.from({ length: 10 }, (_, index) => ({ ...aFigure(`${id}-${index}`, 0), provinceId: id })),
)
const findIn = (districts: typeof thirty, rateAt: (index: number) => number, placeId = 'pakistan') => {
  const rows = districts.map((one, index) => ({
    ...one,
    rate: valueOf(rateAt(index)),
    name: one.districtId,
    provinceName: one.provinceId,
  }))
  return findingOf({ rows, by: 'rate', placeId, language: 'en' })
}

const level = [2, 2, 2, 2, 2, 2]

describe('the finding of a map', () => {
  it('names the three districts with the highest numbers, highest first', () => {
    expect(find(rated([9, 11, 2, 2, 2, 2, 10, 2, 2, 2, 2]))).toEqual({
      kind: 'districts',
      districtIds: ['rahim-yar-khan', 'kashmore', 'rajanpur'],
      isAmongLarger: false,
    })
  })

  it('names none that is only as high as one it would leave out', () => {
    expect(find(rated([9, 8, 8, 8, ...level]))).toMatchObject({ districtIds: ['rajanpur'] })
    expect(find(rated([8, 8, 8, 8, ...level]))).toEqual({ kind: 'none' })
  })

  it('names only those that stand out', () => {
    expect(find(rated([9, 2.9, 2.8, ...level]))).toMatchObject({ districtIds: ['rajanpur'] })
    expect(find(rated([2.9, 2.8, 2.7, ...level]))).toEqual({ kind: 'none' })
  })

  it('is none where all are equal, all zero or hardly any shown', () => {
    expect(find(rated([3, 3, 3, 3, 3, 3, 3, 3, 3]))).toEqual({ kind: 'none' })
    expect(find(rated([0, 0, 0, 0, 0, 0, 0, 0, 0]))).toEqual({ kind: 'none' })
    expect(find(rated([9, 1, 1, 1, 1, 1, 1]))).toEqual({ kind: 'none' })
    expect(find([])).toEqual({ kind: 'none' })
  })

  it('names provinces when all of the ten highest lie in two of them', () => {
    expect(findIn(thirty, (index) => (index < 4 || (index >= 10 && index < 16) ? 9 + index / 10 : 1))).toEqual({
      kind: 'provinces',
      provinceIds: ['sindh', 'punjab'],
      isAmongLarger: false,
    })
  })

  it('names districts when one of the ten lies elsewhere, or the eleventh is as high', () => {
    expect(findIn(thirty, (index) => (index < 9 || index === 25 || index === 15 ? 9 + index / 10 : 1)).kind).toBe(
      'districts',
    )
    expect(findIn(thirty, (index) => (index < 7 ? 9 + index / 10 : index < 11 ? 5 : 1)).kind).toBe('districts')
  })

  it('names districts inside a province, and where two provinces are nearly all that is shown', () => {
    const ofPunjab = (index: number) => (index < 10 ? 9 + index / 10 : 1)
    expect(findIn(thirty, ofPunjab, 'punjab').kind).toBe('districts')
    const ofBoth = (index: number) => (index < 5 || (index >= 10 && index < 15) ? 9 + index / 10 : 1)
    expect(findIn(thirty, ofBoth).kind).toBe('provinces')
    expect(findIn(thirty.slice(0, 24), ofBoth).kind).toBe('districts')
  })

  it('does not compare rates that rest on few, and says so when one of them is as high', () => {
    const figures = rated([9, 7, 6, ...level, 2])
    expect(find([...figures, aFigure('quetta', 30, { isFew: true })])).toEqual({
      kind: 'districts',
      districtIds: ['rajanpur', 'rahim-yar-khan', 'lahore'],
      isAmongLarger: true,
    })
    expect(find([...figures, aFigure('quetta', 1, { isFew: true })])).toMatchObject({ isAmongLarger: false })
  })

  it('compares counts whether they are few or not', () => {
    const few = [19, 2, 2, 2, 2, 2, 2, 2].map((count, index) =>
      aFigure(ids[index] ?? '', notShown, { count: valueOf(count), isFew: true }),
    )
    expect(find(few, 'count')).toEqual({ kind: 'districts', districtIds: ['rajanpur'], isAmongLarger: false })
  })
})
