import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defaultNoticeSettings, noticeKindOf } from '#contract/notices/notice-kinds.ts'
import { referralEvents } from '#contract/referrals/lifecycle.ts'
import { openReferralDesks, police, type ReferralDesks, welfare } from '#tests/support/referral-desks.ts'
import { addAccount, idOf, removeAccounts, sendByAccount, toldOf, writtenOf } from '#tests/support/told-desks.ts'

let desks: ReferralDesks
beforeAll(async () => {
  desks = await openReferralDesks()
})
afterEach(async () => {
  await removeAccounts(desks.db)
})

describe('the table of kinds', () => {
  it('is the same in the database', async () => {
    const there = await desks.db.all(
      z.object({ event: z.string(), kind: z.string().nullable() }),
      sql`select e.event, records.notice_kind(e.event) as kind from unnest(${sql.param([...referralEvents])}::text[]) e (event)`,
    )
    expect(there).toEqual(referralEvents.map((event) => ({ event, kind: noticeKindOf[event] ?? null })))
  })

  it('has the same defaults there', async () => {
    const there = await desks.db.one(
      z.object({
        language: z.string(),
        emailKinds: z.array(z.string()),
        wantsDigest: z.boolean(),
        isSmsOn: z.boolean(),
        smsNumber: z.string().nullable(),
      }),
      sql`select language, email_kinds as "emailKinds", wants_digest as "wantsDigest", is_sms_on as "isSmsOn", sms_number as "smsNumber"
        from access.notice_setting_of(gen_random_uuid())`,
    )
    expect(there).toEqual(defaultNoticeSettings)
  })
})

describe('who is told', () => {
  it('is the other side, in its districts: not who did it, no account that is disabled, no other role or agency', async () => {
    const { id, code, to } = await (async () => {
      const first = await sendByAccount(desks)
      await addAccount(desks.db, 'here', { districtIds: [first.to ?? ''] })
      await addAccount(desks.db, 'elsewhere', { districtIds: ['quetta'] })
      await addAccount(desks.db, 'gone', { isDisabled: true })
      await addAccount(desks.db, 'administrator', { role: 'agency-admin' })
      await addAccount(desks.db, 'stranger', { agencyId: 'iom' })
      await addAccount(desks.db, 'colleague', { agencyId: 'pol-pb' })
      return first
    })()
    expect(to).not.toBe('quetta')
    // The accounts came after it was sent.
    expect(await toldOf(desks.db, id)).toEqual([`${welfare} new`])
    await desks.post(`${id}/reminders`, undefined, { name: police })
    expect(await toldOf(desks.db, id)).toEqual(
      [`${welfare} new`, `${welfare} reminder`, 'here reminder'].toSorted(byEvent),
    )
    const { version } = await desks.detailOf(id)
    await desks.post(`${id}/moves`, { move: 'accept', version })
    expect((await toldOf(desks.db, id)).filter((one) => one.endsWith('answer'))).toEqual([
      'colleague answer',
      `${police} answer`,
    ])
    // Who accepted is told nothing of it, nor are colleagues of the same desk.
    expect(await writtenOf(desks.db, code)).toEqual([
      `${welfare} email sent`,
      'colleague email accepted',
      `${police} email accepted`,
      `${welfare} email reminded`,
      'here email reminded',
    ])
  })

  it('is nobody where nothing happened: a refused move, a load of records, a command sent again', async () => {
    const { id, version } = await sendByAccount(desks)
    expect((await desks.post(`${id}/moves`, { move: 'start', version })).status).toBe(409)
    const key = crypto.randomUUID()
    for (const _ of [1, 2]) await desks.post(`${id}/moves`, { move: 'accept', version }, { key })
    expect(await toldOf(desks.db, id)).toEqual([`${welfare} new`, `${police} answer`])
    const loaded = await desks.one()
    expect(await toldOf(desks.db, loaded.id)).toEqual([])
  })

  it('gets e-mails and short messages as chosen', async () => {
    const off = await addAccount(desks.db, 'off')
    const sms = await addAccount(desks.db, 'sms')
    await desks.db.run(sql`insert into access.notice_setting values (${off}::uuid, 'en', '{}', false, false, null),
      (${sms}::uuid, 'ur', '{question}', false, true, '+923001234567')`)
    const { id, code } = await sendByAccount(desks)
    const { version } = await desks.detailOf(id, police)
    await desks.post(`${id}/moves`, { move: 'withdraw', version }, { name: police })
    expect(await toldOf(desks.db, id)).toEqual(
      ['new', 'progress'].flatMap((kind) => [`${welfare} ${kind}`, `off ${kind}`, `sms ${kind}`]),
    )
    expect(await writtenOf(desks.db, code)).toEqual([`${welfare} email sent`, 'sms sms sent'])
  })

  it('is told in the transaction of the event, or not at all', async () => {
    const { id } = await sendByAccount(desks)
    const before = await toldOf(desks.db, id)
    await expect(
      desks.db.transaction(async (tx) => {
        await tx.run(sql`insert into records.referral_event (referral_id, position, kind, occurred_at, agency_id, actor_id)
          values (${id}::uuid, 2, 'received', now(), 'swd-pb', ${await idOf(tx, welfare)}::uuid)`)
        expect(await toldOf(tx, id)).toEqual([...before, `${police} progress`])
        throw new Error('Something else fails')
      }),
    ).rejects.toThrow('Something else fails')
    expect(await toldOf(desks.db, id)).toEqual(before)
  })
})

describe('what a message holds', () => {
  it('is codes of a closed list: nothing else gets in', async () => {
    await expect(
      desks.db.run(sql`insert into access.outgoing_message (channel, account_id, template, parameters, language, made_at, next_try_at)
        values ('email', ${await idOf(desks.db, welfare)}::uuid, 'notice', '{"code": "x", "sex": "female"}', 'en', now(), now())`),
    ).rejects.toThrow(/message_holds_codes/)
  })

  it('is closed to the role of the API, as notices are', async () => {
    const token = desks.cookieOf(welfare).split('=')[1] ?? null
    for (const statement of [
      sql`select * from access.outgoing_message`,
      sql`select * from access.notice_setting`,
      sql`select * from records.notice`,
      sql`select records.escalate_referral(gen_random_uuid(), 1::smallint, now(), now())`,
      sql`select * from records.digest_of(gen_random_uuid(), now(), now())`,
      sql`select * from records.desk_accounts('swd-pb', 'lahore')`,
      sql`select access.notice_setting_of(gen_random_uuid())`,
    ])
      await expect(desks.db.asApi(token, (tx) => tx.run(statement))).rejects.toThrow(/permission denied/)
  })
})

const kindsInOrder = ['new', 'reminder', 'answer']
const byEvent = (a: string, b: string): number => {
  const [nameA = '', kindA = ''] = a.split(' ')
  const [nameB = '', kindB = ''] = b.split(' ')
  return kindsInOrder.indexOf(kindA) - kindsInOrder.indexOf(kindB) || (nameA < nameB ? -1 : 1)
}
