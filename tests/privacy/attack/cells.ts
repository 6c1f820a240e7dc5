import { formsOf, type Stream, streams } from '#contract/categories.ts'
import { isPublishedTogether } from '#contract/filters/overview-filters.ts'
import { periodOf } from '#contract/periods.ts'
import { countryId, type Geography, unknownDistrictId } from '#contract/places.ts'
import {
  answerOutcomes,
  controlFacet,
  controlMethods,
  destinationCountries,
  flowFacets,
  flowKinds,
  groups,
  leadingLaws,
  noFacet,
  otherCountry,
  routeFacets,
  sectorFacet,
  sectors,
  stageByLawId,
  stages,
  unknownDestination,
  unknownOrigin,
  withoutControlFacet,
} from '#contract/release/facets.ts'
import type { TableName } from '#contract/release/release.ts'

/*
 * What a reader knows without asking: which cells there are and how they add up. Written from the documents that everybody may read (the
 * lists of the contract, the tree of places, the calendar), and not from the code that protects.
 */

export type Unit = 'persons' | 'cases' | 'stages' | 'referrals'
/** A cell by name: unit, place, period, category, facet. */
export type CellName = string
export const cellName = (unit: Unit, place: string, period: string, category: string, facet: string): CellName =>
  `${unit} ${place} ${period} ${category} ${facet}`
export type CellParts = { unit: Unit; place: string; period: string; category: string; facet: string }
export function partsOf(name: CellName): CellParts {
  const [unit = '', place = '', period = '', category = '', facet = ''] = name.split(' ')
  // Names are made by `cellName` alone.
  return { unit: unit as Unit, place, period, category, facet }
}

/** What each table of a release counts; tables that count nobody are absent. */
export const unitOfTable: Partial<Record<TableName, Unit>> = {
  persons: 'persons',
  groups: 'persons',
  'adult-groups': 'persons',
  sectors: 'persons',
  control: 'persons',
  routes: 'persons',
  cases: 'cases',
  stages: 'stages',
  'stages-by-law': 'stages',
  referrals: 'referrals',
  'answer-outcomes': 'referrals',
  flows: 'referrals',
}

/** The cell of a table at its ids; `undefined` where the place in the table is empty because nothing is offered there. */
export function cellOfTable(table: TableName, ids: readonly string[]): CellName | undefined {
  const unit = unitOfTable[table]
  if (unit === undefined) return undefined
  const [place = '', period = '', category = '', facet = noFacet] = ids
  const isYear = periodOf(period).kind !== 'quarter'
  const isDistrict = place !== countryId && !isAboveDistricts(place)
  if (isDivision(place) && !(isYear && facet === noFacet && !category.includes('.'))) return undefined
  // A district's outcomes are published for years alone; forms for calendar years alone.
  if (table === 'answer-outcomes' && isDistrict && !isYear) return undefined
  if ((table === 'persons' || table === 'cases') && !isPublishedTogether(table, category as Stream, period))
    return undefined
  return cellName(unit, place, period, category, facet)
}

const above = new Set<string>([unknownDistrictId])
export const isAboveDistricts = (place: string): boolean => above.has(place) || place === countryId
/** Totals of years are offered of divisions, and nothing else. */
const divisions = new Set<string>()
const isDivision = (place: string): boolean => divisions.has(place)
/** Provinces and divisions are told by the geography; a reader knows them from there. */
export function learnPlaces(geography: Geography): void {
  for (const { id } of geography.provinces) above.add(id)
  for (const { id } of geography.divisions) {
    above.add(id)
    divisions.add(id)
  }
}

/** A sum over facets: the whole and its parts. */
type FacetSum = { readonly unit: Unit; readonly whole: string; readonly parts: readonly string[] }

const origins = (geography: Geography) => [...geography.provinces.map(({ id }) => id as string), unknownOrigin]
const destinations = (geography: Geography) => [
  ...geography.provinces.map(({ id }) => id as string),
  ...destinationCountries,
  otherCountry,
  unknownDestination,
]

