import type { Service } from './urgencies.ts'

/*
 * What a person agreed to: what may be shared, with whom, for which service, until when. It is asked when a referral is sent, when it is accepted
 * and each time the receiver reads; `records.consent_fault` is the same question in the database, and a test holds both equal.
 */

/** On what sharing rests. The last three are without consent, for reasons that the law knows; whoever uses them answers for it. */
export const consentBases = ['person', 'guardian', 'best_interest', 'imminent_threat', 'court_order'] as const
export type ConsentBasis = (typeof consentBases)[number]
/** What a guardian or a named officer may say only for a child. */
export const basesForChildren: readonly ConsentBasis[] = ['guardian', 'best_interest']

/** How far it goes: what a desk needs to say whether it has a place, or also what it needs to serve. */
export const consentScopes = ['minimum', 'service'] as const
export type ConsentScope = (typeof consentScopes)[number]

/** How it was explained. */
export const explanationWays = ['spoken', 'written', 'interpreter'] as const
export type ExplanationWay = (typeof explanationWays)[number]

/** A consent holds for so long unless it says otherwise, and never longer than the second. */
export const usualConsentDays = 90
export const mostConsentDays = 366

/** Kinds of agency that arrest and investigate. Many victims fear them, so they are agreed to by a tick of their own. */
export const lawEnforcementKinds = [
  'federal_law_enforcement',
  'federal_police_coordination',
  'provincial_police',
  'federal_police',
] as const

export type ConsentTerms = {
  readonly services: readonly Service[]
  /** None: any agency that gives the service. */
  readonly agencyIds: readonly string[]
  readonly excludedAgencyIds: readonly string[]
  readonly allowsLawEnforcement: boolean
  /** Last day, 'YYYY-MM-DD' in Pakistan. */
  readonly expiresOn: string
  readonly isWithdrawn: boolean
}

/** Why a consent does not cover something, in the order in which it is said. */
export const consentFaults = ['withdrawn', 'expired', 'service', 'agency', 'law_enforcement'] as const
export type ConsentFault = (typeof consentFaults)[number]

/** Whether a consent covers a service by an agency on a day; `undefined` when it does. @param on 'YYYY-MM-DD' in Pakistan */
export function consentFault(
  terms: ConsentTerms,
  { service, agencyId, agencyKind, on }: { service: Service; agencyId: string; agencyKind: string; on: string },
): ConsentFault | undefined {
  if (terms.isWithdrawn) return 'withdrawn'
  if (terms.expiresOn < on) return 'expired'
  if (!terms.services.includes(service)) return 'service'
  if (terms.excludedAgencyIds.includes(agencyId)) return 'agency'
  if (terms.agencyIds.length > 0 && !terms.agencyIds.includes(agencyId)) return 'agency'
  if (!terms.allowsLawEnforcement && lawEnforcementKinds.some((kind) => kind === agencyKind)) return 'law_enforcement'
  return undefined
}
