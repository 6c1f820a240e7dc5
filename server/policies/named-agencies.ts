import type { Viewer } from '#contract/api/session.ts'
import type { Role } from '#contract/roles.ts'

/** What decides whether an agency may be named; as in `reference.agency`. */
export type AgencyTraits = { readonly kind: string; readonly referralFunctions: readonly string[] }

/**
 * Kinds of which every agency is an office, a court, a network or a body of many seats: its name leads to no house in which persons are
 * sheltered. A list of what is safe: a kind that is added later, a shelter among them, is not named until somebody puts it here.
 */
const kindsOfManySeats = new Set([
  'federal_law_enforcement',
  'federal_police_coordination',
  'federal_ministry',
  'federal_agency',
  'statutory_commission',
  'provincial_police',
  'federal_police',
  'child_protection',
  'social_welfare',
  'womens_development',
  'labour',
  'district_committee',
  'prosecution',
  'judiciary',
  'legislature',
  'un',
  'intergovernmental',
  'donor',
  'media',
])

/** Civil society is many small organisations: one that gives shelter may be one shelter. */
const smallOrganisations = 'ngo'

/** An agency whose name may lead to a single shelter. */
const mayBeOneShelter = ({ kind, referralFunctions }: AgencyTraits): boolean =>
  !kindsOfManySeats.has(kind) && (kind !== smallOrganisations || referralFunctions.includes('shelter'))

/** Agencies refer persons to shelters and know them. */
const agencyRoles: readonly Role[] = ['coordinator', 'agency-admin']

/** Whether this viewer may read an agency's name. Where not, it is shown by kind and province only. */
export const mayName = (viewer: Viewer | undefined, agency: AgencyTraits): boolean =>
  (viewer !== undefined && agencyRoles.includes(viewer.role)) || !mayBeOneShelter(agency)
