import type { ConsentFormFault } from '#contract/api/sending.ts'
import {
  type ConsentBasis,
  type ConsentScope,
  type ExplanationWay,
  usualConsentDays,
} from '#contract/referrals/consent.ts'
import type { Service } from '#contract/referrals/urgencies.ts'
import type { ConsentToRecord } from '#src/api/sending-commands.ts'

/** A consent while it is typed: what has not been said is `undefined`. */
export type ConsentDraft = {
  readonly basis: ConsentBasis | undefined
  readonly scope: ConsentScope | undefined
  readonly services: readonly Service[]
  readonly agencyIds: readonly string[]
  readonly excludedAgencyIds: readonly string[]
  readonly allowsLawEnforcement: boolean
  readonly explainedIn: ConsentToRecord['explainedIn'] | undefined
  readonly explainedHow: ExplanationWay | undefined
  readonly givenOn: string
  readonly expiresOn: string
  /** Whoever shares without consent answers for it, and says so. */
  readonly isConfirmed: boolean
}
export type DraftField = keyof ConsentDraft

/** What is wrong at a field: a message of the form. */
export type DraftFault = ConsentFormFault | 'consent-for-adult' | 'missing' | 'date' | 'unconfirmed' | 'refused'
export type DraftFaults = Readonly<Partial<Record<DraftField, DraftFault>>>

/** In the order in which they stand in the form. */
export const draftFields = [
  'basis',
  'isConfirmed',
  'scope',
  'services',
  'allowsLawEnforcement',
  'agencyIds',
  'excludedAgencyIds',
  'explainedIn',
  'explainedHow',
  'givenOn',
  'expiresOn',
] as const satisfies readonly DraftField[]

/** Nobody agreed; the law allows it all the same. */
export const basesWithoutConsent: readonly ConsentBasis[] = ['best_interest', 'imminent_threat', 'court_order']

const dayMs = 86_400_000

/** The day so many after another. @param day 'YYYY-MM-DD' */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** Nothing is said in the person's place but the service that is asked for, today, and how long a consent usually holds. */
export const newDraft = (service: Service | undefined, today: string): ConsentDraft => ({
  basis: undefined,
  scope: undefined,
  services: service === undefined ? [] : [service],
  agencyIds: [],
  excludedAgencyIds: [],
  allowsLawEnforcement: false,
  explainedIn: undefined,
  explainedHow: undefined,
  givenOn: today,
  expiresOn: dayAfter(today, usualConsentDays),
  isConfirmed: false,
})
