import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { agencyDesksSchema, placesSchema } from '#contract/api/agency-desks.ts'
import { referralDetailSchema } from '#contract/api/referrals.ts'
import { colleaguesSchema, type NewConsent, type NewReferral, referralSubjectSchema } from '#contract/api/sending.ts'
import { problemSchema } from '#contract/problems.ts'
import { desksNow, openReferralDesks, police, type ReferralDesks, welfare } from '#tests/support/referral-desks.ts'

let desks: ReferralDesks
beforeAll(async () => {
  desks = await openReferralDesks()
}, 120_000)
afterAll(() => desks.db.close())

const rowId = z.object({ id: z.string() })

/** A grown woman of Lahore of whom Punjab Police has a case, and nothing is under way. Each call gives another. */
async function aPerson(): Promise<string> {
  const { id, caseId } = await desks.db.one(
    rowId.extend({ caseId: z.string() }),
    sql`select p.id, c.id as "caseId" from records.person p join records.case_file c on c.id = p.case_id
      where c.agency_id = 'pol-pb' and c.handed_over_at is null and not exists (select from records.consent k where k.person_id = p.id)
      order by p.id limit 1`,
  )
  await desks.db.run(sql`update records.person set sex = 'female', age_band = '27-29' where id = ${id}::uuid`)
  await desks.db.run(sql`update records.case_file set registration_district_id = 'lahore' where id = ${caseId}::uuid`)
  return id
}

const agreed: NewConsent = {
  basis: 'person',
  scope: 'service',
  services: ['shelter', 'legal_aid'],
  allowsLawEnforcement: false,
  explainedIn: 'pa',
  explainedHow: 'spoken',
  givenOn: '2026-11-20',
  expiresOn: '2027-02-18',
}

