import { distanceKm } from '#contract/geography/distance.ts'
import { type Month, monthOf } from '../calendar-days.ts'
import {
  agencyOf,
  type DeskRule,
  type GeneratorReference,
  type SeedAgency,
  type SeedDistrict,
} from '../generator-reference.ts'

/** Who registers cases, in the groups that `case-kinds.ts` shares them out to. */
export type DeskGroup =
  | 'police'
  | 'fia'
  | 'hotline'
  | 'railways'
  | 'labour'
  | 'committee'
  | 'child-protection'
  | 'social-welfare'
  | 'labour-ngo'
  | 'aid-ngo'

/** An agency in one district: it registers cases there and owes a return every month from `fromMonth` on. */
export type Desk = {
  readonly agency: SeedAgency
  readonly district: SeedDistrict
  readonly group: DeskGroup
  readonly fromMonth: Month
}

/** Kilometres between headquarters within which an office of the FIA registers cases in the district itself (judgement). */
const catchmentKm = 90

/** Punjab districts with at least this share of all kiln cases have an active vigilance committee (judgement). */
const committeeKilnWeight = 0.02

/** Every desk that `reporting-desks.csv` describes, in the order of its rules. */
export function listDesks(reference: GeneratorReference, firstMonth: Month): Desk[] {
  return reference.deskRules.flatMap((rule) => {
    const agency = agencyOf(reference, rule.agencyId)
    const fromMonth = rule.fromMonth === '' ? firstMonth : Math.max(firstMonth, monthOf(rule.fromMonth))
    return districtsOf(rule, agency, reference).map((district) => ({
      agency,
      district,
      group: groupOf(agency),
      fromMonth,
    }))
  })
}

function districtsOf(rule: DeskRule, agency: SeedAgency, reference: GeneratorReference): readonly SeedDistrict[] {
  switch (rule.scope) {
    case 'every-district':
      return reference.districts.filter((district) => district.provinceId === agency.provinceId)
    case 'near-fia-office':
      return fiaCatchment(reference)
    case 'vigilance-committee':
      return reference.districts.filter(hasVigilanceCommittee)
    default:
      return rule.scope.split('|').map((id) => districtOf(reference, id, rule.agencyId))
  }
}

function fiaCatchment(reference: GeneratorReference): SeedDistrict[] {
  const seats = reference.districts.filter((district) => reference.fiaDistrictIds.includes(district.id))
  return reference.districts.filter((district) =>
    seats.some((seat) => distanceKm(seat.position, district.position) <= catchmentKm),
  )
}

const hasVigilanceCommittee = (district: SeedDistrict): boolean =>
  district.evidence.includes('DVC-notified') ||
  (district.provinceId === 'punjab' && district.weights.bonded_kiln >= committeeKilnWeight)

function districtOf(reference: GeneratorReference, id: string, agencyId: string): SeedDistrict {
  const district = reference.districts.find((candidate) => candidate.id === id)
  if (!district) throw new Error(`reference/generator/reporting-desks.csv, ${agencyId}: no base district ${id}`)
  return district
}

/** NGOs that work with bonded labourers; the other desks of NGOs are helplines and legal aid. */
const labourNgos = new Set(['hwa', 'bllf'])

const groupOfKind: Readonly<Record<string, DeskGroup>> = {
  provincial_police: 'police',
  federal_law_enforcement: 'fia',
  federal_ministry: 'hotline',
  federal_police: 'railways',
  labour: 'labour',
  district_committee: 'committee',
  child_protection: 'child-protection',
  social_welfare: 'social-welfare',
  womens_development: 'social-welfare',
  ngo: 'aid-ngo',
}

export function groupOf(agency: SeedAgency): DeskGroup {
  if (labourNgos.has(agency.id)) return 'labour-ngo'
  // The facilitation centre is part of the FIA, but it takes calls and hands cases on.
  if (agency.id === 'fia-tipfc') return 'hotline'
  const group = groupOfKind[agency.kind]
  if (!group) throw new Error(`Agencies of the kind ${agency.kind} (${agency.id}) have no desk`)
  return group
}

/** Key of a desk in maps: an agency has one desk in a district. */
export const deskKey = (desk: Desk): string => `${desk.agency.id} ${desk.district.id}`
