import { kindsOfManySeats } from '#contract/agency-kinds.ts'
import type { Viewer } from '#contract/api/session.ts'
import type { Role } from '#contract/roles.ts'

/** What decides whether an agency may be named; as in `reference.agency`. */
export type AgencyTraits = { readonly kind: string; readonly referralFunctions: readonly string[] }

const areOfManySeats: ReadonlySet<string> = new Set(kindsOfManySeats)

/** Civil society is many small organisations: one that gives shelter may be one shelter. */
const smallOrganisations = 'ngo'

/** An agency whose name may lead to a single shelter. */
const mayBeOneShelter = ({ kind, referralFunctions }: AgencyTraits): boolean =>
  !areOfManySeats.has(kind) && (kind !== smallOrganisations || referralFunctions.includes('shelter'))

/** Agencies refer persons to shelters and know them. */
const agencyRoles: readonly Role[] = ['coordinator', 'agency-admin']

/** Whether this viewer may read an agency's name. Where not, it is shown by kind and province only. */
export const mayName = (viewer: Viewer | undefined, agency: AgencyTraits): boolean =>
  (viewer !== undefined && agencyRoles.includes(viewer.role)) || !mayBeOneShelter(agency)