const request = (address: string, name = police, init: RequestInit = {}) => {
  const { headers, ...rest } = init
  return desks.app.request(`/api/v1/${address}`, {
    ...rest,
    headers: { cookie: desks.cookieOf(name), ...(headers as object) },
  })
}
const post = async (
  address: string,
  body: object | undefined,
  { name = police, key = crypto.randomUUID(), headers = {} } = {},
) =>
  request(address, name, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
const problemOf = async (response: Response) => problemSchema.parse(await response.json())

async function agree(personId: string, change: Partial<NewConsent> = {}): Promise<string> {
  const response = await post(`persons/${personId}/consents`, { ...agreed, ...change })
  expect(response.status).toBe(200)
  return referralSubjectSchema.parse(await response.json()).consents[0]?.id ?? ''
}

async function aReferral(change: Partial<NewReferral> = {}): Promise<NewReferral> {
  const personId = change.personId ?? (await aPerson())
  return {
    personId,
    consentId: await agree(personId),
    agencyId: 'swd-pb',
    districtId: 'lahore',
    service: 'shelter',
    urgency: 'urgent',
    reason: 'AdditionalServicesRequired',
    safetyFlags: ['no_contact_home'],
    ...change,
  }
}

async function send(referral: NewReferral) {
  const response = await post('referrals', referral)
  expect(response.status).toBe(200)
  return referralDetailSchema.parse(await response.json())
}

describe('sending', () => {
  it('puts a referral on the desk, with the minimum and a clock of working days', async () => {
    const referral = await aReferral()
    const sent = await send(referral)
    expect(sent).toMatchObject({ state: 'sent', side: 'sender', service: 'shelter', version: 1, consentFault: null })
    expect(sent.code).toMatch(/^SYN-POL-PB-2026-R\d{5}$/)
    // Friday, ten in the morning; a day of working hours ends on Monday.
    expect(sent.answerDueAt).toBe('2026-11-23T05:00:00.000Z')
    const asked = await desks.detailOf(sent.id)
    expect(asked).toMatchObject({ side: 'receiver', sex: 'female', safetyFlags: ['no_contact_home'] })
    expect([asked.personCode, asked.stream, asked.caseId, asked.personId]).toEqual([null, null, null, null])
    expect(await desks.positionsOf(sent.id)).toEqual(['1 sent'])
  })

  it('gives numbers without a gap or a double, also to those who send at the same time', async () => {
    const referrals = []
    for (let number = 0; number < 6; number += 1) referrals.push(await aReferral())
    const codes = (await Promise.all(referrals.map(send)))
      .map(({ code }) => Number(code.slice(-5)))
      .toSorted((a, b) => a - b)
    const [first = 0] = codes
    expect(codes).toEqual(codes.map((_, index) => first + index))
  })

  it('is done once for one key, however often it comes', async () => {
    const referral = await aReferral()
    const key = crypto.randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => post('referrals', referral, { key })))
    const ids = await Promise.all(answers.map(async (one) => referralDetailSchema.parse(await one.json()).id))
    expect(new Set(ids).size).toBe(1)
    const { number } = await desks.db.one(
      z.object({ number: z.number() }),
      sql`select count(*)::int as number from records.referral where person_id = ${referral.personId}::uuid`,
    )
    expect(number).toBe(1)
  })

  it('is refused, and leaves nothing, where it may not be', async () => {
    const referral = await aReferral()
    const other = await aReferral({ personId: await aPerson() })
    const refusals: readonly (readonly [Partial<NewReferral>, number, string])[] = [
      [{ service: 'medical' }, 409, 'desk-closed'],
      [{ agencyId: 'swd-sd' }, 409, 'desk-closed'],
      [{ agencyId: 'pol-pb', service: 'legal_aid' }, 400, 'invalid-request'],
      [{ service: 'livelihood' }, 403, 'no-consent'],
      [{ consentId: other.consentId }, 403, 'no-consent'],
      [{ onwardOf: crypto.randomUUID() }, 400, 'invalid-request'],
      [{ personId: crypto.randomUUID() }, 404, 'not-found'],
    ]
    await desks.db.run(
      sql`delete from records.agency_desk where agency_id = 'swd-pb' and district_id = 'lahore' and service = 'medical'`,
    )
    for (const [change, status, name] of refusals) {
      const response = await post('referrals', { ...referral, ...change })
      expect([response.status, (await problemOf(response)).type], JSON.stringify(change)).toEqual([
        status,
        `/problems/${name}`,
      ])
    }
    const stranger = await post('referrals', referral, { name: welfare })
    expect(stranger.status).toBe(404)
    const { number } = await desks.db.one(
      z.object({ number: z.number() }),
      sql`select count(*)::int as number from records.referral where person_id = ${referral.personId}::uuid`,
    )
    expect(number).toBe(0)
  })

  it('ends where the case has gone to somebody else', async () => {
    const referral = await aReferral({ isHandover: true })
    const sent = await send(referral)
    await desks.post(`${sent.id}/moves`, { move: 'accept', version: 1 })
    const response = await post('referrals', { ...referral, service: 'legal_aid', isHandover: false })
    expect([response.status, (await problemOf(response)).type]).toEqual([409, '/problems/case-handed-over'])
    const subject = referralSubjectSchema.parse(
      await (await request(`persons/${referral.personId}/referral-subject`)).json(),
    )
    expect(subject).toMatchObject({ isHandedOver: true, openReferrals: [{ id: sent.id, state: 'accepted' }] })
  })

  it('goes on from a decline once, with what was known', async () => {
    const referral = await aReferral()
    const sent = await send(referral)
    await desks.post(`${sent.id}/moves`, { move: 'decline', version: 1, declineReason: 'full' })
    const onward = await send({ ...referral, service: 'legal_aid', onwardOf: sent.id })
    expect((await desks.detailOf(sent.id, police)).sentOnAs).toBe(onward.id)
    expect((await desks.detailOf(sent.id)).sentOnAs).toBeNull()
    const again = await post('referrals', { ...referral, service: 'legal_aid', onwardOf: sent.id })
    expect((await problemOf(again)).errors).toEqual([{ pointer: '/body/onwardOf', message: 'not-declined' }])
  })

  it('is refused to whoever sends more in an hour than a person can with care', async () => {
    const referral = await aReferral()
    await desks.db.run(sql`insert into records.referral_event (referral_id, position, kind, occurred_at, agency_id, actor_id)
      select (select id from records.referral where from_agency_id = 'pol-pb' limit 1), 1000 + n, 'sent', ${desksNow.toISOString()}::timestamptz, 'pol-pb',
        (select id from access.app_user where email like 'coordinator@%') from generate_series(1, 60) n`)
    const response = await post('referrals', referral)
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '600'])
    await desks.db.run(sql`delete from records.referral_event where position > 1000`)
  })
})

