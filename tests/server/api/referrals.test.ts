import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  movedReferralsSchema,
  type ReferralDesk,
  type ReferralDetail,
  type ReferralRow,
  referralDeskSchema,
  referralDetailSchema,
  referralGroupSchema,
} from '#contract/api/referrals.ts'
import { deskGroupIds, deskGroupOf, deskGroups, deskPageSize } from '#contract/referrals/desk-groups.ts'
import {
  disclosureIn,
  eventOf,
  moveOf,
  type ReferralSide,
  referralMoveNames,
  referralSides,
  referralStates,
} from '#contract/referrals/lifecycle.ts'
import { endOfDay } from '#contract/referrals/working-time.ts'
import { demoAccounts } from '#server/seed/demo-accounts.ts'
import { signInAs } from '#tests/support/demo-database.ts'
import { desksNow, openReferralDesks } from '#tests/support/referral-desks.ts'

let desks: Awaited<ReturnType<typeof openReferralDesks>>
const sessions: Record<string, { cookie: string }> = {}

beforeAll(async () => {
  desks = await openReferralDesks()
  for (const { email } of demoAccounts) {
    const name = email.split('@')[0] ?? ''
    sessions[name] = await signInAs(desks.app, name)
  }
  // A second desk that others send to, so that both ends of a referral can act.
  await desks.db.run(
    sql`update access.app_user set agency_id = 'pol-pb', district_ids = '{}' where email like 'coordinator@%'`,
  )
})

const welfare = 'coordinator-welfare'
const police = 'coordinator'
const path = '/api/v1/referrals'

const get = async (address: string, name = welfare) =>
  desks.app.request(`${path}/${address}`, { headers: sessions[name] ?? {} })
