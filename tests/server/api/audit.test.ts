import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type TrailQuestion, trailSchema, verificationSchema } from '#contract/api/audit.ts'
import { auditActionRows } from '#contract/audit/actions.ts'
import { keepVerification, verifyChains } from '#server/audit/verify-chains.ts'
import { sha256 } from '#server/hosts/audit/sha256.ts'
import { openReferralDesks, police, type ReferralDesks, welfare } from '#tests/support/referral-desks.ts'

let desks: ReferralDesks
beforeAll(async () => {
  desks = await openReferralDesks()
})

const entryRow = z.object({
  number: z.string(),
  chain: z.string(),
  action: z.string(),
  agency: z.string().nullable(),
  actor: z.string().nullable(),
  target: z.string().nullable(),
  outcome: z.string(),
  reason: z.string().nullable(),
})
/** Entries that were written since the test began, as they came. */
let before = ''
const entriesSince = (since: string) =>
  desks.db.all(
    entryRow,
    sql`select chain || ' ' || seq as number, chain, action, actor_agency_id as agency, split_part(u.email, '@', 1) as actor, coalesce(target_code, target_id) as target, outcome, reason
      from audit.entry e left join access.app_user u on u.id = e.actor_id
      where not (chain || ' ' || seq = any (string_to_array(${since}, ',')))
      order by e.at, chain, seq`,
  )
const written = async () =>
  (await entriesSince(before)).map(({ chain, action, agency, actor, target, outcome, reason }) => ({
    chain,
    action,
    agency,
    actor,
    target,
    outcome,
    reason,
  }))
beforeEach(async () => {
  before = (await entriesSince('')).map(({ number }) => number).join(',')
})
const codeOf = async (id: string) =>
  (
    await desks.db.one(
      z.object({ code: z.string() }),
      sql`select referral_code as code from records.referral where id = ${id}::uuid`,
    )
  ).code
const trailOf = (name: string, question: TrailQuestion = {}) =>
  desks.app.request(
    `/api/v1/audit/entries?${new URLSearchParams(Object.entries(question).map(([key, value]) => [key, String(value)])).toString()}`,
    { headers: { cookie: desks.cookieOf(name) } },
  )
const readTrail = async (name: string, question?: TrailQuestion) =>
  trailSchema.parse(await (await trailOf(name, question)).json())

describe('the list of actions', () => {
  it('is the same in the contract and in the database', async () => {
    const rows = await desks.db.all(
      z.object({ code: z.string(), group: z.string(), isNotedByRoutes: z.boolean() }),
      sql`select code, action_group as "group", is_noted_by_api as "isNotedByRoutes" from audit.action`,
    )
    const inOrder = (list: readonly { readonly code: string }[]) => list.toSorted((a, b) => (a.code < b.code ? -1 : 1))
    expect(inOrder(rows)).toEqual(inOrder(auditActionRows))
  })
})

