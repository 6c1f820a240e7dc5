import { formsOf, type Stream } from '#contract/categories.ts'
import type { Period } from '#contract/periods.ts'
import { countryId, type District, provinceIds, unknownDistrictId } from '#contract/places.ts'
import { adultGroups, groups, noFacet } from '#contract/release/facets.ts'
import { type Axis, type AxisSum, makeAxis } from './axis.ts'

type Place = Pick<District, 'id' | 'provinceId' | 'divisionId'>

/**
 * Districts, the unknown district, divisions, provinces, country: one tree. A province is the sum of its districts too, because divisions have
 * totals of years alone.
 */
export function placeAxis(districts: readonly Place[]): Axis {
  const leaves = [...districts.map((district) => district.id), unknownDistrictId]
  const provinces = provinceIds.map((provinceId) => ({
    parent: provinceId,
    children: districts.filter((district) => district.provinceId === provinceId).map((district) => district.id),
  }))
  const divisions = divisionIds(districts).map((divisionId) => ({
    parent: divisionId,
    children: districts.filter((district) => district.divisionId === divisionId).map((district) => district.id),
  }))
  const ofDivisions = provinceIds.map((provinceId) => ({
    parent: provinceId,
    children: divisionsOf(districts.filter((district) => district.provinceId === provinceId)),
  }))
  return makeAxis(leaves, [
    ...provinces,
    ...divisions,
    ...ofDivisions,
    { parent: countryId, children: [...provinceIds, unknownDistrictId] },
  ])
}

/** The divisions of more than one district: the others are that district. */
export const divisionIds = (districts: readonly Place[]): string[] => {
  const ids = districts.map((district) => district.divisionId)
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}

/** What a province is divided into: its divisions, and the districts that are one by themselves. */
function divisionsOf(districts: readonly Place[]): string[] {
  const several = new Set(divisionIds(districts))
  return [...new Set(districts.map(({ id, divisionId }) => (several.has(divisionId) ? divisionId : id)))]
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

/** A stream as the sum of its forms. Smuggling has none and is its own leaf. There is no sum over streams, on purpose. */
export const categoryAxis = (stream: Stream): Axis => {
  const forms = formsOf(stream)
  return forms.length > 0 ? makeAxis(forms, [{ parent: stream, children: forms }]) : makeAxis([stream], [])
}

/** A family of facets: what it is made of, and how it adds up to everybody. */
export type FacetFamily = { readonly leaves: readonly string[]; readonly sums: readonly AxisSum[] }

/** Several families over one total: each splits the same persons (or referrals) in its own way. */
export function facetAxis(families: readonly FacetFamily[]): Axis {
  const leaves = families.flatMap((family) => family.leaves)
  return makeAxis(
    leaves.length > 0 ? leaves : [noFacet],
    families.flatMap((family) => family.sums),
  )
}

/** The five groups; women and men in two age bands each. */
export const groupFamily = (): FacetFamily => ({
  leaves: ['girls', 'boys', 'other', ...adultGroups],
  sums: [
    { parent: 'women', children: ['women-18-29', 'women-30+'] },
    { parent: 'men', children: ['men-18-29', 'men-30+'] },
    { parent: noFacet, children: groups },
  ],
})

/** A split into groups that exclude each other. */
export const partitionFamily = (ids: readonly string[]): FacetFamily => ({
  leaves: ids,
  sums: [{ parent: noFacet, children: ids }],
})

/** From one side to another (places of a way, kinds of agency), with the margins of both sides. */
export function pairFamily(
  fromIds: readonly string[],
  toIds: readonly string[],
  idOf: { pair: (from: string, to: string) => string; from: (id: string) => string; to: (id: string) => string },
): FacetFamily {
  const from = fromIds.map((id) => ({ parent: idOf.from(id), children: toIds.map((to) => idOf.pair(id, to)) }))
  const to = toIds.map((id) => ({ parent: idOf.to(id), children: fromIds.map((one) => idOf.pair(one, id)) }))
  return {
    leaves: fromIds.flatMap((one) => toIds.map((other) => idOf.pair(one, other))),
    sums: [
      ...from,
      ...to,
      { parent: noFacet, children: from.map((sum) => sum.parent) },
      { parent: noFacet, children: to.map((sum) => sum.parent) },
    ],
  }
}
