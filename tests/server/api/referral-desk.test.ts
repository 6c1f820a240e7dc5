import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ReferralRow, referralGroupSchema } from '#contract/api/referrals.ts'
import { deskGroupIds, deskGroups, deskGroupsOf, deskPageSize } from '#contract/referrals/desk-groups.ts'
import {
  disclosureIn,
  eventOf,
  moveOf,
  referralMoveNames,
  referralSides,
  referralStates,
} from '#contract/referrals/lifecycle.ts'
import { endOfDay } from '#contract/referrals/working-time.ts'
import { desksNow, openReferralDesks, police, type ReferralDesks, welfare } from '#tests/support/referral-desks.ts'

let desks: ReferralDesks
beforeAll(async () => {
  desks = await openReferralDesks()
})

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
      z.object({
        id: z.string(),
        state: z.enum(referralStates),
        due: z.string().nullable(),
        closed: z.string().nullable(),
      }),
      sql`select id, state, next_due_at::text as due, closed_at::text as closed from records.referral
        where ${side === 'receiver' ? sql`to_agency_id` : sql`from_agency_id`} = 'swd-pb'`,
    )
    const desk = await desks.deskOf(side)
    for (const id of deskGroupIds) {
      const wanted = all.filter(({ state, due, closed }) =>
        deskGroupsOf(
          {
            state,
            side,
            nextDueAt: due === null ? null : new Date(due),
            closedAt: closed === null ? null : new Date(closed),
          },
          desksNow,
          endOfDay(desksNow),
        ).includes(id),
      )
      const group = desk.groups.find((other) => other.id === id)
      expect(group?.count, id).toBe(wanted.length)
      const rows: ReferralRow[] = [...(group?.rows ?? [])]
      for (let next = group?.next ?? null; next !== null; ) {
        const more = referralGroupSchema.parse(
          await (await desks.get(`desk/group?side=${side}&group=${id}&after=${encodeURIComponent(next)}`)).json(),
        )
        expect(more.rows.length).toBeGreaterThan(0)
        rows.push(...more.rows)
        next = more.next
      }
      expect(rows.map((row) => row.id).toSorted()).toEqual(wanted.map((row) => row.id).toSorted())
      const { isLatestFirst } = deskGroups[id]
      const times = rows.map((row) => (isLatestFirst ? `${row.closedAt ?? row.firstAnsweredAt}` : nextDueOf(row)))
      expect(times).toEqual(isLatestFirst ? times.toSorted().toReversed() : times.toSorted())
      expect(group?.rows.length).toBe(Math.min(deskPageSize, wanted.length))
    }
    expect(desk.groups.some(({ next }) => next !== null)).toBe(side === 'receiver')
  })

  it.each(referralSides)('ends at the districts of the account (%s)', async (side) => {
    const [account, agency] = side === 'receiver' ? [welfare, 'swd-pb'] : [police, 'pol-pb']
    const own = side === 'receiver' ? sql`to_agency_id` : sql`from_agency_id`
    const district = side === 'receiver' ? sql`to_district_id` : sql`from_district_id`
    const place = z.object({ id: z.string(), number: z.number() })
    const [first, second] = await desks.db.all(
      place,
      sql`select ${district} as id, count(*)::int as number from records.referral where ${own} = ${agency} and state in ('sent', 'received', 'accepted', 'in_service')
        group by 1 order by 2 desc limit 2`,
    )
    const limit = (ids: string[]) =>
      desks.db.run(
        sql`update access.app_user set district_ids = ${sql.param(ids)}::text[] where email like ${`${account}@%`}`,
      )
    await limit([second?.id ?? ''])
    try {
      const ids: string[] = []
      for (const group of deskGroupIds) {
        const more = referralGroupSchema.parse(
          await (await desks.get(`desk/group?side=${side}&group=${group}`, account)).json(),
        )
        expect(more.rows.length, group).toBe(Math.min(more.count, deskPageSize))
        ids.push(...more.rows.map(({ id }) => id))
      }
      const districts = await desks.db.all(
        z.object({ id: z.string().nullable() }),
        sql`select distinct ${district} as id from records.referral where id = any (${sql.param(ids)}::uuid[])`,
      )
      expect(districts.map(({ id }) => id)).toEqual([second?.id])
      const outside = await desks.db.one(
        z.object({ id: z.string() }),
        sql`select id from records.referral where ${own} = ${agency} and ${district} = ${first?.id ?? ''} limit 1`,
      )
      expect((await desks.get(outside.id, account)).status).toBe(404)
      expect((await desks.post(`${outside.id}/moves`, { move: 'accept', version: 1 }, { name: account })).status).toBe(
        404,
      )
    } finally {
      await limit([])
    }
  })

  it('is closed to every other role and to visitors', async () => {
    const { id, version } = await desks.one()
    for (const name of ['donor', 'policymaker', 'agency-admin', 'system-admin', 'auditor', 'nobody']) {
      const status = name === 'nobody' ? 401 : 403
      for (const address of ['desk', 'desk/group?group=active', id])
        expect((await desks.get(address, name)).status, `${name} ${address}`).toBe(status)
      expect((await desks.post(`${id}/moves`, { move: 'accept', version }, { name })).status).toBe(status)
      expect((await desks.post('moves', { move: 'accept', referrals: [{ id, version }] }, { name })).status).toBe(
        status,
      )
      expect((await desks.post(`${id}/reminders`, undefined, { name })).status).toBe(status)
    }
    expect((await desks.detailOf(id)).state).toBe('sent')
  })

  it('cannot be changed beside its moves', async () => {
    const { id } = await desks.one()
    const token = desks.cookieOf(welfare).split('=')[1] ?? null
    for (const statement of [
      sql`update records.referral set state = 'accepted' where id = ${id}::uuid`,
      sql`delete from records.referral_event where referral_id = ${id}::uuid`,
      sql`select * from access.command`,
      sql`update records.referral_move set from_state = 'completed'`,
      sql`select records.note_referral_event(${id}::uuid, 'accepted', now(), 'swd-pb', null)`,
      sql`select records.shown_referral(r, 'sender') from records.referral r`,
      sql`select records.lapse_referrals(now(), interval '1 day', 100)`,
      sql`update records.consent set expires_on = expires_on + 1`,
      sql`select * from records.agency_desk`,
    ])
      await expect(desks.db.asApi(token, (tx) => tx.run(statement))).rejects.toThrow(/permission denied/)
  })
})

