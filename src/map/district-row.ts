import type { DistrictFigure, DistrictFigures, ShownTogether } from '#contract/api/figures.ts'
import { type Count, compareCounts } from '#contract/count.ts'
import type { Geography, ProvinceId } from '#contract/places.ts'
import { compareNames } from '#src/i18n/format.ts'
import type { Language } from '#src/i18n/language.ts'

/** A district's figures with its names in one language: what the map, the ranked list and the table all read. */
export type DistrictRow = DistrictFigure & {
  readonly name: string
  readonly provinceId: ProvinceId
  readonly provinceName: string
  /** Where its own number is not shown: what it counts together with other districts. */
  readonly together?: ShownTogether
}

/**
 * Joins figures with names, in the order of the answer.
 * Throws when a figure names a district that the geography does not have: figures and geography come from one server.
 */
export function districtRows(data: DistrictFigures, geography: Geography, language: Language): DistrictRow[] {
  const districts = new Map(geography.districts.map((district) => [district.id, district]))
  const provinces = new Map(geography.provinces.map((province) => [province.id, province.name[language]]))
  const groups = new Map(data.together.flatMap((group) => group.districtIds.map((id) => [id, group] as const)))
  return data.rows.map((row) => {
    const district = districts.get(row.districtId)
    const provinceName = district && provinces.get(district.provinceId)
    if (!district || provinceName === undefined) throw new Error(`No district ${row.districtId} in the geography`)
    const together = groups.get(row.districtId)
    return {
      ...row,
      name: district.name[language],
      provinceId: district.provinceId,
      provinceName,
      ...(together && { together }),
    }
  })
}

/** The orders that a link can name (`sort` in the URL). */
export type RowOrder = 'highest' | 'lowest' | 'name' | 'province'

/**
 * Rows by one of their two numbers, or A to Z, or by province and then from the highest. Equal numbers stand A to Z, and so do
 * those without a number, always at the end: a rank says nothing about a number that is not shown.
 */
export function orderedRows(
  rows: readonly DistrictRow[],
  by: 'rate' | 'count',
  order: RowOrder,
  language: Language,
): DistrictRow[] {
  const byName = (a: DistrictRow, b: DistrictRow) => compareNames(a.name, b.name, language)
  const fromHighest = (a: DistrictRow, b: DistrictRow) => compareCounts(a[by], b[by]) || byName(a, b)
  const compare: Record<RowOrder, (a: DistrictRow, b: DistrictRow) => number> = {
    highest: fromHighest,
    lowest: (a, b) => compareFromLowest(a[by], b[by]) || byName(a, b),
    name: byName,
    province: (a, b) => compareNames(a.provinceName, b.provinceName, language) || fromHighest(a, b),
  }
  return rows.toSorted(compare[order])
}

/** Smallest number first; what has no number stays at the end. */
export const compareFromLowest = (a: Count, b: Count): number =>
  a.kind === 'value' && b.kind === 'value' ? a.value - b.value : compareCounts(a, b)
