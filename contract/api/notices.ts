import { z } from 'zod'
import { noticeKinds, noticeLanguages, smsNumberPattern, toldEvents } from '../notices/notice-kinds.ts'
import { referralSides, referralStates } from '../referrals/lifecycle.ts'
import { services, urgencies } from '../referrals/urgencies.ts'

/*
 * Notices in the app. The schemas are the allow-list: codes, agencies, places and states, and nothing of the person whom a referral is for.
 */

const names = z.object({ en: z.string(), ur: z.string() })
const agency = z.object({ id: z.string(), name: names })

export const noticeSchema = z.object({
  id: z.uuid(),
  kind: z.enum(noticeKinds),
  event: z.enum(toldEvents),
  /** Of an escalation: 1 when the answer is due, 2 when as much time again has passed; null for everything else. */
  level: z.number().int().nullable(),
  madeAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
  referralId: z.uuid(),
  code: z.string(),
  /** Which side the reader's desk is on. */
  side: z.enum(referralSides),
  /** The state it is in now. */
  state: z.enum(referralStates),
  service: z.enum(services),
  urgency: z.enum(urgencies),
  districtId: z.string().nullable(),
  otherAgency: agency,
})

/** A page of notices, the newest first. */
export const noticesSchema = z.object({
  readAt: z.iso.datetime(),
  /** Of all kinds; a hundred stands for more. */
  unread: z.number().int(),
  notices: z.array(noticeSchema),
  /** Asks for those before these; null at the end. */
  next: z.string().nullable(),
})

export const unreadNoticesSchema = z.object({ unread: z.number().int() })

/** Which notices were read: single ones, or all up to the newest that the reader saw. */
export const readNoticesSchema = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(100) }),
  z.strictObject({ until: z.iso.datetime() }),
])

/** What an account is sent besides the notices in the app, which come always. */
export const noticeSettingsSchema = z.strictObject({
  language: z.enum(noticeLanguages),
  emailKinds: z.array(z.enum(noticeKinds)).max(noticeKinds.length),
  wantsDigest: z.boolean(),
  isSmsOn: z.boolean(),
  smsNumber: z.string().regex(smsNumberPattern).nullable(),
})

export type Notice = z.infer<typeof noticeSchema>
export type Notices = z.infer<typeof noticesSchema>
export type ReadNotices = z.infer<typeof readNoticesSchema>
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>