/** What a list by due dates is ordered by. Loaded records that have no second clock come last. */
function nextDueOf({ state, answerDueAt, serviceDueAt, followUpDueAt }: ReferralRow): string {
  if (state === 'accepted' || state === 'in_service') return serviceDueAt ?? '9999'
  return (state === 'completed' ? followUpDueAt : answerDueAt) ?? ''
}

describe('what is shown of the person', () => {
  it.each(referralStates)('follows from the state: %s', async (state) => {
    const { id } = await desks.one()
    await desks.db.run(sql`update records.referral set state = ${state}, first_answered_at = now(), paused_at = case when ${state} = 'information_asked' then now() end
      where id = ${id}::uuid`)
    const shown = await desks.detailOf(id)
    const level = disclosureIn(state)
    expect([shown.sex !== null, shown.ageBand !== null]).toEqual([level !== 'nothing', level !== 'nothing'])
    expect([shown.personCode !== null, shown.stream !== null]).toEqual([level === 'service', level === 'service'])
    const sent = await desks.detailOf(id, police)
    expect(sent.side).toBe('sender')
    expect([sent.personCode !== null, sent.sex !== null]).toEqual([true, true])
  })

  it.each(['sent', 'in_service'] as const)('is nothing without a consent that covers it now: %s', async (state) => {
    const { id } = await desks.one()
    await desks.db.run(
      sql`update records.referral set state = ${state}, first_answered_at = now() where id = ${id}::uuid`,
    )
    const consent = (change: string) =>
      desks.db.run(
        sql`update records.consent set ${sql.raw(change)} where id = (select consent_id from records.referral where id = ${id}::uuid)`,
      )
    const seen = async () => {
      const { sex, ageBand, personCode, safetyFlags, consentFault } = await desks.detailOf(id)
      return { isSeen: [sex, ageBand, personCode].some((one) => one !== null) || safetyFlags.length > 0, consentFault }
    }
    expect(await seen()).toEqual({ isSeen: true, consentFault: null })
    for (const [change, undo, fault] of [
      [`expires_on = records.today() - 1, given_on = records.today() - 9`, `expires_on = records.today()`, 'expired'],
      [`withdrawn_at = now()`, `withdrawn_at = null`, 'withdrawn'],
      [
        `services = '{livelihood,education}'`,
        `services = (select array_agg(distinct service) from records.referral)`,
        'service',
      ],
      [`excluded_agency_ids = '{swd-pb}'`, `excluded_agency_ids = '{}'`, 'agency'],
      [`agency_ids = '{hwa}'`, `agency_ids = '{}'`, 'agency'],
    ] as const) {
      await consent(change)
      expect(await seen(), change).toEqual({ isSeen: false, consentFault: fault })
      expect((await desks.detailOf(id, police)).personCode, 'the sender keeps its own record').not.toBeNull()
      await consent(undo)
      expect(await seen(), undo).toEqual({ isSeen: true, consentFault: null })
    }
  })

  it('goes no further than the consent', async () => {
    const { id } = await desks.one()
    await desks.db.run(
      sql`update records.referral set state = 'accepted', first_answered_at = now() where id = ${id}::uuid`,
    )
    await desks.db.run(
      sql`update records.consent set scope = 'minimum' where id = (select consent_id from records.referral where id = ${id}::uuid)`,
    )
    const { sex, personCode, stream } = await desks.detailOf(id)
    expect({ isSexKnown: sex !== null, personCode, stream }).toEqual({
      isSexKnown: true,
      personCode: null,
      stream: null,
    })
  })
})