describe('consent', () => {
  it('is refused where its fields contradict each other or the person', async () => {
    const personId = await aPerson()
    for (const [change, pointer, message] of [
      [{ expiresOn: '2026-11-19' }, '/body/expiresOn', 'consent-ends-early'],
      [{ expiresOn: '2028-01-01' }, '/body/expiresOn', 'consent-too-long'],
      [{ givenOn: '2026-11-21' }, '/body/givenOn', 'consent-in-future'],
      [{ basis: 'guardian' }, '/body/basis', 'consent-for-adult'],
      [{ agencyIds: ['hwa'], excludedAgencyIds: ['hwa'] }, '/body/excludedAgencyIds', 'consent-named-and-excluded'],
    ] as const) {
      const response = await post(`persons/${personId}/consents`, { ...agreed, ...change })
      expect(response.status).toBe(400)
      expect((await problemOf(response)).errors).toEqual([{ pointer, message }])
    }
    expect((await post(`persons/${personId}/consents`, agreed, { name: welfare })).status).toBe(404)
  })

  it('ends what rests on it when it is taken back, and the receiver sees nothing more', async () => {
    const referral = await aReferral()
    const [first, second] = [await send(referral), await send({ ...referral, service: 'legal_aid' })]
    await desks.post(`${first.id}/moves`, { move: 'accept', version: 1 })
    expect((await desks.detailOf(first.id)).personCode).not.toBeNull()
    expect((await post(`consents/${referral.consentId}/withdrawal`, undefined, { name: welfare })).status).toBe(404)
    const answer = await post(`consents/${referral.consentId}/withdrawal`, undefined)
    expect(await answer.json()).toEqual({ ended: 2 })
    for (const { id } of [first, second]) {
      const shown = await desks.detailOf(id)
      expect([shown.state, shown.sex, shown.personCode, shown.safetyFlags]).toEqual(['withdrawn', null, null, []])
      expect(shown.timeline.at(-1)?.kind).toBe('consent_withdrawn')
    }
    expect((await post(`consents/${referral.consentId}/withdrawal`, undefined)).status).toBe(404)
    expect((await problemOf(await post('referrals', referral))).fault).toBe('withdrawn')
  })

  it('that has run out is no ground to accept on', async () => {
    const referral = await aReferral()
    const sent = await send(referral)
    await desks.db.run(
      sql`update records.consent set given_on = current_date - 90, expires_on = current_date - 2 where id = ${referral.consentId}::uuid`,
    )
    const response = await desks.post(`${sent.id}/moves`, { move: 'accept', version: 1 })
    expect([response.status, (await problemOf(response)).type]).toEqual([403, '/problems/no-consent'])
    expect((await desks.detailOf(sent.id)).state).toBe('sent')
    // Declining tells nothing of the person, so it stays possible.
    expect((await desks.post(`${sent.id}/moves`, { move: 'decline', version: 1, declineReason: 'full' })).status).toBe(
      200,
    )
  })
})

describe('the directory', () => {
  const find = async (query: string, name = police) => request(`agency-desks?${query}`, name)

  it('offers desks that take the person first, those with room before the full, the near before the far', async () => {
    const personId = await aPerson()
    const consentId = await agree(personId)
    const found = agencyDesksSchema.parse(
      await (await find(`service=shelter&urgency=emergency&person=${personId}&consent=${consentId}`)).json(),
    )
    expect(found.districtId).toBe('lahore')
    expect(found.answerDueAt).toBe('2026-11-20T07:00:00.000Z')
    const takes = found.desks.map(({ doesNotTake }) => doesNotTake.length === 0)
    expect(takes).toEqual(takes.toSorted((a, b) => Number(b) - Number(a)))
    expect(takes.at(0)).toBe(true)
    const childOnly = found.desks.filter(({ ages }) => !ages.includes('adults'))
    expect(childOnly.length).toBeGreaterThan(0)
    for (const { doesNotTake } of childOnly) expect(doesNotTake).toContain('age')
    expect(found.desks.filter(({ consentFault }) => consentFault !== null)).toEqual([])
  })

  it('is for coordinators alone', async () => {
    for (const name of ['donor', 'policymaker', 'agency-admin', 'system-admin', 'auditor'])
      expect((await find('service=shelter', name)).status, name).toBe(403)
    expect((await desks.app.request('/api/v1/agency-desks?service=shelter')).status).toBe(401)
    const stranger = await find(`service=shelter&person=${await aPerson()}`, welfare)
    expect(stranger.status).toBe(404)
  })

  it('learns of free places from the desk itself, and from nobody who saw an older number', async () => {
    const { desks: all } = agencyDesksSchema.parse(
      await (await find('service=shelter&district=lahore', welfare)).json(),
    )
    const own = all.find(({ isOwn }) => isOwn)
    if (!own) throw new Error('Social welfare has no shelter')
    const places = { service: 'shelter', districtId: own.districtId, free: 3 }
    const tell = (body: object, version: number | null, name = welfare) =>
      post('agency-desks/places', body, { name, ...(version !== null && { headers: { 'if-match': `"${version}"` } }) })
    expect((await tell(places, null)).status).toBe(428)
    const told = placesSchema.parse(await (await tell(places, own.version)).json())
    expect(told).toMatchObject({ free: 3, version: own.version + 1, toldAt: desksNow.toISOString() })
    expect((await tell({ ...places, free: 4 }, own.version)).status).toBe(412)
    expect((await tell({ ...places, free: 100_000 }, told.version)).status).toBe(400)
    expect((await tell(places, told.version, police)).status).toBe(404)
  })
})

