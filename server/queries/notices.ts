import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Notice, NoticeSettings, Notices, ReadNotices } from '#contract/api/notices.ts'
import {
  mostUnreadCounted,
  type NoticeKind,
  noticeKinds,
  noticeLanguages,
  noticePageSize,
  toldEvents,
} from '#contract/notices/notice-kinds.ts'
import { referralSides, referralStates } from '#contract/referrals/lifecycle.ts'
import { services, urgencies } from '#contract/referrals/urgencies.ts'
import type { Database } from '../db/database.ts'
import { type DeskPosition, writeDeskPosition } from './desk-position.ts'

/*
 * What an account is told. Everything goes through functions of the database that look up who asks (migration 0016).
 */

const noticeRow = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  event: z.enum(toldEvents),
  level: z.number().nullable(),
  madeAt: z.string(),
  readAt: z.string().nullable(),
  referralId: z.string(),
  code: z.string(),
  side: z.enum(referralSides),
  state: z.enum(referralStates),
  service: z.enum(services),
  urgency: z.enum(urgencies),
  districtId: z.string().nullable(),
  otherAgencyId: z.string(),
  otherNameEn: z.string(),
  otherNameUr: z.string(),
})

/** To the microsecond, which a position needs. */
const isoText = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`)

/** A page of the reader's notices, the newest first. @param tx in the context of a session */
export async function readNotices(
  tx: Database,
  kinds: readonly NoticeKind[],
  before?: DeskPosition,
): Promise<Pick<Notices, 'notices' | 'next'>> {
  const rows = await tx.all(
    noticeRow,
    sql`select id, kind, event, level, ${isoText('made_at')} as "madeAt", ${isoText('read_at')} as "readAt", referral_id as "referralId", code, side, state,
        service, urgency, district_id as "districtId", other_agency_id as "otherAgencyId", other_name_en as "otherNameEn", other_name_ur as "otherNameUr"
      from records.own_notices(${sql.param([...kinds])}::text[], ${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid, ${noticePageSize + 1}::int)
      order by made_at desc, id desc`,
  )
  const notices = rows.slice(0, noticePageSize).map(
    ({ otherAgencyId: id, otherNameEn: en, otherNameUr: ur, ...row }): Notice => ({
      ...row,
      otherAgency: { id, name: { en, ur } },
    }),
  )
  const last = notices.at(-1)
  return {
    notices,
    next: rows.length > noticePageSize && last ? writeDeskPosition({ at: last.madeAt, id: last.id }) : null,
  }
}

/** How many the reader has not read, up to a hundred. */
export const countUnread = async (tx: Database): Promise<number> =>
  (
    await tx.one(
      z.object({ unread: z.number() }),
      sql`select records.unread_own_notices(${mostUnreadCounted}::int) as unread`,
    )
  ).unread

/** Marks as read what the reader names. Notices of others stay as they are. */
export const markRead = async (tx: Database, which: ReadNotices, at: Date): Promise<void> => {
  const ids = 'ids' in which ? [...which.ids] : []
  const until = 'until' in which ? which.until : null
  await tx.run(
    sql`select records.read_own_notices(${sql.param(ids)}::uuid[], ${until}::timestamptz, ${at.toISOString()}::timestamptz)`,
  )
}

const settingsRow = z.object({
  language: z.enum(noticeLanguages),
  emailKinds: z.array(z.enum(noticeKinds)),
  wantsDigest: z.boolean(),
  isSmsOn: z.boolean(),
  smsNumber: z.string().nullable(),
})

/** What the reader's account has chosen, or the defaults. */
export const readNoticeSettings = (tx: Database): Promise<NoticeSettings> =>
  tx.one(
    settingsRow,
    sql`select language, email_kinds as "emailKinds", wants_digest as "wantsDigest", is_sms_on as "isSmsOn", sms_number as "smsNumber"
      from access.own_notice_setting()`,
  )

export const chooseNoticeSettings = async (tx: Database, settings: NoticeSettings): Promise<void> => {
  const { language, emailKinds, wantsDigest, isSmsOn, smsNumber } = settings
  const inOrder = noticeKinds.filter((kind) => emailKinds.includes(kind))
  await tx.run(
    sql`select access.choose_notice_setting(${language}, ${sql.param(inOrder)}::text[], ${wantsDigest}::boolean, ${isSmsOn}::boolean, ${smsNumber}::text)`,
  )
}