describe('a reading', () => {
  it('of a referral stands in the chain of its sender, with who read it, once for an open page', async () => {
    const { id } = await desks.one()
    for (const name of [welfare, police, welfare]) expect((await desks.get(id, name)).status).toBe(200)
    const read = { chain: 'pol-pb', action: 'referral.read', target: await codeOf(id), outcome: 'done', reason: null }
    expect(await written()).toEqual([
      { ...read, agency: 'swd-pb', actor: welfare },
      { ...read, agency: 'pol-pb', actor: police },
    ])
  })

  it('of a desk stands in the chain of the reader’s agency', async () => {
    expect((await desks.get('desk?side=sender')).status).toBe(200)
    expect((await desks.get('desk?side=sender')).status).toBe(200)
    expect((await desks.get('desk/group?side=receiver&group=ended')).status).toBe(200)
    const read = {
      chain: 'swd-pb',
      action: 'desk.read',
      agency: 'swd-pb',
      actor: welfare,
      outcome: 'done',
      reason: null,
    }
    expect(await written()).toEqual([
      { ...read, target: 'sender' },
      { ...read, target: 'receiver ended ' },
    ])
  })

  it('that is refused stays with who tried, and tells nothing of the record', async () => {
    const foreign = await desks.db.one(
      z.object({ id: z.string() }),
      sql`select id from records.referral where from_agency_id not in ('pol-pb', 'swd-pb') and to_agency_id not in ('pol-pb', 'swd-pb') limit 1`,
    )
    const none = '00000000-0000-4000-8000-000000000000'
    for (const id of [foreign.id, none]) {
      expect((await desks.get(id)).status).toBe(404)
      expect((await desks.post(`${id}/moves`, { move: 'accept', version: 1 })).status).toBe(404)
    }
    expect((await desks.get(foreign.id, 'agency-admin')).status).toBe(403)
    const refused = { chain: 'swd-pb', agency: 'swd-pb', actor: welfare, outcome: 'refused', reason: 'not-found' }
    expect(await written()).toEqual([
      { ...refused, action: 'referral.read', target: foreign.id },
      { ...refused, action: 'referral.changed', target: foreign.id },
      { ...refused, action: 'referral.read', target: none },
      { ...refused, action: 'referral.changed', target: none },
      {
        ...refused,
        chain: 'pol-pb',
        agency: 'pol-pb',
        actor: 'agency-admin',
        action: 'referral.read',
        target: foreign.id,
        reason: 'not-allowed',
      },
    ])
  })
})

describe('a change', () => {
  it('of a referral is one entry in the chain of its sender, however often the command is sent', async () => {
    const { id, version } = await desks.one()
    const key = crypto.randomUUID()
    for (const _ of [1, 2])
      expect(
        (await desks.post(`${id}/moves`, { move: 'decline', version, declineReason: 'full' }, { key })).status,
      ).toBe(200)
    expect((await desks.post(`${id}/moves`, { move: 'accept', version })).status).toBe(409)
    expect(await written()).toEqual([
      {
        chain: 'pol-pb',
        action: 'referral.declined',
        agency: 'swd-pb',
        actor: welfare,
        target: await codeOf(id),
        outcome: 'done',
        reason: 'full',
      },
    ])
  })

  it('at eight windows at once leaves a chain without a gap', async () => {
    const referrals = await desks.anew(8)
    const answers = await Promise.all(
      referrals.map(({ id, version }) => desks.post(`${id}/moves`, { move: 'accept', version })),
    )
    expect(answers.map(({ status }) => status)).toEqual(referrals.map(() => 200))
    expect(await written()).toHaveLength(8)
    expect((await verifyChains(desks.db, sha256)).faults).toEqual([])
  })
})

