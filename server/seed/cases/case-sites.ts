import { nearest } from '#contract/geography/distance.ts'
import { type Random, weightedPicker } from '../../random.ts'
import type { Month } from '../calendar-days.ts'
import type { GeneratorReference, SeedDistrict } from '../generator-reference.ts'
import type { Desk } from '../returns/desks.ts'
import { type CaseKind, caseKinds } from './case-kinds.ts'

/** Cases of one kind that are registered in one district. */
export type CaseSite = {
  readonly kind: CaseKind
  readonly district: SeedDistrict
  /** Part of all cases of the kind, 0 to 1. */
  readonly weight: number
  /** Desks that register them once all exist, with their parts, which make 1. */
  readonly desks: readonly { readonly desk: Desk; readonly share: number }[]
  /** The district that the plan's weight stands for: another one where the nearest office of the FIA registers the case. */
  readonly drawHome: (random: Random) => SeedDistrict
}

/** Every place where cases of every kind come to be registered. */
export function listSites(reference: GeneratorReference, desks: readonly Desk[]): CaseSite[] {
  const desksIn = groupedBy(desks, (desk) => desk.district.id)
  const fiaDistricts = desks.filter((desk) => desk.agency.id === 'fia').map((desk) => desk.district)
  return caseKinds.flatMap((kind) => {
    const homes = groupedBy(weightedHomes(kind, reference), ([home]) =>
      kind.isTransnational ? officeFor(home, fiaDistricts) : home,
    )
    return [...homes].map(([district, weights]) => ({
      kind,
      district,
      weight: weights.reduce((sum, [, weight]) => sum + weight, 0),
      desks: wholeOf(registrarsOf(kind, desksIn.get(district.id) ?? [])),
      drawHome: weightedPicker(weights),
    }))
  })
}

function weightedHomes(kind: CaseKind, reference: GeneratorReference): (readonly [SeedDistrict, number])[] {
  const raw = reference.districts.map((district) => [district, rawWeight(kind, district, reference)] as const)
  const total = raw.reduce((sum, [, weight]) => sum + weight, 0)
  return raw.filter(([, weight]) => weight > 0).map(([district, weight]) => [district, weight / total] as const)
}

/** The plan's weight of a district; within a sector of other bonded labour, its residents. */
function rawWeight(kind: CaseKind, district: SeedDistrict, reference: GeneratorReference): number {
  if (kind.places === 'theme') return district.weights[kind.theme]
  if (kind.places === 'transit') return district.weights.transit
  return reference.sectors.get(kind.places)?.districtIds.includes(district.id) ? district.population : 0
}

/** Outside the catchment of the FIA's offices, the nearest district inside it registers the case. */
function officeFor(home: SeedDistrict, fiaDistricts: readonly SeedDistrict[]): SeedDistrict {
  const office = fiaDistricts.includes(home) ? home : nearest(home.position, fiaDistricts)
  if (!office) throw new Error('reference/generator/reporting-desks.csv gives the FIA no district')
  return office
}

function registrarsOf(kind: CaseKind, desks: readonly Desk[]): CaseSite['desks'] {
  return desks.flatMap((desk) => {
    const share = kind.registrars[desk.group] ?? 0
    const peers = desks.filter((other) => other.group === desk.group).length
    return share > 0 ? [{ desk, share: share / peers }] : []
  })
}

/** The desks of a site that exist in a month, with their parts of its cases, which make 1. */
export function activeDesks(site: CaseSite, month: Month): CaseSite['desks'] {
  if (site.desks.every(({ desk }) => desk.fromMonth <= month)) return site.desks
  return wholeOf(site.desks.filter(({ desk }) => desk.fromMonth <= month))
}

function wholeOf(desks: CaseSite['desks']): CaseSite['desks'] {
  const total = desks.reduce((sum, { share }) => sum + share, 0)
  return desks.map(({ desk, share }) => ({ desk, share: share / total }))
}

/** Desks of a district other than one, for a second report of the same case. */
export const otherDesks = (desks: readonly Desk[], desk: Desk): Desk[] =>
  desks.filter((other) => other.district.id === desk.district.id && other.agency.id !== desk.agency.id)

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
