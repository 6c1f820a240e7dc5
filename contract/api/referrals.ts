import { z } from 'zod'
import { forms, streams } from '../categories.ts'
import { ageBands, sexes } from '../persons.ts'
import { consentFaults } from '../referrals/consent.ts'
import { deskGroupIds, mostMovedTogether } from '../referrals/desk-groups.ts'
import {
  askedTopics,
  declineReasons,
  referralEvents,
  referralMoveNames,
  referralSides,
  referralStates,
  serviceOutcomes,
  wellbeings,
} from '../referrals/lifecycle.ts'
import { safetyFlags } from '../referrals/safety-flags.ts'
import { services, urgencies } from '../referrals/urgencies.ts'

/*
 * The referral workspace. The schemas are the allow-list of what a desk is told: codes, never a name, and of the person no more than the state
 * of the referral allows (`contract/referrals/lifecycle.ts`, disclosure).
 */

const names = z.object({ en: z.string(), ur: z.string() })
const instant = z.iso.datetime()

/** A referral in a list. */
export const referralRowSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  /** Which side the reader's agency is on. */
  side: z.enum(referralSides),
  state: z.enum(referralStates),
  service: z.enum(services),
  urgency: z.enum(urgencies),
  /** District of the desk that was asked; null where it is not recorded. */
  districtId: z.string().nullable(),
  /** The agency at the other end. */
  otherAgency: z.object({ id: z.string(), name: names }),
  sentAt: instant,
  answerDueAt: instant,
  /** When the service is due to have been given; null until it is accepted, and for records from before there was such a clock. */
  serviceDueAt: instant.nullable(),
  /** When the sender asks how the person is; null until the service has been given. */
  followUpDueAt: instant.nullable(),
  /** Since when the clock rests because information is asked. */
  pausedAt: instant.nullable(),
  firstAnsweredAt: instant.nullable(),
  closedAt: instant.nullable(),
  remindedAt: instant.nullable(),
  /** Raised with each change; a move names the one it saw. */
  version: z.number().int(),
  /** Null where the reader may not know, or may no longer. */
  sex: z.enum(sexes).nullable(),
  ageBand: z.enum(ageBands).nullable(),
  /** Whoever of the own desk has taken it on; null: nobody yet. */
  owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
})

export const referralGroupSchema = z.object({
  id: z.enum(deskGroupIds),
  count: z.number().int(),
  rows: z.array(referralRowSchema),
  /** Asks for the rows after these; null at the end. */
  next: z.string().nullable(),
})

/** What stands on a desk now, by what is to be done. */
export const referralDeskSchema = z.object({
  readAt: instant,
  side: z.enum(referralSides),
  agencyId: z.string(),
  agencyName: names,
  /** Districts that the account is limited to; none: all of the agency. */
  districtIds: z.array(z.string()),
  groups: z.array(referralGroupSchema),
})

export const referralEventSchema = z.object({
  position: z.number().int(),
  kind: z.enum(referralEvents),
  at: instant,
  agency: z.object({ id: z.string(), name: names }),
  declineReason: z.enum(declineReasons).nullable(),
  topics: z.array(z.enum(askedTopics)),
  outcome: z.enum(serviceOutcomes).nullable(),
  wellbeing: z.enum(wellbeings).nullable(),
  /** Of an escalation: 1 when the answer was due, 2 when as much time again had passed. */
  level: z.number().int().nullable(),
})

/** One referral with its course. */
export const referralDetailSchema = z.object({
  ...referralRowSchema.shape,
  reason: z.enum(['AdditionalServicesRequired', 'MigrationOrChangeOfLocation', 'Other']),
  /** Known to the sender, and to the receiver while it serves. */
  personCode: z.string().nullable(),
  stream: z.enum(streams).nullable(),
  form: z.enum(forms).nullable(),
  /** What whoever takes the person has to mind; part of the minimum. */
  safetyFlags: z.array(z.enum(safetyFlags)),
  /** The case goes over to the receiver with the acceptance. */
  isHandover: z.boolean(),
  /** Why the consent it rests on does not cover it now; null: it does. A receiver sees nothing of the person while it does not. */
  consentFault: z.enum([...consentFaults, 'none-recorded']).nullable(),
  /** Last day of the consent; null where none is recorded. */
  consentUntil: z.iso.date().nullable(),
  /** The sender's own record; null for the receiver. */
  caseId: z.uuid().nullable(),
  personId: z.uuid().nullable(),
  /** A declined referral that the sender has sent on to another desk: that one's id. */
  sentOnAs: z.uuid().nullable(),
  timeline: z.array(referralEventSchema),
})

const said = {
  declineReason: z.enum(declineReasons).optional(),
  topics: z.array(z.enum(askedTopics)).min(1).max(askedTopics.length).optional(),
  outcome: z.enum(serviceOutcomes).optional(),
  wellbeing: z.enum(wellbeings).optional(),
}
export const referralMoveSchema = z.strictObject({
  move: z.enum(referralMoveNames),
  /** The version that the mover saw. */
  version: z.number().int().min(1),
  ...said,
})
export const referralMovesSchema = z.strictObject({
  move: z.enum(referralMoveNames),
  referrals: z
    .array(z.strictObject({ id: z.uuid(), version: z.number().int().min(1) }))
    .min(1)
    .max(mostMovedTogether),
  ...said,
})
/** What became of each, in the order asked. */
export const movedReferralsSchema = z.object({
  results: z.array(
    z.object({
      id: z.uuid(),
      result: z.enum(['moved', 'not-possible', 'not-found', 'no-consent']),
      /** The state it is in now; null where there is none to be told. */
      state: z.enum(referralStates).nullable(),
    }),
  ),
})

export type ReferralRow = z.infer<typeof referralRowSchema>
export type ReferralGroup = z.infer<typeof referralGroupSchema>
export type ReferralDesk = z.infer<typeof referralDeskSchema>
export type ReferralDetail = z.infer<typeof referralDetailSchema>
export type ReferralTimelineEvent = z.infer<typeof referralEventSchema>
export type ReferralMoveBody = z.infer<typeof referralMoveSchema>
export type ReferralMovesBody = z.infer<typeof referralMovesSchema>
export type MovedReferrals = z.infer<typeof movedReferralsSchema>
