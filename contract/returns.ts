import type { Role } from './roles.ts'

/** Period id of a question about returns: the twelve months up to the last one that the viewer may see. Years have their usual ids. */
export const latestMonthsId = 'latest'
export const gridMonths = 12

/** An agency, or one of its districts, is silent after so many months in a row from which nothing has come. */
export const silentFromMonths = 3

/** From this share of its returns on, a quarter counts as mostly complete. */
export const completeFromPercent = 80

/**
 * Who may see the returns of single agencies: those who set duties, owe returns or run the system. Donors and visitors see them added up by
 * kind of agency and province; auditors read the trail, not the work.
 */
export const agencyReturnsRoles = [
  'policymaker',
  'coordinator',
  'agency-admin',
  'system-admin',
] as const satisfies readonly Role[]

export const maySeeAgencyReturns = (role: Role | undefined): boolean =>
  agencyReturnsRoles.some((allowed) => allowed === role)
