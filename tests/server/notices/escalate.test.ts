import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { escalateUnanswered } from '#server/notices/escalate.ts'
import { desksNow, openReferralDesks, police, type ReferralDesks, welfare } from '#tests/support/referral-desks.ts'
import { addAccount, removeAccounts, sendByAccount, toldOf } from '#tests/support/told-desks.ts'

let desks: ReferralDesks
beforeAll(async () => {
  desks = await openReferralDesks()
})
afterEach(async () => {
  desks.clock.now = desksNow
  // What a test leaves unanswered must not be escalated in the next.
  await desks.db.run(sql`delete from records.referral_event where kind = 'sent' and actor_id is not null`)
  await removeAccounts(desks.db)
})

const at = (moment: string) => escalateUnanswered(desks.db, new Date(moment))
const levelsOf = async (id: string) => {
  const { timeline } = await desks.detailOf(id)
  return timeline.flatMap((event) => (event.kind === 'escalated' ? [`${event.level} ${event.at}`] : []))
}

describe('a referral that nobody answers', () => {
  it('is taken higher when the answer is due and when as much time again has passed, once each, over a weekend', async () => {
    // Friday 20 November, two in the afternoon in Pakistan. Twenty-four hours of working days later it is Monday, two in the afternoon.
    const { id } = await sendByAccount(desks, { dueAt: '2026-11-20T09:00:00Z' })
    expect(await at('2026-11-20T08:59:59Z')).toBe(0)
    expect(await at('2026-11-20T09:00:00Z')).toBe(1)
    expect(await at('2026-11-20T09:01:00Z')).toBe(0)
    expect(await at('2026-11-23T08:59:59Z')).toBe(0)
    expect(await at('2026-11-23T09:00:00Z')).toBe(1)
    expect(await at('2026-12-23T09:00:00Z')).toBe(0)
    expect(await levelsOf(id)).toEqual(['1 2026-11-20T09:00:00.000Z', '2 2026-11-23T09:00:00.000Z'])
    const both = [`${police} escalation`, `${welfare} escalation`]
    expect((await toldOf(desks.db, id)).filter((one) => one.endsWith('escalation'))).toEqual([...both, ...both])
  })

  it('waits through public holidays, and an emergency does not', async () => {
    // Kashmir Day 2026 is Thursday 5 February: from Wednesday noon to Friday noon.
    const urgent = await sendByAccount(desks, { sentAt: '2026-02-03T07:00:00Z', dueAt: '2026-02-04T07:00:00Z' })
    const emergency = await sendByAccount(desks, {
      sentAt: '2026-02-04T17:00:00Z',
      dueAt: '2026-02-04T19:00:00Z',
      urgency: 'emergency',
    })
    await at('2026-02-04T20:59:59Z')
    expect(await levelsOf(emergency.id)).toHaveLength(1)
    await at('2026-02-04T21:00:00Z')
    expect(await levelsOf(emergency.id)).toHaveLength(2)
    await at('2026-02-06T06:59:59Z')
    expect(await levelsOf(urgent.id)).toHaveLength(1)
    await at('2026-02-06T07:00:00Z')
    expect(await levelsOf(urgent.id)).toHaveLength(2)
  })

  it('rests while information is asked, and both instants come as much later', async () => {
    const { id, version } = await sendByAccount(desks, { dueAt: '2026-11-20T09:00:00Z' })
    await desks.post(`${id}/moves`, { move: 'ask', version, topics: ['health'] })
    expect(await at('2026-11-26T09:00:00Z')).toBe(0)
    // Asked on Friday at ten, told on Monday at ten: fourteen hours of working days and ten of Monday. Four hours were left.
    desks.clock.now = new Date('2026-11-23T05:00:00Z')
    await desks.post(`${id}/moves`, { move: 'inform', version: version + 1 }, { name: police })
    expect(await at('2026-11-23T08:59:00Z')).toBe(0)
    expect(await at('2026-11-23T09:00:00Z')).toBe(1)
    expect(await at('2026-11-24T08:59:00Z')).toBe(0)
    expect(await at('2026-11-24T09:00:00Z')).toBe(1)
  })

  it('that was answered, withdrawn or loaded is left alone', async () => {
    const answered = await sendByAccount(desks, { dueAt: '2026-11-20T09:00:00Z' })
    await desks.post(`${answered.id}/moves`, { move: 'accept', version: answered.version })
    const withdrawn = await sendByAccount(desks, { dueAt: '2026-11-20T09:00:00Z' })
    await desks.post(`${withdrawn.id}/moves`, { move: 'withdraw', version: withdrawn.version }, { name: police })
    const loaded = await desks.one('2026-11-20T09:00:00Z')
    expect(await at('2026-11-25T09:00:00Z')).toBe(0)
    const refused = await desks.db.one(
      z.object({ done: z.boolean() }),
      sql`select records.escalate_referral(${loaded.id}::uuid, 1::smallint, '2026-11-20T09:00:00Z', '2026-11-25T09:00:00Z') as done`,
    )
    expect(refused.done).toBe(false)
  })

  it('is taken once by several servers, and straight to the second level where they were down', async () => {
    const { id } = await sendByAccount(desks, { dueAt: '2026-11-20T09:00:00Z' })
    const done = await Promise.all([1, 2, 3, 4].map(() => at('2026-11-27T09:00:00Z')))
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1)
    // Whoever read the list before it was done finds nothing to do, at this level and below.
    for (const level of [1, 2])
      expect(
        await desks.db.one(
          z.object({ done: z.boolean() }),
          sql`select records.escalate_referral(${id}::uuid, ${level}::smallint, '2026-11-20T09:00:00Z', '2026-11-27T09:00:00Z') as done`,
        ),
      ).toEqual({ done: false })
    expect(await levelsOf(id)).toEqual(['2 2026-11-27T09:00:00.000Z'])
  })

  it('does not stop who saw it before from accepting', async () => {
    const { id, version } = await sendByAccount(desks, { dueAt: '2026-11-20T09:00:00Z' })
    await at('2026-11-20T09:00:00Z')
    expect((await desks.post(`${id}/moves`, { move: 'accept', version })).status).toBe(200)
  })
})

describe('of an escalation', () => {
  it('the supervisors of the asked desk are told, and the sender’s desk', async () => {
    const { id, to } = await sendByAccount(desks, { dueAt: '2026-11-20T09:00:00Z' })
    await addAccount(desks.db, 'supervisor', { isSupervisor: true, districtIds: [to ?? ''] })
    await addAccount(desks.db, 'supervisor-elsewhere', { isSupervisor: true, districtIds: ['quetta'] })
    await addAccount(desks.db, 'supervisor-gone', { isSupervisor: true, isDisabled: true })
    await addAccount(desks.db, 'colleague')
    await addAccount(desks.db, 'sender', { agencyId: 'pol-pb' })
    await at('2026-11-20T09:00:00Z')
    expect((await toldOf(desks.db, id)).filter((one) => one.endsWith('escalation'))).toEqual([
      `${police} escalation`,
      'sender escalation',
      'supervisor escalation',
    ])
  })
})
