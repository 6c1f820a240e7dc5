import { describe, expect, it } from 'vitest'
import { isBaseDistrict } from '#contract/geography/district.ts'
import { readDistricts } from '#contract/geography/read-districts.ts'
import { slugOf } from '#contract/places.ts'
import { rowsOf, textOf } from './reference-rows.ts'

const districts = readDistricts(textOf('districts.csv'))
const base = districts.filter(isBaseDistrict)
const sum = (figures: readonly (number | null)[]) => figures.reduce<number>((total, figure) => total + (figure ?? 0), 0)

describe('the list of districts', () => {
  it('has 156 base districts: 136 of the census, 10 in AJK and 10 in Gilgit-Baltistan', () => {
    expect(base).toHaveLength(156)
    expect(base.filter(({ status }) => status === 'census_2023')).toHaveLength(136)
    expect(base.filter(({ provinceId }) => provinceId === 'azad-jammu-and-kashmir')).toHaveLength(10)
    expect(base.filter(({ provinceId }) => provinceId === 'gilgit-baltistan')).toHaveLength(10)
  })

  it('adds up to the published populations of the 2017 and 2023 census', () => {
    const census = districts.filter(({ status }) => status === 'census_2023')
    expect(sum(census.map(({ population2023 }) => population2023))).toBe(241_499_431)
    expect(sum(census.map(({ population2017 }) => population2017))).toBe(207_684_626)
  })

  it('adds up to the population of each province, and leaves Gilgit-Baltistan unknown instead of zero', () => {
    for (const province of rowsOf('provinces.csv')) {
      const here = base.filter(({ provinceId }) => provinceId === province['id'])
      const published = province['pop_2023'] === '' ? 0 : Number(province['pop_2023'])
      expect(sum(here.map(({ population2023 }) => population2023)), province['id']).toBe(published)
    }
    const north = base.filter(({ provinceId }) => provinceId === 'gilgit-baltistan')
    expect(north.every(({ population2023 }) => population2023 === null)).toBe(true)
  })

  it('folds every later or abolished district into a base district of the same province', () => {
    const baseById = new Map(base.map((district) => [district.id, district]))
    for (const district of districts) {
      expect(district.parentId === null, district.id).toBe(isBaseDistrict(district))
      if (district.parentId === null) continue
      expect(baseById.get(district.parentId)?.provinceId, district.id).toBe(district.provinceId)
    }
  })

  it('has no later district with more people than the parent that contains it', () => {
    for (const parent of base) {
      const children = districts.filter(({ parentId }) => parentId === parent.id)
      expect(sum(children.map(({ population2023 }) => population2023)), parent.id).toBeLessThanOrEqual(
        parent.population2023 ?? 0,
      )
    }
  })

  it('uses the slug of the English name as the key and names every district in Urdu', () => {
    for (const { id, name, nameUr } of districts) {
      expect(id).toBe(slugOf(name))
      expect(nameUr, id).toMatch(/^[\u0600-\u06FF ]+$/)
    }
  })

  it('lists base districts under the division they were counted in', () => {
    for (const division of rowsOf('divisions.csv').filter((row) => row['status'] !== 'post_census')) {
      const members = base.filter(({ divisionId }) => divisionId === division['id']).map(({ id }) => id)
      expect(members.toSorted(), division['id']).toEqual((division['district_ids'] ?? '').split('|').toSorted())
    }
  })

  it('knows when South Waziristan was split and how long Karezat lasted', () => {
    const validity = (id: string) => {
      const district = districts.find((one) => one.id === id)
      return [district?.validFrom, district?.validTo]
    }
    expect(validity('south-waziristan')).toEqual([null, '2022-10'])
    expect(validity('upper-south-waziristan')).toEqual(['2022-10', null])
    expect(validity('karezat')).toEqual(['2022-06', '2022-11'])
  })

  it('is refused when an id repeats or a parent is not a base district', () => {
    const [header = '', first = ''] = textOf('districts.csv').split('\n')
    expect(() => readDistricts([header, first, first].join('\n'))).toThrow(
      'line 3: district "bahawalnagar" occurs twice',
    )
    const columns = header.split(',')
    const cells = first.split(',')
    cells[columns.indexOf('parent_id')] = 'atlantis'
    expect(cells).toHaveLength(columns.length)
    expect(() => readDistricts([header, cells.join(',')].join('\n'))).toThrow(
      'parent "atlantis" is not a base district',
    )
    cells[columns.indexOf('pop_2023')] = 'many'
    expect(() => readDistricts([header, cells.join(',')].join('\n'))).toThrow('line 2, column "pop_2023"')
  })
})
