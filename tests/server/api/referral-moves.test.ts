import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { movedReferralsSchema, referralDetailSchema } from '#contract/api/referrals.ts'
import { desksNow, openReferralDesks, police, type ReferralDesks } from '#tests/support/referral-desks.ts'

let desks: ReferralDesks
beforeAll(async () => {
  desks = await openReferralDesks()
})

describe('a move', () => {
  it('changes state, clock and course, and both ends see it', async () => {
    const { id, version } = await desks.one()
    const response = await desks.post(`${id}/moves`, { move: 'accept', version })
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
    expect(await desks.detailOf(id, police)).toMatchObject({
      state: 'accepted',
      side: 'sender',
      otherAgency: { id: 'swd-pb' },
    })
    expect(
      (await desks.deskOf('receiver')).groups.find((group) => group.id === 'active')?.rows.map((row) => row.id),
    ).toContain(id)
  })

  it('is refused with the state as it is now when somebody was quicker', async () => {
    const { id, version } = await desks.one()
    await desks.post(`${id}/moves`, { move: 'withdraw', version }, { name: police })
    const late = await desks.post(`${id}/moves`, { move: 'accept', version })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ type: '/problems/referral-moved', state: 'withdrawn' })
    expect(await desks.positionsOf(id)).toEqual(['1 sent', '2 withdrawn'])
  })

  it('is refused on what the mover did not see, and to the other end', async () => {
    const { id, version } = await desks.one()
    expect((await desks.post(`${id}/moves`, { move: 'accept', version: version - 1 })).status).toBe(409)
    expect((await desks.post(`${id}/moves`, { move: 'accept', version }, { name: police })).status).toBe(409)
    expect((await desks.post(`${id}/moves`, { move: 'complete', version, outcome: 'service_given' })).status).toBe(409)
    expect(await desks.positionsOf(id)).toEqual(['1 sent'])
  })

  it('says what it must, names what is missing, and says nothing else', async () => {
    const { id, version } = await desks.one()
    for (const [body, pointer] of [
      [{ move: 'decline', version }, '/body/declineReason'],
      [{ move: 'ask', version }, '/body/topics'],
      [{ move: 'accept', version, declineReason: 'full' }, '/body/declineReason'],
      [{ move: 'accept', version, note: 'Her name is' }, '/body'],
    ] as const) {
      const refused = await desks.post(`${id}/moves`, body)
      expect(refused.status).toBe(400)
      expect(await refused.json()).toMatchObject({ errors: [expect.objectContaining({ pointer })] })
    }
    expect((await desks.post(`${id}/moves`, { move: 'decline', version, declineReason: 'full' })).status).toBe(200)
    const declined = await desks.detailOf(id)
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
        await desks.get(id),
        await desks.post(`${id}/moves`, { move: 'accept', version: 1 }),
        await desks.post(`${id}/reminders`, undefined),
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
    expect((await desks.get(foreign.id)).status).toBe(404)
  })

  it('lets the clock rest while information is asked, over the weekend too', async () => {
    const { id, version } = await desks.one('2026-11-20T09:00:00Z')
    await desks.post(`${id}/moves`, { move: 'ask', version, topics: ['health', 'consent'] })
    expect(await desks.detailOf(id)).toMatchObject({ state: 'information_asked', pausedAt: desksNow.toISOString() })
    // Friday ten to Monday ten: fourteen hours of working days.
    desks.clock.now = new Date('2026-11-23T05:00:00Z')
    try {
      await desks.post(`${id}/moves`, { move: 'inform', version: version + 1 }, { name: police })
    } finally {
      desks.clock.now = desksNow
    }
    // Four hours were left.
    expect(await desks.detailOf(id)).toMatchObject({
      state: 'received',
      pausedAt: null,
      answerDueAt: '2026-11-23T09:00:00.000Z',
    })
    expect((await desks.detailOf(id)).timeline.map(({ kind }) => kind)).toEqual([
      'sent',
      'information_asked',
      'information_given',
    ])
  })
})

