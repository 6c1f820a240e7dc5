import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { noticeSettingsSchema, noticesSchema, unreadNoticesSchema } from '#contract/api/notices.ts'
import { defaultNoticeSettings, noticePageSize } from '#contract/notices/notice-kinds.ts'
import { openReferralDesks, police, type ReferralDesks, welfare } from '#tests/support/referral-desks.ts'
import { sendByAccount } from '#tests/support/told-desks.ts'

let desks: ReferralDesks
beforeAll(async () => {
  desks = await openReferralDesks()
})
beforeEach(async () => {
  await desks.db.run(sql`delete from records.notice`)
})
afterEach(async () => {
  await desks.db.run(sql`delete from access.notice_setting`)
  await desks.db.run(
    sql`update access.app_user set district_ids = '{}', agency_id = 'swd-pb' where email like ${`${welfare}@%`}`,
  )
})

const ask = async (method: 'GET' | 'POST', path: string, body?: object, name = welfare, key = crypto.randomUUID()) =>
  desks.app.request(`/api/v1/notices${path}`, {
    method,
    headers: {
      cookie: desks.cookieOf(name),
      ...(body && { 'content-type': 'application/json', 'idempotency-key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
const list = async (path = '', name = welfare) =>
  noticesSchema.parse(await (await ask('GET', path, undefined, name)).json())
const unread = async (name = welfare) =>
  unreadNoticesSchema.parse(await (await ask('GET', '/unread', undefined, name)).json()).unread
const setting = async () => noticeSettingsSchema.parse(await (await ask('GET', '/settings')).json())

describe('notices of a coordinator', () => {
  it('come newest first, with codes of the referral as it is now', async () => {
    const { id, code, to, version } = await sendByAccount(desks)
    await desks.post(`${id}/moves`, { move: 'accept', version })
    const { notices, unread: count, next } = await list()
    expect([count, next]).toEqual([1, null])
    expect(notices).toEqual([
      {
        ...notices[0],
        kind: 'new',
        event: 'sent',
        level: null,
        readAt: null,
        referralId: id,
        code,
        side: 'receiver',
        state: 'accepted',
        urgency: 'urgent',
        districtId: to,
        otherAgency: expect.objectContaining({ id: 'pol-pb' }),
      },
    ])
    expect((await list('', police)).notices).toMatchObject([{ kind: 'answer', event: 'accepted', side: 'sender' }])
  })

  it('come by pages, each once, and by kinds', async () => {
    const { id } = await sendByAccount(desks)
    // Many of one instant: only the id tells them apart.
    await desks.db.run(sql`insert into records.referral_event (referral_id, position, kind, occurred_at, agency_id, actor_id)
      select ${id}::uuid, n + 1, case when n % 2 = 0 then 'reminded' else 'withdrawn' end, now(), 'pol-pb',
        (select actor_id from records.referral_event where referral_id = ${id}::uuid and position = 1) from generate_series(1, 70) n`)
    const found: string[] = []
    for (let path = '', turn = 0; turn < 5; turn++) {
      const { notices, next } = await list(path)
      found.push(...notices.map((notice) => notice.id))
      expect(notices.length).toBe(turn < 2 ? noticePageSize : 71 - 2 * noticePageSize)
      if (next === null) break
      path = `?after=${encodeURIComponent(next)}`
    }
    expect(found).toHaveLength(71)
    expect(new Set(found).size).toBe(71)
    expect((await list('?kinds=new')).notices.map(({ kind }) => kind)).toEqual(['new'])
    const both = await list('?kinds=new,progress')
    expect(new Set(both.notices.map(({ kind }) => kind))).toEqual(new Set(['progress']))
    expect((await ask('GET', '?kinds=all')).status).toBe(400)
    expect((await ask('GET', '?after=here')).status).toBe(400)
  })

  it('are marked as read by their reader alone, single ones or all up to a moment', async () => {
    const first = await sendByAccount(desks)
    const second = await sendByAccount(desks)
    await desks.post(`${first.id}/reminders`, undefined, { name: police })
    expect(await unread()).toBe(3)
    const { notices } = await list()
    const one = notices.find(({ referralId }) => referralId === second.id)
    if (!one) throw new Error('Nothing was told')
    // Of somebody else: nothing happens.
    await ask('POST', '/read', { ids: [one.id] }, police)
    expect(await unread()).toBe(3)
    const key = crypto.randomUUID()
    for (const _ of [1, 2]) {
      const answer = await ask('POST', '/read', { ids: [one.id] }, welfare, key)
      expect(await answer.json()).toEqual({ unread: 2 })
    }
    const [newest] = notices
    await sendByAccount(desks, { sentAt: new Date(desks.clock.now.getTime() + 1).toISOString() })
    expect(await (await ask('POST', '/read', { until: newest?.madeAt })).json()).toEqual({ unread: 1 })
    expect((await ask('POST', '/read', { ids: [] })).status).toBe(400)
  })

  it('end with the desk: what is no longer on it is neither told nor counted', async () => {
    await sendByAccount(desks)
    expect(await unread()).toBe(1)
    for (const change of [sql`district_ids = '{quetta}'`, sql`district_ids = '{}', agency_id = 'iom'`]) {
      await desks.db.run(sql`update access.app_user set ${change} where email like ${`${welfare}@%`}`)
      expect([(await list()).notices, await unread()]).toEqual([[], 0])
    }
  })

  it('are for coordinators', async () => {
    for (const [name, status] of [
      ['policymaker', 403],
      ['agency-admin', 403],
      ['system-admin', 403],
      ['nobody', 401],
    ] as const) {
      for (const path of ['', '/unread', '/settings'])
        expect((await ask('GET', path, undefined, name)).status).toBe(status)
      expect((await ask('POST', '/read', { ids: [crypto.randomUUID()] }, name)).status).toBe(status)
      expect((await ask('POST', '/settings', defaultNoticeSettings, name)).status).toBe(status)
    }
  })

  it('keep no session alive when a page asks by itself', async () => {
    const seen = async () =>
      (
        await desks.db.one(
          z.object({ at: z.string() }),
          sql`select max(last_seen_at)::text as at from access.session where user_id = (select id from access.app_user where email like ${`${welfare}@%`})`,
        )
      ).at
    await desks.db.run(sql`update access.session set last_seen_at = now() - interval '5 minutes'`)
    const before = await seen()
    await list()
    await unread()
    expect(await seen()).toBe(before)
    await setting()
    expect(await seen()).not.toBe(before)
  })
})

describe('settings', () => {
  it('are the defaults until something is chosen, and what was chosen then', async () => {
    expect(await setting()).toEqual(defaultNoticeSettings)
    const chosen = {
      language: 'ur',
      emailKinds: ['progress', 'new'],
      wantsDigest: true,
      isSmsOn: true,
      smsNumber: '+923001234567',
    }
    const answer = await ask('POST', '/settings', chosen)
    expect(await answer.json()).toEqual({ ...chosen, emailKinds: ['new', 'progress'] })
    expect(await setting()).toEqual({ ...chosen, emailKinds: ['new', 'progress'] })
  })

  it('refuse short messages without a number, and what is none', async () => {
    for (const [change, pointer] of [
      [{ isSmsOn: true }, '/body/smsNumber'],
      [{ smsNumber: '0300 1234567' }, '/body/smsNumber'],
      [{ emailKinds: ['everything'] }, '/body/emailKinds/0'],
      [{ role: 'auditor' }, '/body'],
    ] as const) {
      const refused = await ask('POST', '/settings', { ...defaultNoticeSettings, ...change })
      expect(refused.status).toBe(400)
      expect(await refused.json()).toMatchObject({ errors: [expect.objectContaining({ pointer })] })
    }
    expect(await setting()).toEqual(defaultNoticeSettings)
  })
})