describe('an account', () => {
  it('leaves sign-in, sign-out and wrong passwords on record, without an address', async () => {
    const post = (email: string, password: string) =>
      desks.app.request('/api/v1/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      })
    await post(`${welfare}@demo.rabta.example`, 'a wrong password')
    await post('nobody@demo.rabta.example', 'a wrong password')
    const opened = await post('auditor@demo.rabta.example', 'rabta-demo-2026')
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
    await desks.app.request('/api/v1/session', { method: 'DELETE', headers: { cookie } })
    const nobody = { agency: null, actor: null, action: 'session.refused', outcome: 'refused', reason: 'wrong-sign-in' }
    const account = await desks.db.one(
      z.object({ id: z.string() }),
      sql`select id from access.app_user where email like ${`${welfare}@%`}`,
    )
    const auditor = { chain: 'system', agency: null, actor: 'auditor', target: null, outcome: 'done' }
    expect(await written()).toEqual([
      { ...nobody, chain: 'swd-pb', target: account.id },
      { ...nobody, chain: 'system', target: null },
      { ...auditor, action: 'session.opened', reason: null },
      { ...auditor, action: 'session.closed', reason: 'signed-out' },
    ])
    const text = await desks.db.one(
      z.object({ all: z.string() }),
      sql`select string_agg(audit.canonical_text(e), '') as all from audit.entry e`,
    )
    expect(text.all).not.toContain('@')
  })
})

describe('what cannot be put on record', () => {
  const broken = 'audit_test_refuse'
  beforeEach(async () => {
    await desks.db.script(`create function ${broken}() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$;
      create trigger ${broken} before insert on audit.entry for each row execute function ${broken}()`)
  })
  afterEach(() => desks.db.script(`drop trigger ${broken} on audit.entry; drop function ${broken}`))

  it('is neither shown nor done, and the answer says why', async () => {
    const { id, version } = await desks.one()
    const answers = [
      await desks.get(id),
      await desks.get('desk?side=receiver'),
      await desks.post(`${id}/moves`, { move: 'accept', version }),
      await desks.post(`${id}/reminders`, undefined, { name: police }),
      await desks.get('00000000-0000-4000-8000-000000000000'),
      await trailOf(welfare),
      await desks.app.request('/api/v1/session', { method: 'DELETE', headers: { cookie: desks.cookieOf(welfare) } }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(503)
      const body = await answer.text()
      expect(JSON.parse(body)).toMatchObject({ type: '/problems/audit-unavailable' })
      expect(body).not.toContain('no room')
    }
    expect(await desks.positionsOf(id)).toEqual(['1 sent'])
    expect(await written()).toEqual([])
  })
})

describe('the API’s own role', () => {
  it.each([
    'select * from audit.entry',
    "insert into audit.pending (chain, action, target_kind, fields, outcome) values ('fia', 'case.read', 'case', '{}', 'done')",
    'update audit.head set seq = 1',
    'select * from audit.verification',
    "select audit.note_of(null, null, 'case.read', 'case', null, '{}', 'done')",
    "select audit.owner_of('case', 'x')",
  ])('may not: %s', async (statement) => {
    const token = desks.cookieOf(welfare).split('=')[1] ?? ''
    await expect(desks.db.asApi(token, (tx) => tx.run(sql.raw(statement)))).rejects.toMatchObject({ code: '42501' })
  })

  it('notes nothing that triggers note, and nothing for a visitor', async () => {
    const token = desks.cookieOf(welfare).split('=')[1] ?? ''
    for (const [session, action] of [
      [token, 'release.published'],
      [null, 'case.read'],
    ] as const)
      await expect(
        desks.db.asApi(session, (tx) =>
          tx.run(sql`select audit.note(${action}, 'case', null, '{}', 'done', null, null)`),
        ),
      ).rejects.toMatchObject({ code: 'PA001' })
  })
})

describe('the trail', () => {
  it('shows an agency who saw and changed its records, with names of its own staff alone', async () => {
    const { id, version } = await desks.one()
    await desks.get(id)
    await desks.get(id, police)
    await desks.post(`${id}/moves`, { move: 'accept', version })
    const code = await codeOf(id)
    const { chain, chains, entries, actingAgencies, isLimitedToDistricts } = await readTrail(police, { code })
    expect({ chain: chain.id, chains, isLimitedToDistricts }).toEqual({
      chain: 'pol-pb',
      chains: [],
      isLimitedToDistricts: false,
    })
    expect(
      entries.map(({ action, actor, target }) => [
        action,
        actor.agency?.id,
        actor.displayName,
        actor.isReader,
        target.code,
      ]),
    ).toEqual([
      ['referral.accepted', 'swd-pb', null, false, code],
      ['referral.read', 'pol-pb', 'FIA circle, Gujranwala and Gujrat', true, code],
      ['referral.read', 'swd-pb', null, false, code],
    ])
    expect(entries[2]?.fields).toEqual(['sex', 'ageBand'])
    expect(actingAgencies.map((agency) => agency.id)).toEqual(expect.arrayContaining(['pol-pb', 'swd-pb']))
    expect((await readTrail('agency-admin', { code })).entries).toHaveLength(3)
    expect((await readTrail(welfare, { code })).entries).toEqual([])
  })

  it('is filtered and comes page by page, without a gap', async () => {
    for (const { id } of await desks.anew(30)) for (const name of [police, welfare]) await desks.get(id, name)
    const first = await readTrail(police, { group: 'reading', agency: 'swd-pb' })
    expect(first.entries.every(({ action, actor }) => action.endsWith('.read') && actor.agency?.id === 'swd-pb')).toBe(
      true,
    )
    const pages = [await readTrail(police)]
    for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null)
      pages.push(await readTrail(police, { before: next }))
    const numbers = pages.flatMap(({ entries }) => entries.map(({ seq }) => seq))
    expect(numbers.length).toBeGreaterThan(60)
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => numbers.length - at))
    // Entries have the time of the database and not that of the test.
    expect((await readTrail(police, { until: '2020-01-01' })).entries).toEqual([])
    expect((await readTrail(police, { from: '2020-01-01' })).entries).toHaveLength(50)
  })

  it('tells an account that is limited to districts of records in these alone', async () => {
    const { id } = await desks.one()
    await desks.get(id)
    const code = await codeOf(id)
    const limit = (districts: string) =>
      desks.db.run(
        sql`update access.app_user set district_ids = ${districts}::text[] where email like ${`${police}@%`}`,
      )
    const { district } = await desks.db.one(
      z.object({ district: z.string() }),
      sql`select from_district_id as district from records.referral where id = ${id}::uuid`,
    )
    try {
      await limit(`{${district}}`)
      const own = await readTrail(police)
      expect(own).toMatchObject({ isLimitedToDistricts: true, actingAgencies: [] })
      expect(own.entries.map(({ target }) => target.code)).toContain(code)
      expect(new Set(own.entries.map(({ target }) => target.kind))).toEqual(new Set(['referral']))
      await limit('{gwadar}')
      expect((await readTrail(police, { code })).entries).toEqual([])
    } finally {
      await limit('{}')
    }
  })

  it('shows auditors every chain, without the code of a record unless they name it', async () => {
    const { id } = await desks.one()
    await desks.get(id)
    const code = await codeOf(id)
    const own = await readTrail('auditor')
    expect(own.chain).toEqual({ id: 'system', name: null })
    expect(own.chains.map((chain) => chain.id)).toEqual(expect.arrayContaining(['system', 'pol-pb', 'swd-pb']))
    const of = await readTrail('auditor', { chain: 'pol-pb' })
    expect(of.entries.length).toBeGreaterThan(0)
    for (const { target, actor } of of.entries)
      expect([target.id, target.code, actor.displayName]).toEqual([null, null, null])
    expect((await readTrail('auditor', { chain: 'pol-pb', code })).entries.map(({ target }) => target.code)).toEqual([
      code,
    ])
    expect((await trailOf('auditor', { chain: 'no-such-agency' })).status).toBe(404)
    // The agency sees that the auditor was there.
    expect((await readTrail(police, { group: 'reading' })).entries[0]).toMatchObject({
      action: 'trail.read',
      actor: { role: 'auditor' },
    })
  })

  it('is closed to everybody else, and to another agency', async () => {
    for (const name of ['donor', 'policymaker', 'system-admin']) expect((await trailOf(name)).status).toBe(403)
    expect((await desks.app.request('/api/v1/audit/entries')).status).toBe(401)
    expect((await trailOf(police, { chain: 'swd-pb' })).status).toBe(403)
  })
})

describe('the verification', () => {
  it('is told as it was found, to an agency its own faults alone', async () => {
    const told = async (name: string) =>
      verificationSchema.parse(
        await (
          await desks.app.request('/api/v1/audit/verification', { headers: { cookie: desks.cookieOf(name) } })
        ).json(),
      ).last
    expect(await told(police)).toBeNull()
    const found = await verifyChains(desks.db, sha256)
    expect(found.faults).toEqual([])
    const faults = [
      { chain: 'fia', seq: 7, kind: 'missing' as const },
      { chain: 'pol-pb', seq: 3, kind: 'altered' as const },
    ]
    await keepVerification(desks.db, { ...found, faults })
    expect(await told(police)).toMatchObject({ entries: found.entries, faults: [faults[1]], faultyChains: 2 })
    expect((await told('auditor'))?.faults).toEqual(faults)
  })
})
