import { describe, expect, it } from 'vitest'
import { noReturn, notApplicable } from '#contract/count.ts'
import { type DistrictRow, districtRows, orderedRows, type RowOrder } from '#src/map/district-row.ts'
import { aFigure, figuresOf, geography } from './some-districts.ts'

const data = figuresOf([
  aFigure('lahore', 1.5),
  aFigure('kasur', 4),
  aFigure('badin', 4),
  aFigure('quetta', 0),
  aFigure('kalat', noReturn),
  aFigure('gwadar', notApplicable),
])
const rows = districtRows(data, geography, 'en').filter((row) => !['multan', 'awaran'].includes(row.districtId))
const names = (list: readonly DistrictRow[]) => list.map((row) => row.name)
const ordered = (order: RowOrder) => names(orderedRows(rows, 'rate', order, 'en'))
const withNumbers = 4
const withoutNumbers = [
  'Bahawalpur',
  'Ghotki',
  'Kashmore',
  'Khuzdar',
  'Rahim Yar Khan',
  'Rajanpur',
  'Sukkur',
  'Kalat',
  'Gwadar',
]

describe('rows of districts', () => {
  it('carry the names of their language', () => {
    const [first] = districtRows(data, geography, 'ur')
    expect(first?.name).toBe('لاہور')
    expect(first?.provinceName).toBe('پنجاب')
  })

  it('name a district that the geography lacks', () => {
    expect(() => districtRows(figuresOf([aFigure('atlantis', 1)]), geography, 'en')).toThrow('atlantis')
  })

  it('stand from the highest, equal ones A to Z', () => {
    expect(ordered('highest').slice(0, withNumbers)).toEqual(['Badin', 'Kasur', 'Lahore', 'Quetta'])
  })

  it('stand from the lowest, zero first', () => {
    expect(ordered('lowest').slice(0, withNumbers)).toEqual(['Quetta', 'Lahore', 'Badin', 'Kasur'])
  })

  it.each(['highest', 'lowest'] as const)('keep what has no number at the end, A to Z within its kind: %s', (order) => {
    expect(ordered(order).slice(withNumbers)).toEqual(withoutNumbers)
  })

  it('stand by province, each from its highest', () => {
    expect(ordered('province').slice(0, 4)).toEqual(['Quetta', 'Khuzdar', 'Kalat', 'Gwadar'])
  })

  it('follow the alphabet of the language', () => {
    const inUrdu = names(orderedRows(districtRows(data, geography, 'ur'), 'rate', 'name', 'ur'))
    expect(inUrdu[0]).toBe('آواران')
    expect(inUrdu.indexOf('کوئٹہ')).toBeLessThan(inUrdu.indexOf('گوادر'))
  })

  it('are told apart by no order that a hidden number would decide', () => {
    const secret = (value: number) =>
      orderedRows(
        rows.map((row) => (row.districtId === 'sukkur' ? { ...row, secret: value } : row)),
        'rate',
        'highest',
        'en',
      )
    expect(names(secret(1))).toEqual(names(secret(99)))
  })
})
