import { describe, expect, it } from 'vitest'
import { forms, htcdsOfForm, streams } from '#contract/categories.ts'
import { provinceIds } from '#contract/places.ts'
import { columnOf, rowsOf } from './reference-rows.ts'

const idsOf = (file: string) => new Set(columnOf(file, 'id'))
const dangling = (file: string, column: string, target: string) => {
  const known = idsOf(target)
  return columnOf(file, column)
    .flatMap((cell) => cell.split('|'))
    .filter((id) => id !== '' && !known.has(id))
}

describe('references between the files', () => {
  it.each([
    ['districts.csv', 'province_id', 'provinces.csv'],
    ['districts.csv', 'division_id', 'divisions.csv'],
    ['districts.csv', 'division_current_id', 'divisions.csv'],
    ['districts.csv', 'parent_id', 'districts.csv'],
    ['divisions.csv', 'province_id', 'provinces.csv'],
    ['divisions.csv', 'district_ids', 'districts.csv'],
    ['agencies.csv', 'province_id', 'provinces.csv'],
    ['fia-offices.csv', 'district_id', 'districts.csv'],
    ['fia-offices.csv', 'province_id', 'provinces.csv'],
    ['laws.csv', 'province_id', 'provinces.csv'],
    ['helplines.csv', 'province_id', 'provinces.csv'],
    ['helplines.csv', 'agency_id', 'agencies.csv'],
  ])('%s: every %s is in %s', (file, column, target) => {
    expect(dangling(file, column, target)).toEqual([])
  })

  it('sections belong to a law, organisation types and mapped codes to a code list', () => {
    const lawCodes = new Set(columnOf('laws.csv', 'code'))
    expect(columnOf('law-sections.csv', 'law_code').filter((code) => !lawCodes.has(code))).toEqual([])
    const types = new Set(codesIn('organisation_type'))
    expect(columnOf('agencies.csv', 'organisation_type').filter((type) => !types.has(type))).toEqual([])
    const isic = new Set(codesIn('isic_section'))
    const sectors = rowsOf('code-lists.csv').filter(({ list }) => list === 'sector')
    expect(sectors.filter((row) => !isic.has(row['maps_to'] ?? ''))).toEqual([])
  })

  it('a section that ended is followed by the one that replaced it', () => {
    for (const ended of rowsOf('law-sections.csv').filter((row) => row['valid_to'] !== '')) {
      const next = rowsOf('law-sections.csv').filter(
        (row) => row['section'] === ended['section'] && row['valid_from'] === ended['valid_to'],
      )
      expect(next, ended['id']).toHaveLength(1)
    }
  })
})

const codesIn = (list: string) =>
  rowsOf('code-lists.csv')
    .filter((row) => row['list'] === list)
    .map((row) => row['code'] ?? '')

describe('code lists', () => {
  it('have both labels for every code', () => {
    expect(rowsOf('code-lists.csv').filter((row) => row['label_en'] === '' || row['label_ur'] === '')).toEqual([])
  })

  it('number the codes of a list from 1 without a gap', () => {
    const lists = new Set(columnOf('code-lists.csv', 'list'))
    for (const list of lists) {
      const order = rowsOf('code-lists.csv').filter((row) => row['list'] === list)
      expect(order.map((row) => Number(row['sort_order']))).toEqual(order.map((_, index) => index + 1))
    }
  })

  it('label the streams and forms of the contract, with the HTCDS codes it maps them to', () => {
    expect(codesIn('stream')).toEqual([...streams])
    expect(codesIn('form')).toEqual([...forms])
    const mapped = rowsOf('code-lists.csv').filter(({ list }) => list === 'form')
    expect(Object.fromEntries(mapped.map((row) => [row['code'], row['maps_to']]))).toEqual(htcdsOfForm)
  })

  it('hold the 11 exploitation types and 16 methods of control of HTCDS 2.0', () => {
    expect(codesIn('exploitation_type')).toHaveLength(11)
    expect(codesIn('means_of_control')).toHaveLength(16)
    expect(codesIn('exploitation_type')).toEqual(expect.arrayContaining(Object.values(htcdsOfForm)))
  })
})

describe('provinces, agencies and helplines', () => {
  it('are the seven provinces and territories of the contract', () => {
    expect(columnOf('provinces.csv', 'id').toSorted()).toEqual([...provinceIds].toSorted())
  })

  it('are 55 agencies, each named in both languages; provincial ones name their province', () => {
    const agencies = rowsOf('agencies.csv')
    expect(agencies).toHaveLength(55)
    const names = ['name', 'short_name', 'name_ur', 'short_name_ur', 'role']
    expect(agencies.filter((agency) => names.some((column) => agency[column] === ''))).toEqual([])
    for (const agency of agencies)
      expect(agency['level'] === 'provincial', agency['id']).toBe(agency['province_id'] !== '')
  })

  it('leave out the helpline 1815, for which no source exists, and ask to check every other number', () => {
    expect(columnOf('helplines.csv', 'number')).not.toContain('1815')
    expect(rowsOf('helplines.csv').filter((row) => row['check'] === '' || row['check_ur'] === '')).toEqual([])
    const checked = columnOf('helplines.csv', 'last_checked_on').filter((date) => date !== '')
    expect(checked.filter((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date) || date > '2026-11-23')).toEqual([])
  })
})
