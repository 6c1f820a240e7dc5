import { type ReferralEvent, referralEvents } from '../referrals/lifecycle.ts'

/*
 * What a coordinator is told, by kind. A kind is what somebody chooses in the settings: every event of a referral belongs to one, or is told to
 * nobody. The database has the same table (`records.notice_kind`), held equal by a test.
 */

export const noticeKinds = ['new', 'answer', 'question', 'reminder', 'escalation', 'progress'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Which notice an event makes. An event that is new to this table does not compile: whoever adds one says who is told. */
export const noticeKindOf = {
  sent: 'new',
  accepted: 'answer',
  declined: 'answer',
  information_asked: 'question',
  information_given: 'question',
  reminded: 'reminder',
  escalated: 'escalation',
  received: 'progress',
  in_service: 'progress',
  completed: 'progress',
  withdrawn: 'progress',
  consent_withdrawn: 'progress',
  // Of those that came with a load of records nobody is told.
  lapsed: 'progress',
  // These come with old records and were done by nobody here.
  proposed: undefined,
  consent_given: undefined,
  // The sender's own business, as whoever took it on is the own desk's.
  followed_up: undefined,
  assigned: undefined,
} as const satisfies Readonly<Record<ReferralEvent, NoticeKind | undefined>>

/** Events that somebody is told of. */
export type ToldEvent = {
  [Event in ReferralEvent]: (typeof noticeKindOf)[Event] extends NoticeKind ? Event : never
}[ReferralEvent]
export const toldEvents = referralEvents.filter((event): event is ToldEvent => noticeKindOf[event] !== undefined)

/** The languages of messages. */
export const noticeLanguages = ['en', 'ur'] as const
export type NoticeLanguage = (typeof noticeLanguages)[number]

/** Kinds that a short message is sent for, where short messages are on: those that cannot wait until somebody sits at a desk. */
export const smsKinds = ['new', 'reminder', 'escalation'] as const satisfies readonly NoticeKind[]

/** What holds for an account until it chooses: held equal to `access.notice_setting_of` by a test. */
export const defaultNoticeSettings = {
  language: 'en',
  emailKinds: ['new', 'answer', 'reminder', 'escalation'],
  wantsDigest: false,
  isSmsOn: false,
  smsNumber: null,
} as const

/** An international number: "+" and up to fifteen digits (ITU-T E.164). */
export const smsNumberPattern = /^\+[1-9]\d{7,14}$/

/** Rows that come at once. */
export const noticePageSize = 30
/** Beyond this a badge says "99+" and nobody counts further. */
export const mostUnreadCounted = 100
