import type { Notice, NoticeSettings, Notices } from '#contract/api/notices.ts'
import { deskReadAt, referralId } from './some-referrals.ts'

/** A notice with a number, of a referral that was received this morning. */
export const aNotice = (number: number, change: Partial<Notice> = {}): Notice => ({
  id: `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
  kind: 'new',
  event: 'sent',
  level: null,
  madeAt: '2026-07-14T05:30:00.000000Z',
  readAt: null,
  referralId: referralId(number),
  code: `SYN-POL-2026-R${String(number).padStart(5, '0')}`,
  side: 'receiver',
  state: 'sent',
  service: 'shelter',
  urgency: 'urgent',
  districtId: 'lahore',
  otherAgency: { id: 'pol-pb', name: { en: 'Punjab Police', ur: 'پنجاب پولیس' } },
  ...change,
})

/** A page of notices, read at the time of `some-referrals.ts`. */
export const someNotices = (notices: Notice[], change: Partial<Notices> = {}): Notices => ({
  readAt: deskReadAt,
  unread: notices.filter(({ readAt }) => readAt === null).length,
  notices,
  next: null,
  ...change,
})

export const someNoticeSettings = (change: Partial<NoticeSettings> = {}): NoticeSettings => ({
  language: 'en',
  emailKinds: ['new', 'answer', 'reminder', 'escalation'],
  wantsDigest: false,
  isSmsOn: false,
  smsNumber: null,
  ...change,
})
