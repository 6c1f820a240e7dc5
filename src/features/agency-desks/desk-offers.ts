import type { AgencyDesk } from '#contract/api/agency-desks.ts'

/** A desk among others of the same service. */
export const deskKey = ({ agencyId, districtId }: Pick<AgencyDesk, 'agencyId' | 'districtId'>): string =>
  `${agencyId}.${districtId}`

/** It takes persons like this one, and the consent covers it. */
export const isOffered = ({ isOwn, doesNotTake, consentFault }: AgencyDesk): boolean =>
  !isOwn && doesNotTake.length === 0 && consentFault === null

/** The server would refuse it. What a desk takes is what it said once, and a telephone call may say otherwise. */
export const isRefused = ({ isOwn, consentFault }: AgencyDesk): boolean => isOwn || consentFault !== null