describe('a command', () => {
  it('counts once however often it is sent, and answers the same', async () => {
    const { id, version } = await desks.one()
    const key = crypto.randomUUID()
    const body = { move: 'accept', version }
    const answers = await Promise.all([1, 2, 3].map(() => desks.post(`${id}/moves`, body, { key })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(2)
    const [told, ...others] = await Promise.all(answers.map((answer): Promise<unknown> => answer.json()))
    for (const other of others) expect(other).toEqual(told)
    expect(await desks.positionsOf(id)).toEqual(['1 sent', '2 accepted'])
  })

  it('needs a key, and a key belongs to one command', async () => {
    const { id, version } = await desks.one()
    expect((await desks.post(`${id}/moves`, { move: 'accept', version }, { key: null })).status).toBe(400)
    const key = crypto.randomUUID()
    expect((await desks.post(`${id}/moves`, { move: 'receive', version }, { key })).status).toBe(200)
    const other = await desks.post(`${id}/moves`, { move: 'accept', version: version + 1 }, { key })
    expect(other.status).toBe(422)
    expect(await other.json()).toMatchObject({ type: '/problems/key-reused' })
    expect((await desks.detailOf(id)).state).toBe('received')
  })

  it('that was refused may be sent again with the same key', async () => {
    const { id, version } = await desks.one()
    const key = crypto.randomUUID()
    expect((await desks.post(`${id}/moves`, { move: 'start', version }, { key })).status).toBe(409)
    await desks.post(`${id}/moves`, { move: 'accept', version })
    expect((await desks.post(`${id}/moves`, { move: 'start', version: version + 1 }, { key })).status).toBe(200)
  })
})

describe('at the same time', () => {
  it('one of accept, decline and withdraw wins, and the others learn what it is', async () => {
    for (const { id, version } of await desks.anew(25)) {
      const answers = await Promise.all([
        desks.post(`${id}/moves`, { move: 'accept', version }),
        desks.post(`${id}/moves`, { move: 'decline', version, declineReason: 'full' }),
        desks.post(`${id}/moves`, { move: 'withdraw', version }, { name: police }),
        desks.post(`${id}/moves`, { move: 'accept', version }),
      ])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
      const { state } = await desks.detailOf(id)
      for (const answer of answers.filter(({ status }) => status === 409))
        expect(await answer.json()).toMatchObject({ state })
      expect(await desks.positionsOf(id)).toEqual(['1 sent', `2 ${state}`])
    }
  })
})

describe('several at once', () => {
  it('are told apart, and one that cannot be moved holds up no other', async () => {
    const [first, second, third] = await desks.anew(3)
    if (!first || !second || !third) throw new Error('Three are needed')
    await desks.post(`${second.id}/moves`, { move: 'withdraw', version: second.version }, { name: police })
    const unknown = { id: '00000000-0000-4000-8000-000000000000', version: 1 }
    const response = await desks.post('moves', { move: 'accept', referrals: [third, second, unknown, first] })
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
    const { id, version } = await desks.one()
    expect((await desks.post(`${id}/reminders`, undefined)).status).toBe(409)
    const first = await desks.post(`${id}/reminders`, undefined, { name: police })
    expect(referralDetailSchema.parse(await first.json())).toMatchObject({
      remindedAt: desksNow.toISOString(),
      version,
    })
    desks.clock.now = new Date(desksNow.getTime() + 59 * 60_000)
    try {
      const early = await desks.post(`${id}/reminders`, undefined, { name: police })
      expect(early.status).toBe(429)
      expect(await early.json()).toMatchObject({ retryAfterSeconds: 60 })
      desks.clock.now = new Date(desksNow.getTime() + 60 * 60_000)
      expect((await desks.post(`${id}/reminders`, undefined, { name: police })).status).toBe(200)
    } finally {
      desks.clock.now = desksNow
    }
    expect(await desks.positionsOf(id)).toEqual(['1 sent', '2 reminded', '3 reminded'])
    await desks.post(`${id}/moves`, { move: 'accept', version })
    expect((await desks.post(`${id}/reminders`, undefined, { name: police })).status).toBe(409)
  })
})
