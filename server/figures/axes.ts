import { dashboardAgeBands, sexes } from '#contract/api/figures.ts'
import { forms, formsOf, streams } from '#contract/categories.ts'
import { type Period, parsePeriod } from '#contract/periods.ts'
import { countryId, type District, provinceIds, unknownDistrictId } from '#contract/places.ts'
import { type Axis, makeAxis } from './axis.ts'

/** Districts, the unknown district, provinces, country: one tree. */
export function placeAxis(districts: readonly Pick<District, 'id' | 'provinceId'>[]): Axis {
  const leaves = [...districts.map((district) => district.id), unknownDistrictId]
  const provinces = provinceIds.map((provinceId) => ({
    parent: provinceId,
    children: districts.filter((district) => district.provinceId === provinceId).map((district) => district.id),
  }))
  return makeAxis(leaves, [...provinces, { parent: countryId, children: [...provinceIds, unknownDistrictId] }])
}

/** Quarters, and the years of both calendars as sums of the same quarters. */
export function periodAxis(periods: readonly Period[]): Axis {
  const quarters = periods.filter((period) => period.kind === 'quarter').map((period) => period.id)
  const years = periods.filter((period) => period.kind !== 'quarter')
  return makeAxis(
    quarters,
    years.map((year) => ({ parent: year.id, children: year.quarters })),
  )
}

/** Forms and streams. Smuggling has no forms and is its own leaf; there is no sum over streams, on purpose. */
export function categoryAxis(): Axis {
  const sums = streams.filter((stream) => formsOf(stream).length > 0)
  return makeAxis(
    [...forms, 'som'],
    sums.map((stream) => ({ parent: stream, children: formsOf(stream) })),
  )
}

export const streamAxis = (): Axis => makeAxis([...streams], [])

export const sexAgeTotal = 'all'
export const sexAgeId = (sex: string, ageBand: string) => `${sex}/${ageBand}`

/** Every sex and age band, the margins of both, and the total. */
export function sexAgeAxis(): Axis {
  const leaves = sexes.flatMap((sex) => dashboardAgeBands.map((band) => sexAgeId(sex, band)))
  const bySex = sexes.map((sex) => ({
    parent: sexAgeId(sex, 'all'),
    children: dashboardAgeBands.map((band) => sexAgeId(sex, band)),
  }))
  const byAge = dashboardAgeBands.map((band) => ({
    parent: sexAgeId('all', band),
    children: sexes.map((sex) => sexAgeId(sex, band)),
  }))
  return makeAxis(leaves, [
    ...bySex,
    ...byAge,
    { parent: sexAgeTotal, children: bySex.map((sum) => sum.parent) },
    { parent: sexAgeTotal, children: byAge.map((sum) => sum.parent) },
  ])
}

export const stages = [
  'complaint',
  'enquiry',
  'fir_registered',
  'challan_submitted',
  'trial',
  'convicted',
  'acquitted',
  'closed_otherwise',
] as const
export type FurthestStage = (typeof stages)[number]

/** Cases by the furthest stage they have reached, and their total. */
export const stageAxis = (): Axis => makeAxis([...stages], [{ parent: 'all', children: stages }])

/** Forms are offered for whole years only; streams for quarters and years. */
export function offersForms(periods: Axis, categories: Axis) {
  return (periodIndex: number, categoryIndex: number): boolean => {
    const category = categories.ids[categoryIndex] ?? ''
    return !category.includes('.') || parsePeriod(periods.ids[periodIndex] ?? '')?.kind !== 'quarter'
  }
}
