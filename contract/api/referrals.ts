import { z } from 'zod'
import { forms, streams } from '../categories.ts'
import { deskGroupIds, mostMovedTogether } from '../referrals/desk-groups.ts'
import {
  askedTopics,
  declineReasons,
  referralEvents,
  referralMoveNames,
  referralSides,
  referralStates,
  serviceOutcomes,
} from '../referrals/lifecycle.ts'
import { services, urgencies } from '../referrals/urgencies.ts'

/*
 * The referral workspace. The schemas are the allow-list of what a desk is told: codes, never a name, and of the person no more than the state
 * of the referral allows (`contract/referrals/lifecycle.ts`, disclosure).
 */

const names = z.object({ en: z.string(), ur: z.string() })
export const sexes = ['female', 'male', 'transgender', 'unknown'] as const
export const ageBands = ['0-8', '9-17', '18-20', '21-23', '24-26', '27-29', '30-38', '39-47', '48+', 'unknown'] as const
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
  timeline: z.array(referralEventSchema),
})

const said = {
  declineReason: z.enum(declineReasons).optional(),
  topics: z.array(z.enum(askedTopics)).min(1).max(askedTopics.length).optional(),
  outcome: z.enum(serviceOutcomes).optional(),
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
      result: z.enum(['moved', 'not-possible', 'not-found']),
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
