import { nearest } from '#contract/geography/distance.ts'
import { type Random, weightedPicker } from '../../random.ts'
import { agencyOf, type GeneratorReference, type SeedAgency, type SeedDistrict } from '../generator-reference.ts'
import { plan } from '../plan.ts'
import type { Desk, DeskGroup } from '../returns/desks.ts'
import type { Service } from '../tables.ts'

/** Who receives a referral, in which district, for which service. */
export type Receiver = { readonly agency: SeedAgency; readonly district: SeedDistrict; readonly service: Service }

export type ReceiverGroup =
  | 'social-welfare'
  | 'child-protection'
  | 'committee'
  | 'ngo'
  | 'reintegration'
  | 'police'
  | 'documents'
  | 'cash'
type Offer = readonly [service: Service, weight: number]
type Edge = { readonly to: ReceiverGroup; readonly weight: number; readonly childFactor?: number }

/**
 * From which desks to whom. Weights of the first lines are the plan's `referral.edges`; `childFactor` and the lines
 * marked are judgement, so that children go to child protection and every desk knows somebody.
 */
const edges: Readonly<Record<DeskGroup, readonly Edge[]>> = {
  police: [
    { to: 'social-welfare', weight: 0.3, childFactor: 0.35 },
    { to: 'child-protection', weight: 0.22, childFactor: 4 },
  ],
  labour: [
    { to: 'committee', weight: 0.1 },
    { to: 'documents', weight: 0.012 }, // judgement
    { to: 'cash', weight: 0.012 }, // judgement
  ],
  committee: [
    { to: 'ngo', weight: 0.06 },
    { to: 'documents', weight: 0.03 }, // judgement
    { to: 'cash', weight: 0.02 }, // judgement
  ],
  fia: [
    { to: 'social-welfare', weight: 0.07 },
    { to: 'reintegration', weight: 0.06, childFactor: 0.3 },
  ],
  'social-welfare': [
    { to: 'ngo', weight: 0.09 },
    { to: 'documents', weight: 0.02 }, // judgement
    { to: 'cash', weight: 0.02 }, // judgement
  ],
  hotline: [{ to: 'police', weight: 0.1 }],
  // The next lines are judgement: the plan has no edge from these desks.
  'child-protection': [
    { to: 'police', weight: 0.06 },
    { to: 'ngo', weight: 0.04 },
    { to: 'social-welfare', weight: 0.04 },
    { to: 'cash', weight: 0.02 },
  ],
  railways: [
    { to: 'child-protection', weight: 0.1, childFactor: 4 },
    { to: 'police', weight: 0.05 },
  ],
  'labour-ngo': [
    { to: 'committee', weight: 0.06 },
    { to: 'documents', weight: 0.04 },
  ],
  'aid-ngo': [
    { to: 'social-welfare', weight: 0.08 },
    { to: 'police', weight: 0.04 },
  ],
}

/**
 * What a group of receivers does: the plan's service mix restricted to it. Written-out weights are judgement, for services
 * that only one group offers or that the mix has not.
 */
const offers: Readonly<Record<ReceiverGroup, readonly Offer[]>> = {
  'social-welfare': mixOf(['shelter', 'legal_aid', 'medical', 'psychosocial', 'livelihood', 'financial_support']),
  'child-protection': [...mixOf(['shelter', 'medical', 'psychosocial', 'education']), ['family_tracing', 0.2]],
  committee: mixOf(['legal_aid', 'medical', 'documents_cnic', 'livelihood', 'education', 'financial_support']),
  ngo: mixOf(['legal_aid', 'medical', 'psychosocial', 'family_tracing', 'education']),
  reintegration: [
    ['repatriation', 0.5],
    ['reintegration', 0.2],
    ['livelihood', 0.15],
    ['psychosocial', 0.15],
  ],
  police: [
    ['witness_protection', 0.3],
    ['legal_aid', 0.7],
  ],
  documents: [['documents_cnic', 1]],
  cash: mixOf(['financial_support', 'livelihood', 'shelter', 'education']),
}

function mixOf(services: readonly Service[]): Offer[] {
  return services.map((service) => [service, plan.referral.service_mix[service] ?? 0])
}