export function facetSums(geography: Geography): FacetSum[] {
  const pairs = (
    unit: Unit,
    from: readonly string[],
    to: readonly string[],
    facets: typeof routeFacets,
  ): FacetSum[] => [
    ...from.map((one) => ({ unit, whole: facets.from(one), parts: to.map((other) => facets.pair(one, other)) })),
    ...to.map((one) => ({ unit, whole: facets.to(one), parts: from.map((other) => facets.pair(other, one)) })),
    { unit, whole: noFacet, parts: from.map(facets.from) },
    { unit, whole: noFacet, parts: to.map(facets.to) },
  ]
  return [
    { unit: 'persons', whole: noFacet, parts: groups },
    { unit: 'persons', whole: 'women', parts: ['women-18-29', 'women-30+'] },
    { unit: 'persons', whole: 'men', parts: ['men-18-29', 'men-30+'] },
    { unit: 'persons', whole: noFacet, parts: sectors.map(sectorFacet) },
    ...controlMethods.map((method) => ({
      unit: 'persons' as const,
      whole: noFacet,
      parts: [controlFacet(method), withoutControlFacet(method)],
    })),
    ...pairs('persons', origins(geography), destinations(geography), routeFacets),
    ...stages.map((stage) => ({
      unit: 'stages' as const,
      whole: stage,
      parts: leadingLaws.map((law) => stageByLawId(stage, law)),
    })),
    { unit: 'referrals', whole: noFacet, parts: answerOutcomes },
    { unit: 'referrals', whole: noFacet, parts: ['answered', 'unanswered'] },
    { unit: 'referrals', whole: 'answered', parts: ['on-time', 'late'] },
    ...pairs('referrals', flowKinds, flowKinds, flowFacets),
  ]
}

/** Every sum whose parts all are cells: one row of signs for each. */
export type Sum = { readonly whole: CellName; readonly parts: readonly CellName[] }

export function sumsAmong(cells: ReadonlySet<CellName>, geography: Geography, periods: readonly string[]): Sum[] {
  const places = [
    ...geography.provinces.map(({ id }) => ({
      whole: id as string,
      parts: geography.districts.filter(({ provinceId }) => provinceId === id).map((district) => district.id),
    })),
    ...geography.divisions.map(({ id }) => ({
      whole: id,
      parts: geography.districts.filter(({ divisionId }) => divisionId === id).map((district) => district.id),
    })),
    { whole: countryId, parts: [...geography.provinces.map(({ id }) => id as string), unknownDistrictId] },
  ]
  const years = periods
    .map(periodOf)
    .filter(({ kind }) => kind !== 'quarter')
    .map(({ id, quarters }) => ({ whole: id, parts: quarters }))
  const categories = streams.map((stream) => ({ whole: stream as string, parts: formsOf(stream) as readonly string[] }))
  const facets = facetSums(geography)
  const found: Sum[] = []
  for (const whole of cells) {
    const cell = partsOf(whole)
    const add = (parts: readonly CellName[]) => {
      if (parts.length > 0 && parts.every((part) => cells.has(part))) found.push({ whole, parts })
    }
    const named = (change: Partial<CellParts>) => {
      const { unit, place, period, category, facet } = { ...cell, ...change }
      return cellName(unit, place, period, category, facet)
    }
    for (const sum of places) if (sum.whole === cell.place) add(sum.parts.map((place) => named({ place })))
    for (const sum of years) if (sum.whole === cell.period) add(sum.parts.map((period) => named({ period })))
    for (const sum of categories) if (sum.whole === cell.category) add(sum.parts.map((category) => named({ category })))
    for (const sum of facets)
      if (sum.unit === cell.unit && sum.whole === cell.facet) add(sum.parts.map((facet) => named({ facet })))
  }
  return found
}

/** A facet with everything that counts it too. */
export function facetsAbove(unit: Unit, leaf: string, sums: readonly FacetSum[]): string[] {
  const seen = new Set([leaf])
  for (const facet of seen)
    for (const sum of sums) if (sum.unit === unit && sum.parts.includes(facet)) seen.add(sum.whole)
  return [...seen]
}
