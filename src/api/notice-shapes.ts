import type { Notice, NoticeSettings, Notices } from '#contract/api/notices.ts'
import { noticeKinds, noticeLanguages, toldEvents } from '#contract/notices/notice-kinds.ts'
import { referralSides, referralStates } from '#contract/referrals/lifecycle.ts'
import { services, urgencies } from '#contract/referrals/urgencies.ts'
import { flag, list, nullable, number, oneOf, shapeOf, text } from './shape.ts'

const names = shapeOf<{ en: string; ur: string }>({ en: text, ur: text })

export const noticesShape = shapeOf<Notices>({
  readAt: text,
  unread: number,
  notices: list(
    shapeOf<Notice>({
      id: text,
      kind: oneOf(noticeKinds),
      event: oneOf(toldEvents),
      level: nullable(number),
      madeAt: text,
      readAt: nullable(text),
      referralId: text,
      code: text,
      side: oneOf(referralSides),
      state: oneOf(referralStates),
      service: oneOf(services),
      urgency: oneOf(urgencies),
      districtId: nullable(text),
      otherAgency: shapeOf<Notice['otherAgency']>({ id: text, name: names }),
    }),
  ),
  next: nullable(text),
})

export const unreadNoticesShape = shapeOf<{ unread: number }>({ unread: number })

export const noticeSettingsShape = shapeOf<NoticeSettings>({
  language: oneOf(noticeLanguages),
  emailKinds: list(oneOf(noticeKinds)),
  wantsDigest: flag,
  isSmsOn: flag,
  smsNumber: nullable(text),
})
