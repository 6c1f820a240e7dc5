import type { Role } from '../roles.ts'

/** Who works with the records of an agency and may read them: exact numbers come to them as columns. */
export const ownRecordsRoles = ['coordinator'] as const satisfies readonly Role[]

/** Who answers for an agency without reading its records: counts come to them, small ones of single districts do not. */
export const ownCountsRoles = ['agency-admin'] as const satisfies readonly Role[]

/** Below this, they are told no number of a single place: `server/policies/administrator-figures.ts`. */
export const smallestForAdministrators = 5

/** How the numbers of the own agency come to a role; `undefined` for everybody who gets none. */
export function ownNumbersOf(role: Role | undefined): 'columns' | 'counts' | undefined {
  if (ownRecordsRoles.some((one) => one === role)) return 'columns'
  return ownCountsRoles.some((one) => one === role) ? 'counts' : undefined
}
