import { z } from 'zod'
import { forms, streams } from '../categories.ts'
import { ageBands, sexes } from '../persons.ts'
import { deskLanguages } from '../referrals/agency-desk.ts'
import {
  basesForChildren,
  consentBases,
  consentScopes,
  explanationWays,
  mostConsentDays,
} from '../referrals/consent.ts'
import { referralStates } from '../referrals/lifecycle.ts'
import { safetyFlags } from '../referrals/safety-flags.ts'
import { services, urgencies } from '../referrals/urgencies.ts'

/* Sending a person of an own case to a desk: who it is (in codes), what was agreed to, and the referral itself. */

const day = z.iso.date()
const dayMs = 86_400_000
export const referralReasons = ['AdditionalServicesRequired', 'MigrationOrChangeOfLocation', 'Other'] as const
export const explainedLanguages = [...deskLanguages, 'other'] as const

export const consentSchema = z.object({
  id: z.uuid(),
  basis: z.enum(consentBases),
  scope: z.enum(consentScopes),
  services: z.array(z.enum(services)),
  agencyIds: z.array(z.string()),
  excludedAgencyIds: z.array(z.string()),
  allowsLawEnforcement: z.boolean(),
  explainedIn: z.enum(explainedLanguages),
  explainedHow: z.enum(explanationWays),
  givenOn: day,
  expiresOn: day,
  withdrawnAt: z.iso.datetime().nullable(),
  /** Referrals that rest on it and have not ended. */
  openReferrals: z.number().int(),
})

/** A person of an own case, as far as a referral needs it. */
export const referralSubjectSchema = z.object({
  personId: z.uuid(),
  personCode: z.string(),
  sex: z.enum(sexes),
  ageBand: z.enum(ageBands),
  caseId: z.uuid(),
  caseCode: z.string(),
  stream: z.enum(streams),
  form: z.enum(forms).nullable(),
  districtId: z.string().nullable(),
  /** Another agency has taken the case over: nothing more can be sent from here. */
  isHandedOver: z.boolean(),
  consents: z.array(consentSchema),
  /** What is under way for this person already, so that nobody asks twice. */
  openReferrals: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      service: z.enum(services),
      state: z.enum(referralStates),
      toAgencyName: z.object({ en: z.string(), ur: z.string() }),
    }),
  ),
})
/** The persons of a case who can be sent, each as above but without what hangs on them. */
export const casePersonsSchema = z.object({
  caseId: z.uuid(),
  persons: z.array(z.object({ id: z.uuid(), code: z.string(), sex: z.enum(sexes), ageBand: z.enum(ageBands) })),
})

/** Faults of a consent that one field alone does not show; keys are messages of the form. */
export const consentFormFaults = [
  'consent-ends-early',
  'consent-too-long',
  'consent-in-future',
  'consent-named-and-excluded',
] as const
export type ConsentFormFault = (typeof consentFormFaults)[number]

const consentFields = z.strictObject({
  basis: z.enum(consentBases),
  scope: z.enum(consentScopes),
  services: z.array(z.enum(services)).min(1).max(services.length),
  agencyIds: z.array(z.string().max(60)).max(20).default([]),
  excludedAgencyIds: z.array(z.string().max(60)).max(20).default([]),
  allowsLawEnforcement: z.boolean(),
  explainedIn: z.enum(explainedLanguages),
  explainedHow: z.enum(explanationWays),
  givenOn: day,
  expiresOn: day,
})
/** As a form makes it. What follows from two fields is said at the second (a message is one of `consentFormFaults`). */
export const newConsentSchema = consentFields.superRefine((consent, context) => {
  const say = (message: ConsentFormFault, path: keyof typeof consent) =>
    context.addIssue({ code: 'custom', message, path: [path] })
  const days = (Date.parse(consent.expiresOn) - Date.parse(consent.givenOn)) / dayMs
  if (days < 0) say('consent-ends-early', 'expiresOn')
  if (days > mostConsentDays) say('consent-too-long', 'expiresOn')
  if (consent.agencyIds.some((id) => consent.excludedAgencyIds.includes(id)))
    say('consent-named-and-excluded', 'excludedAgencyIds')
})
/** Guardians and officers of child protection agree for children only; nobody agrees tomorrow. @param today 'YYYY-MM-DD' in Pakistan */
export function consentRefusedFor(
  consent: Pick<z.infer<typeof newConsentSchema>, 'basis' | 'givenOn'>,
  ageBand: (typeof ageBands)[number],
  today: string,
): { field: 'basis' | 'givenOn'; fault: 'consent-for-adult' | 'consent-in-future' } | undefined {
  const isAdult = !['0-8', '9-17', 'unknown'].includes(ageBand)
  if (isAdult && basesForChildren.includes(consent.basis)) return { field: 'basis', fault: 'consent-for-adult' }
  return consent.givenOn > today ? { field: 'givenOn', fault: 'consent-in-future' } : undefined
}

export const newReferralSchema = z.strictObject({
  personId: z.uuid(),
  consentId: z.uuid(),
  agencyId: z.string().max(60),
  districtId: z.string().max(60),
  service: z.enum(services),
  urgency: z.enum(urgencies),
  reason: z.enum(referralReasons),
  safetyFlags: z.array(z.enum(safetyFlags)).max(safetyFlags.length).default([]),
  isHandover: z.boolean().default(false),
  /** The declined referral that is sent on. */
  onwardOf: z.uuid().optional(),
})

export const referralOwnersSchema = z.strictObject({
  /** Null lays them down. */
  ownerId: z.uuid().nullable(),
  ids: z.array(z.uuid()).min(1).max(50),
})
export const assignedReferralsSchema = z.object({
  results: z.array(z.object({ id: z.uuid(), result: z.enum(['assigned', 'not-found', 'not-of-this-desk']) })),
})
export const colleaguesSchema = z.object({
  colleagues: z.array(
    z.object({ id: z.uuid(), name: z.string(), districtIds: z.array(z.string()), isSelf: z.boolean() }),
  ),
})

export type Consent = z.infer<typeof consentSchema>
export type NewConsent = z.input<typeof newConsentSchema>
export type ReferralSubject = z.infer<typeof referralSubjectSchema>
export type CasePersons = z.infer<typeof casePersonsSchema>
export type NewReferral = z.input<typeof newReferralSchema>
export type Colleagues = z.infer<typeof colleaguesSchema>