/** Agencies by group: those of the sender's province first, those of the whole country where it has none. */
const agenciesOf: Readonly<Record<ReceiverGroup, { provincial: readonly string[]; national: readonly string[] }>> = {
  'social-welfare': { provincial: ['swd-pb', 'swd-sd', 'swd-kp', 'wdd-ba'], national: ['pbm'] },
  'child-protection': { provincial: ['cpwb', 'scpa', 'kpcpwc', 'bcpc'], national: ['pbm'] },
  committee: { provincial: [], national: ['dvc'] },
  ngo: { provincial: ['hwa', 'madad'], national: ['bllf', 'roshni', 'sahil', 'ssdo'] },
  reintegration: { provincial: [], national: ['iom', 'irara'] },
  police: {
    provincial: ['pol-pb', 'pol-sd', 'pol-kp', 'pol-ba', 'pol-ict', 'pol-gb', 'pol-ajk'],
    national: [],
  },
  documents: { provincial: [], national: ['nadra'] },
  cash: { provincial: [], national: ['bisp', 'pbm'] },
}

/** Every agency that can receive a referral. */
export const receivingAgencyIds = [
  ...new Set(Object.values(agenciesOf).flatMap(({ provincial, national }) => [...provincial, ...national])),
]

/** NGOs that serve bonded labourers, and those that serve others. */
const bondedNgos = new Set(['hwa', 'bllf'])

/** Makes the draw of a receiver. The district is the sender's own if the receiver has a desk there, else its nearest desk. */
export function createReceiverDraw(reference: GeneratorReference, desks: readonly Desk[]) {
  const drawService = new Map(Object.entries(offers).map(([group, mix]) => [group, weightedPicker(mix)] as const))
  const seatsOf = (agencyId: string): SeedDistrict[] =>
    desks.filter((desk) => desk.agency.id === agencyId).map((desk) => desk.district)
  const seats = new Map(receivingAgencyIds.map((id) => [id, seatsOf(id)]))

  const candidatesFor = (group: ReceiverGroup, from: Desk, isBonded: boolean): SeedAgency[] => {
    const { provincial, national } = agenciesOf[group]
    const { provinceId } = from.district
    const own = provincial.map((id) => agencyOf(reference, id)).filter((agency) => agency.provinceId === provinceId)
    const others = own.length > 0 && group !== 'ngo' ? [] : national.map((id) => agencyOf(reference, id))
    return [...own, ...others].filter((agency) => {
      if (agency.id === from.agency.id) return false
      if (group === 'ngo') return bondedNgos.has(agency.id) === isBonded
      return group !== 'committee' || seats.get(agency.id)?.some((seat) => seat.provinceId === provinceId) === true
    })
  }

  return (random: Random, from: Desk, isChild: boolean, isBonded: boolean): Receiver | undefined => {
    const possible = edges[from.group]
      .map((edge) => ({ edge, agencies: candidatesFor(edge.to, from, isBonded) }))
      .filter(({ agencies }) => agencies.length > 0)
    if (possible.length === 0) return undefined
    const drawn = weightedPicker(
      possible.map((each) => [each, each.edge.weight * factorFor(each.edge, isChild)] as const),
    )
    const { edge, agencies } = drawn(random)
    const agency = random.pick(agencies)
    const district = nearest(from.district.position, seats.get(agency.id) ?? []) ?? from.district
    const service = drawService.get(edge.to)?.(random)
    return service && { agency, district, service }
  }
}

/** Every desk that can receive: each service of each agency where it has a seat; those without seats of their own have one in each district. */
export function listReceivers(
  reference: GeneratorReference,
  desks: readonly Desk[],
): { readonly group: ReceiverGroup; readonly receiver: Receiver }[] {
  const known = new Set<string>()
  // The keys of the table, which `Object.keys` widens.
  const groups = Object.keys(agenciesOf) as ReceiverGroup[]
  return groups.flatMap((group) =>
    [...agenciesOf[group].provincial, ...agenciesOf[group].national].flatMap((id) => {
      const agency = agencyOf(reference, id)
      const own = desks.filter((desk) => desk.agency.id === id).map((desk) => desk.district)
      const seats = own.length > 0 ? own : reference.districts
      return seats.flatMap((district) =>
        offers[group].flatMap(([service, weight]) => {
          const key = `${id} ${district.id} ${service}`
          if (weight <= 0 || known.has(key)) return []
          known.add(key)
          return [{ group, receiver: { agency, district, service } }]
        }),
      )
    }),
  )
}

/** Adults rarely take an edge that is meant for children. */
function factorFor(edge: Edge, isChild: boolean): number {
  const factor = edge.childFactor ?? 1
  if (isChild) return factor
  return factor > 1 ? 1 / (factor * 4) : 1
}