const post = async (
  address: string,
  body: object | undefined,
  { name = welfare, key = crypto.randomUUID() as string | null } = {},
) =>
  desks.app.request(`${path}/${address}`, {
    method: 'POST',
    headers: {
      ...sessions[name],
      ...(body && { 'content-type': 'application/json' }),
      ...(key !== null && { 'idempotency-key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
const deskOf = async (side: ReferralSide, name = welfare): Promise<ReferralDesk> =>
  referralDeskSchema.parse(await (await get(`desk?side=${side}`, name)).json())
const detailOf = async (id: string, name = welfare): Promise<ReferralDetail> =>
  referralDetailSchema.parse(await (await get(id, name)).json())

/** Referrals from Punjab Police to Punjab Social Welfare, put back to "sent" for a test. */
const anew = async (count = 1, dueAt = '2026-11-20T09:00:00Z'): Promise<{ id: string; version: number }[]> => {
  const rows = z.object({ id: z.string(), version: z.number() })
  const found = await desks.db.all(
    rows,
    sql`update records.referral set state = 'sent', first_answered_at = null, closed_at = null, paused_at = null, reminded_at = null, urgency = 'urgent',
        sent_at = ${desksNow.toISOString()}::timestamptz - interval '3 hours', answer_due_at = ${dueAt}::timestamptz, version = version + 1
      where id in (select id from records.referral where from_agency_id = 'pol-pb' and to_agency_id = 'swd-pb' and version = 1 order by id limit ${count})
      returning id, version`,
  )
  expect(found).toHaveLength(count)
  for (const { id } of found) {
    await desks.db.run(sql`delete from records.referral_event where referral_id = ${id}::uuid`)
    await desks.db.run(
      sql`insert into records.referral_event (referral_id, position, kind, occurred_at, agency_id) values (${id}::uuid, 1, 'sent', now(), 'pol-pb')`,
    )
  }
  return found
}
const one = async (dueAt?: string) => {
  const [first] = await anew(1, dueAt)
  if (!first) throw new Error('No referral left')
  return first
}
const positionsOf = async (id: string) =>
  (
    await desks.db.all(
      z.object({ position: z.number(), kind: z.string() }),
      sql`select position, kind from records.referral_event where referral_id = ${id}::uuid order by position`,
    )
  ).map(({ position, kind }) => `${position} ${kind}`)

describe('the lifecycle', () => {
  it('is the same in the database', async () => {
    const move = z.object({
      move: z.string(),
      side: z.string(),
      from_state: z.string(),
      to_state: z.string(),
      event: z.string(),
      is_answer: z.boolean(),
      is_end: z.boolean(),
    })
    const there = await desks.db.all(move, sql`select * from records.referral_move order by move, from_state`)
    const here = referralMoveNames
      .flatMap((name) => {
        const { by, from, to, isAnswer = false, isEnd = false } = moveOf(name)
        return from.map((state) => ({
          move: name,
          side: by,
          from_state: state,
          to_state: to,
          event: eventOf[name],
          is_answer: isAnswer,
          is_end: isEnd,
        }))
      })
      .toSorted((a, b) => (`${a.move} ${a.from_state}` < `${b.move} ${b.from_state}` ? -1 : 1))
    expect(there).toEqual(here)
  })
})

describe('a desk', () => {
  it.each(referralSides)('has every referral of the agency once, in its group and in order (%s)', async (side) => {
    const all = await desks.db.all(
      z.object({ id: z.string(), state: z.enum(referralStates), due: z.string(), closed: z.string().nullable() }),
      sql`select id, state, answer_due_at::text as due, closed_at::text as closed from records.referral
        where ${side === 'receiver' ? sql`to_agency_id` : sql`from_agency_id`} = 'swd-pb'`,
    )
    const desk = await deskOf(side)
    for (const id of deskGroupIds) {
      const wanted = all.filter(
        ({ state, due, closed }) =>
          deskGroupOf(
            { state, answerDueAt: new Date(due), closedAt: closed === null ? null : new Date(closed) },
            desksNow,
            endOfDay(desksNow),
          ) === id,
      )
      const group = desk.groups.find((other) => other.id === id)
      expect(group?.count, id).toBe(wanted.length)
      const rows: ReferralRow[] = [...(group?.rows ?? [])]
      for (let next = group?.next ?? null; next !== null; ) {
        const more = referralGroupSchema.parse(
          await (await get(`desk/group?side=${side}&group=${id}&after=${encodeURIComponent(next)}`)).json(),
        )
        expect(more.rows.length).toBeGreaterThan(0)
        rows.push(...more.rows)
        next = more.next
      }
      expect(rows.map((row) => row.id).toSorted()).toEqual(wanted.map((row) => row.id).toSorted())
      const { isLatestFirst } = deskGroups[id]
      const times = rows.map((row) => (isLatestFirst ? `${row.closedAt ?? row.firstAnsweredAt}` : row.answerDueAt))
      expect(times).toEqual(isLatestFirst ? times.toSorted().toReversed() : times.toSorted())
      expect(group?.rows.length).toBe(Math.min(deskPageSize, wanted.length))
    }
    expect(desk.groups.some(({ next }) => next !== null)).toBe(side === 'receiver')
  })

  it('ends at the districts of the account', async () => {
    await desks.db.run(sql`update access.app_user set district_ids = '{lahore}' where email like ${`${welfare}@%`}`)
    try {
      const rows = (await deskOf('receiver')).groups.flatMap((group) => group.rows)
      expect(rows.length).toBeGreaterThan(0)
      expect(new Set(rows.map(({ districtId }) => districtId))).toEqual(new Set(['lahore']))
    } finally {
      await desks.db.run(sql`update access.app_user set district_ids = '{}' where email like ${`${welfare}@%`}`)
    }
  })

  it('is closed to every other role and to visitors', async () => {
    const { id, version } = await one()
    for (const name of ['donor', 'policymaker', 'agency-admin', 'system-admin', 'auditor', 'nobody']) {
      const status = name === 'nobody' ? 401 : 403
      for (const address of ['desk', 'desk/group?group=active', id])
        expect((await get(address, name)).status, `${name} ${address}`).toBe(status)
      expect((await post(`${id}/moves`, { move: 'accept', version }, { name })).status).toBe(status)
      expect((await post('moves', { move: 'accept', referrals: [{ id, version }] }, { name })).status).toBe(status)
      expect((await post(`${id}/reminders`, undefined, { name })).status).toBe(status)
    }
    expect((await detailOf(id)).state).toBe('sent')
  })

  it('cannot be changed beside its moves', async () => {
    const { id } = await one()
    const token = sessions[welfare]?.cookie.split('=')[1] ?? null
    for (const statement of [
      sql`update records.referral set state = 'accepted' where id = ${id}::uuid`,
      sql`delete from records.referral_event where referral_id = ${id}::uuid`,
      sql`select * from access.command`,
      sql`update records.referral_move set from_state = 'completed'`,
      sql`select records.note_referral_event(${id}::uuid, 'accepted', now(), access.current_context(), null, '{}', null)`,
      sql`select records.shown_referral(r, 'sender') from records.referral r`,
    ])
      await expect(desks.db.asApi(token, (tx) => tx.run(statement))).rejects.toThrow(/permission denied/)
  })
})

describe('what is shown of the person', () => {
  it.each(referralStates)('follows from the state: %s', async (state) => {
    const { id } = await one()
    await desks.db.run(sql`update records.referral set state = ${state}, first_answered_at = now(), paused_at = case when ${state} = 'information_asked' then now() end
      where id = ${id}::uuid`)
    const shown = await detailOf(id)
    const level = disclosureIn(state)
    expect([shown.sex !== null, shown.ageBand !== null]).toEqual([level !== 'nothing', level !== 'nothing'])
    expect([shown.personCode !== null, shown.stream !== null]).toEqual([level === 'service', level === 'service'])
    const sent = await detailOf(id, police)
    expect(sent.side).toBe('sender')
    expect([sent.personCode !== null, sent.sex !== null]).toEqual([true, true])
  })
})

describe('a move', () => {
  it('changes state, clock and course, and both ends see it', async () => {
    const { id, version } = await one()
    const response = await post(`${id}/moves`, { move: 'accept', version })
    expect(response.status).toBe(200)
    const accepted = referralDetailSchema.parse(await response.json())
    expect(accepted).toMatchObject({
      state: 'accepted',
      version: version + 1,
      firstAnsweredAt: desksNow.toISOString(),
      closedAt: null,
    })
    expect(accepted.timeline.at(-1)).toMatchObject({
      kind: 'accepted',
      at: desksNow.toISOString(),
      agency: { id: 'swd-pb' },
    })
    expect(await detailOf(id, police)).toMatchObject({
      state: 'accepted',
      side: 'sender',
      otherAgency: { id: 'swd-pb' },
    })
    expect(
      (await deskOf('receiver')).groups.find((group) => group.id === 'active')?.rows.map((row) => row.id),
    ).toContain(id)
  })

  it('is refused with the state as it is now when somebody was quicker', async () => {
    const { id, version } = await one()
    await post(`${id}/moves`, { move: 'withdraw', version }, { name: police })
    const late = await post(`${id}/moves`, { move: 'accept', version })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ type: '/problems/referral-moved', state: 'withdrawn' })
    expect(await positionsOf(id)).toEqual(['1 sent', '2 withdrawn'])
  })

  it('is refused on what the mover did not see, and to the other end', async () => {
    const { id, version } = await one()
    expect((await post(`${id}/moves`, { move: 'accept', version: version - 1 })).status).toBe(409)
    expect((await post(`${id}/moves`, { move: 'accept', version }, { name: police })).status).toBe(409)
    expect((await post(`${id}/moves`, { move: 'complete', version, outcome: 'service_given' })).status).toBe(409)
    expect(await positionsOf(id)).toEqual(['1 sent'])
  })

  it('says what it must, names what is missing, and says nothing else', async () => {
    const { id, version } = await one()
    for (const [body, pointer] of [
      [{ move: 'decline', version }, '/body/declineReason'],
      [{ move: 'ask', version }, '/body/topics'],
      [{ move: 'accept', version, declineReason: 'full' }, '/body/declineReason'],
      [{ move: 'accept', version, note: 'Her name is' }, '/body'],
    ] as const) {
      const refused = await post(`${id}/moves`, body)
      expect(refused.status).toBe(400)
      expect(await refused.json()).toMatchObject({ errors: [expect.objectContaining({ pointer })] })
    }
    expect((await post(`${id}/moves`, { move: 'decline', version, declineReason: 'full' })).status).toBe(200)
    const declined = await detailOf(id)
    expect(declined.timeline.at(-1)).toMatchObject({ kind: 'declined', declineReason: 'full' })
    expect(declined).toMatchObject({ state: 'declined', sex: null, ageBand: null, personCode: null })
  })

  it('of somebody else’s referral is answered like that of none', async () => {
    const foreign = await desks.db.one(
      z.object({ id: z.string() }),
      sql`select id from records.referral where from_agency_id not in ('pol-pb', 'swd-pb') and to_agency_id not in ('pol-pb', 'swd-pb') limit 1`,
    )
    const told = async (id: string) => {
      const answers = [
        await get(id),
        await post(`${id}/moves`, { move: 'accept', version: 1 }),
        await post(`${id}/reminders`, undefined),
      ]
      return Promise.all(
        answers.map(async (answer) => [
          answer.status,
          {
            ...z
              .object({})
              .loose()
              .parse(await answer.json()),
            instance: '',
          },
        ]),
      )
    }
    expect(await told(foreign.id)).toEqual(await told('00000000-0000-4000-8000-000000000000'))
    expect((await get(foreign.id)).status).toBe(404)
  })

  it('lets the clock rest while information is asked, over the weekend too', async () => {
    const { id, version } = await one('2026-11-20T09:00:00Z')
    await post(`${id}/moves`, { move: 'ask', version, topics: ['health', 'consent'] })
    expect(await detailOf(id)).toMatchObject({ state: 'information_asked', pausedAt: desksNow.toISOString() })
    // Friday ten to Monday ten: fourteen hours of working days.
    desks.clock.now = new Date('2026-11-23T05:00:00Z')
    try {
      await post(`${id}/moves`, { move: 'inform', version: version + 1 }, { name: police })
    } finally {
      desks.clock.now = desksNow
    }
    // Four hours were left.
    expect(await detailOf(id)).toMatchObject({
      state: 'received',
      pausedAt: null,
      answerDueAt: '2026-11-23T09:00:00.000Z',
    })
    expect((await detailOf(id)).timeline.map(({ kind }) => kind)).toEqual([
      'sent',
      'information_asked',
      'information_given',
    ])
  })
})

describe('a command', () => {
  it('counts once however often it is sent, and answers the same', async () => {
    const { id, version } = await one()
    const key = crypto.randomUUID()
    const body = { move: 'accept', version }
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => post(`${id}/moves`, body, { key })))
    const told = await Promise.all([first, second, third].map((answer) => answer?.json()))
    expect([first, second, third].map((answer) => answer?.status)).toEqual([200, 200, 200])
    expect(told[1]).toEqual(told[0])
    expect(told[2]).toEqual(told[0])
    expect(
      [first, second, third].filter((answer) => answer?.headers.get('idempotency-replayed') === 'true'),
    ).toHaveLength(2)
    expect(await positionsOf(id)).toEqual(['1 sent', '2 accepted'])
  })

  it('needs a key, and a key belongs to one command', async () => {
    const { id, version } = await one()
    expect((await post(`${id}/moves`, { move: 'accept', version }, { key: null })).status).toBe(400)
    const key = crypto.randomUUID()
    expect((await post(`${id}/moves`, { move: 'receive', version }, { key })).status).toBe(200)
    const other = await post(`${id}/moves`, { move: 'accept', version: version + 1 }, { key })
    expect(other.status).toBe(422)
    expect(await other.json()).toMatchObject({ type: '/problems/key-reused' })
    expect((await detailOf(id)).state).toBe('received')
  })

  it('that was refused may be sent again with the same key', async () => {
    const { id, version } = await one()
    const key = crypto.randomUUID()
    expect((await post(`${id}/moves`, { move: 'start', version }, { key })).status).toBe(409)
    await post(`${id}/moves`, { move: 'accept', version })
    expect((await post(`${id}/moves`, { move: 'start', version: version + 1 }, { key })).status).toBe(200)
  })
})

describe('at the same time', () => {
  it('one of accept, decline and withdraw wins, and the others learn what it is', async () => {
    for (const { id, version } of await anew(25)) {
      const answers = await Promise.all([
        post(`${id}/moves`, { move: 'accept', version }),
        post(`${id}/moves`, { move: 'decline', version, declineReason: 'full' }),
        post(`${id}/moves`, { move: 'withdraw', version }, { name: police }),
        post(`${id}/moves`, { move: 'accept', version }),
      ])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
      const { state } = await detailOf(id)
      for (const answer of answers.filter(({ status }) => status === 409))
        expect(await answer.json()).toMatchObject({ state })
      expect(await positionsOf(id)).toEqual(['1 sent', `2 ${state}`])
    }
  })
})

describe('several at once', () => {
  it('are told apart, and one that cannot be moved holds up no other', async () => {
    const [first, second, third] = await anew(3)
    if (!first || !second || !third) throw new Error('Three are needed')
    await post(`${second.id}/moves`, { move: 'withdraw', version: second.version }, { name: police })
    const unknown = { id: '00000000-0000-4000-8000-000000000000', version: 1 }
    const response = await post('moves', { move: 'accept', referrals: [third, second, unknown, first] })
    expect(movedReferralsSchema.parse(await response.json()).results).toEqual([
      { id: third.id, result: 'moved', state: 'accepted' },
      { id: second.id, result: 'not-possible', state: 'withdrawn' },
      { id: unknown.id, result: 'not-found', state: null },
      { id: first.id, result: 'moved', state: 'accepted' },
    ])
  })
})

describe('a reminder', () => {
  it('is sent once an hour by the sender, while there is no answer', async () => {
    const { id, version } = await one()
    expect((await post(`${id}/reminders`, undefined)).status).toBe(409)
    const first = await post(`${id}/reminders`, undefined, { name: police })
    expect(referralDetailSchema.parse(await first.json())).toMatchObject({
      remindedAt: desksNow.toISOString(),
      version,
    })
    desks.clock.now = new Date(desksNow.getTime() + 59 * 60_000)
    try {
      const early = await post(`${id}/reminders`, undefined, { name: police })
      expect(early.status).toBe(429)
      expect(await early.json()).toMatchObject({ retryAfterSeconds: 60 })
      desks.clock.now = new Date(desksNow.getTime() + 60 * 60_000)
      expect((await post(`${id}/reminders`, undefined, { name: police })).status).toBe(200)
    } finally {
      desks.clock.now = desksNow
    }
    expect(await positionsOf(id)).toEqual(['1 sent', '2 reminded', '3 reminded'])
    await post(`${id}/moves`, { move: 'accept', version })
    expect((await post(`${id}/reminders`, undefined, { name: police })).status).toBe(409)
  })
})