describe('whoever takes it on', () => {
  it('is of the own desk, and the other agency does not learn who', async () => {
    const sent = await send(await aReferral())
    const { colleagues } = colleaguesSchema.parse(await (await request('colleagues', welfare)).json())
    const self = colleagues.find(({ isSelf }) => isSelf)
    const stranger = colleaguesSchema.parse(await (await request('colleagues', police)).json()).colleagues[0]
    const assign = async (ownerId: string | null, name = welfare) =>
      (await (await post('referrals/owners', { ownerId, ids: [sent.id] }, { name })).json()) as unknown
    expect(await assign(self?.id ?? '')).toEqual({ results: [{ id: sent.id, result: 'assigned' }] })
    expect((await desks.detailOf(sent.id)).owner).toEqual({ id: self?.id, name: self?.name })
    const seen = await desks.detailOf(sent.id, police)
    expect(seen.owner?.id).toBe(stranger?.id)
    expect(seen.timeline.map(({ kind }) => kind)).toEqual(['sent'])
    expect(seen.version).toBe(1)
    expect(await assign(stranger?.id ?? '')).toEqual({ results: [{ id: sent.id, result: 'not-of-this-desk' }] })
    await assign(null)
    expect((await desks.detailOf(sent.id)).owner).toBeNull()
  })
})

describe('after an acceptance', () => {
  it('the service has its own clock, and the sender asks how the person is two weeks later', async () => {
    const sent = await send(await aReferral())
    await desks.post(`${sent.id}/moves`, { move: 'accept', version: 1 })
    // Five working days, from Friday morning.
    expect((await desks.detailOf(sent.id)).serviceDueAt).toBe('2026-11-27T05:00:00.000Z')
    await desks.post(`${sent.id}/moves`, { move: 'complete', version: 2, outcome: 'service_given' })
    const done = await desks.detailOf(sent.id, police)
    expect([done.state, done.followUpDueAt]).toEqual(['completed', '2026-12-04T05:00:00.000Z'])
    const early = await desks.deskOf('sender', police)
    expect(early.groups.find(({ id }) => id === 'followUp')?.rows.map(({ id }) => id)).not.toContain(sent.id)
    desks.clock.now = new Date('2026-12-04T06:00:00Z')
    const due = await desks.deskOf('sender', police)
    expect(due.groups.find(({ id }) => id === 'followUp')?.rows.map(({ id }) => id)).toContain(sent.id)
    await desks.post(`${sent.id}/moves`, { move: 'follow_up', version: 3, wellbeing: 'well' }, { name: police })
    const closed = await desks.detailOf(sent.id, police)
    expect([closed.state, closed.timeline.at(-1)]).toMatchObject([
      'followed_up',
      { kind: 'followed_up', wellbeing: 'well' },
    ])
    desks.clock.now = desksNow
  })
})

describe('what nobody answers', () => {
  it('lapses a month after its answer was due, and can be answered no more', async () => {
    const [old, young, loaded] = [await send(await aReferral()), await send(await aReferral()), await desks.one()]
    for (const [{ id }, dueOn] of [
      [old, '2026-10-01'],
      [young, '2026-11-10'],
      [loaded, '2026-10-01'],
    ] as const)
      await desks.db.run(sql`update records.referral set sent_at = ${dueOn}::timestamptz - interval '1 day', answer_due_at = ${dueOn}::timestamptz
        where id = ${id}::uuid`)
    await desks.db.run(
      sql`select records.lapse_referrals(${desksNow.toISOString()}::timestamptz, interval '30 days', 1000)`,
    )
    expect((await desks.detailOf(old.id)).state).toBe('lapsed')
    expect((await desks.positionsOf(old.id)).at(-1)).toBe('2 lapsed')
    for (const { id } of [young, loaded]) expect((await desks.detailOf(id)).state).toBe('sent')
    const late = await desks.post(`${old.id}/moves`, { move: 'accept', version: old.version })
    expect([late.status, (await problemOf(late)).state]).toEqual([409, 'lapsed'])
  })
})
