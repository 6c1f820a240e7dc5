import { describe, expect, it } from 'vitest'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import type { Geography } from '#contract/places.ts'
import { type PublishedCells, shownTogether } from '#contract/release/answers/shown-together.ts'
import type { FixedTable } from '#contract/release/release.ts'

const names = { en: '', ur: '' }
const district = (id: string, divisionId: string, provinceId: 'punjab' | 'sindh', population: number | null) => ({
  id,
  divisionId,
  provinceId,
  name: names,
  population,
})
const geography: Geography = {
  provinces: [
    { id: 'punjab', name: names, population: null },
    { id: 'sindh', name: names, population: null },
  ],
  divisions: [
    { id: 'east-division', provinceId: 'punjab', name: names },
    { id: 'west-division', provinceId: 'punjab', name: names },
    { id: 'south-division', provinceId: 'sindh', name: names },
  ],
  districts: [
    district('e1', 'east-division', 'punjab', 1_000_000),
    district('e2', 'east-division', 'punjab', 1_000_000),
    district('e3', 'east-division', 'punjab', 2_000_000),
    district('w1', 'west-division', 'punjab', 1_000_000),
    district('w2', 'west-division', 'punjab', null),
    district('s1', 'south-division', 'sindh', 1_000_000),
    district('s2', 'south-division', 'sindh', 1_000_000),
  ],
}
/** East tells its total, west does not, Sindh does not either. */
const usual: Readonly<Record<string, number>> = { pakistan: 200, punjab: 150, 'east-division': 90, e1: 50 }

function cellsOf(values: Readonly<Record<string, number>>, silent: readonly string[] = []): PublishedCells {
  const places = [
    'pakistan',
    'district-not-known',
    ...geography.provinces.map(({ id }) => id),
    ...geography.divisions.map(({ id }) => id),
    ...geography.districts.map(({ id }) => id),
  ]
  const persons: FixedTable = { axes: [places, ['cy2025'], ['tip']], values: places.map((id) => values[id] ?? null) }
  // Nothing else is read.
  const tables = { persons } as unknown as PublishedCells['tables']
  return { tables, silence: { cy2025: silent }, smallNumberBelow: 10 }
}

function groupsOf(values: Readonly<Record<string, number>>, placeId = 'pakistan', silent: readonly string[] = []) {
  const districts = geography.districts.filter(({ provinceId }) => placeId === 'pakistan' || provinceId === placeId)
  const rows = districts.map(({ id }): { districtId: string; count: Count } => {
    const value = values[id]
    return { districtId: id, count: value === undefined ? (silent.includes(id) ? noReturn : notShown) : valueOf(value) }
  })
  const question = { measure: 'persons', category: 'tip', placeId, periodId: 'cy2025' } as const
  return shownTogether(cellsOf(values, silent), geography, question, rows)
}

describe('districts that are told together', () => {
  it('have what their division leaves, or their province, or the country', () => {
    expect(groupsOf(usual)).toEqual([
      {
        divisionId: 'east-division',
        provinceIds: ['punjab'],
        districtIds: ['e2', 'e3'],
        silentDistrictIds: [],
        includesUnknownDistrict: false,
        count: valueOf(40),
        rate: valueOf(1.3),
      },
      {
        provinceIds: ['punjab'],
        districtIds: ['w1', 'w2'],
        silentDistrictIds: [],
        includesUnknownDistrict: false,
        count: valueOf(60),
        rate: notApplicable,
      },
      {
        provinceIds: ['sindh'],
        districtIds: ['s1', 's2'],
        silentDistrictIds: [],
        includesUnknownDistrict: true,
        count: valueOf(50),
        rate: valueOf(2.5),
      },
    ])
  })

  it('leave out what is known of unknown districts', () => {
    const sindh = groupsOf({ ...usual, 'district-not-known': 12 }).at(-1)
    expect(sindh).toMatchObject({ includesUnknownDistrict: false, count: valueOf(38) })
  })

  it('stand with those around them where their sum is small, or where they would be one', () => {
    const small = groupsOf({ ...usual, e1: 81 })
    expect(small.map(({ districtIds }) => districtIds)).toEqual([
      ['e2', 'e3', 'w1', 'w2'],
      ['s1', 's2'],
    ])
    expect(small[0]?.count).toEqual(valueOf(69))
    const single = groupsOf({ ...usual, e2: 20 }, 'punjab')
    expect(single).toHaveLength(1)
    expect(single[0]).toMatchObject({ districtIds: ['e3', 'w1', 'w2'], count: valueOf(80) })
    expect(single[0]).not.toHaveProperty('divisionId')
  })

  it('are told without a sum where nothing above them has one', () => {
    expect(groupsOf({ e1: 50 })).toEqual([])
  })

  it('name those from which no return came apart, and have no rate of them', () => {
    const [east] = groupsOf(usual, 'pakistan', ['e3'])
    // One district is left in the east: it stands with the west.
    expect(east).toMatchObject({ districtIds: ['e2', 'w1', 'w2'], silentDistrictIds: ['e3'], count: valueOf(100) })
  })

  it('are none of a single district that is asked about', () => {
    const question = { measure: 'persons', category: 'tip', placeId: 'e2', periodId: 'cy2025' } as const
    expect(shownTogether(cellsOf(usual), geography, question, [{ districtId: 'e2', count: notShown }])).toEqual([])
  })
})
