import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { likelyDoublesSchema } from '#contract/api/cases.ts'
import { blindQuestionsADay } from '#contract/cases/case-filters.ts'
import { readCaseFacts } from '#server/release/facts/cases.ts'
import {
  aNewCase,
  aPerson,
  type CaseRegister,
  limited,
  openCaseRegister,
  registerNow,
  someFacts,
  stranger,
  whole,
} from '#tests/support/a-case-register.ts'

let register: CaseRegister
beforeAll(async () => {
  register = await openCaseRegister()
})

describe('a double', () => {
  const registered = async () => {
    const facts = await readCaseFacts(register.db, { firstOn: '2026-10-01', lastOn: '2026-12-31' })
    return facts.filter(({ agencyId }) => agencyId === 'fia').reduce((sum, { count }) => sum + count, 0)
  }

  it('points to the case that is kept, counts in no figure, and can be undone', async () => {
    const [kept, double] = [await register.created(), await register.created()]
    const before = await registered()
    const merged = await register.post(`/${double.id}/merge`, { keptCaseId: kept.id }, { version: double.version })
    expect(merged.status).toBe(200)
    expect(await merged.json()).toMatchObject({
      isDouble: true,
      keptCase: { id: kept.id, code: kept.code },
      version: 2,
    })
    expect(await registered()).toBe(before - 1)
    expect((await register.detailOf(kept.id)).doubles).toEqual([{ id: double.id, code: double.code }])
    expect((await register.historyOf(double.id))[0]).toMatchObject({
      kind: 'merged',
      changes: [{ field: 'duplicateOf', before: null, after: kept.code }],
    })
    expect((await register.post(`/${double.id}/unmerge`, undefined, { version: 2 })).status).toBe(200)
    expect(await registered()).toBe(before)
    expect((await register.historyOf(double.id))[0]).toMatchObject({
      kind: 'unmerged',
      changes: [{ before: kept.code, after: null }],
    })
    expect(await (await register.post(`/${double.id}/unmerge`, undefined, { version: 3 })).json()).toMatchObject({
      errors: [{ code: 'not-a-double' }],
    })
  })

  it('keeps its referrals readable', async () => {
    const { id, version } = await register.db.one(
      z.object({ id: z.string(), version: z.number() }),
      sql`select c.id, c.version from records.case_file c join records.referral r on r.case_id = c.id
        where c.agency_id = 'fia' and c.duplicate_of_id is null limit 1`,
    )
    const { referrals } = await register.detailOf(id)
    const kept = await register.created()
    await register.post(`/${id}/merge`, { keptCaseId: kept.id }, { version })
    expect(referrals.length).toBeGreaterThan(0)
    expect((await register.detailOf(id)).referrals).toEqual(referrals)
  })

  it('makes no circle, also when two are merged into each other at once', async () => {
    const refusal = async (id: string, keptCaseId: string, version: number) =>
      (await register.post(`/${id}/merge`, { keptCaseId }, { version })).json()
    for (let round = 0; round < 8; round += 1) {
      const [one, two] = [await register.created(), await register.created()]
      const answers = await Promise.all([
        register.post(`/${one.id}/merge`, { keptCaseId: two.id }, { version: 1 }),
        register.post(`/${two.id}/merge`, { keptCaseId: one.id }, { version: 1 }),
      ])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
    }
    const [one, two] = [await register.created(), await register.created()]
    expect(await refusal(one.id, one.id, 1)).toMatchObject({
      errors: [{ pointer: '/body/keptCaseId', code: 'same-case' }],
    })
    await register.post(`/${one.id}/merge`, { keptCaseId: two.id }, { version: 1 })
    expect(await refusal(two.id, one.id, 1)).toMatchObject({ errors: [{ code: 'kept-is-double' }] })
  })

  it('is none of another agency’s case, which looks like one that does not exist', async () => {
    const { id } = await register.created()
    const foreign = await register.foreign()
    const told = async (keptCaseId: string) => {
      const answer = await register.post(`/${id}/merge`, { keptCaseId }, { version: 1 })
      return [answer.status, { ...z.looseObject({}).parse(await answer.json()), instance: '' }]
    }
    expect(await told(foreign.id)).toEqual(await told('00000000-0000-4000-8000-000000000000'))
  })
})

describe('likely doubles', () => {
  const query = 'stream=tip&form=tip.forced-marriage&district=gujrat&registeredOn=2026-10-20&sex=female&age=9-17'
  const askedBy = async (name: string, asked = query) =>
    likelyDoublesSchema.parse(await (await register.get(`/likely-doubles?${asked}`, name)).json()).cases

  it('are alike in every respect and near in time, and the reader’s own', async () => {
    const before = (await askedBy(whole)).map(({ id }) => id)
    const facts = { ...someFacts, form: 'tip.forced-marriage', registeredOn: '2026-10-10' }
    const person = { ...aPerson, ageBand: '9-17', typesOfExploitation: ['ForcedMarriage'], identifiedOn: '2026-10-10' }
    const body = { facts, person, stage: null }
    const alike = await register.created(body)
    await register.created({ ...body, facts: { ...facts, registeredOn: '2026-09-19' } })
    await register.created({ ...body, facts: { ...facts, registrationDistrictId: 'gujranwala' } })
    await register.created({ ...body, person: { ...person, sex: 'male' } })
    await register.created({ ...body, person: { ...person, ageBand: '0-8' } })
    await register.created({ ...body, facts: { ...facts, form: 'tip.servitude' } })
    const now = (await askedBy(whole)).map(({ id }) => id)
    expect(now.filter((id) => !before.includes(id))).toEqual([alike.id])
    expect((await askedBy(stranger)).map(({ id }) => id)).not.toContain(alike.id)
  })
})

describe('whether another agency may know a person', () => {
  const questionOfForeign = async () => {
    const row = z.object({
      stream: z.string(),
      form: z.string().nullable(),
      district: z.string(),
      registeredOn: z.string(),
      sex: z.string(),
      age: z.string(),
    })
    const { form, ...found } = await register.db.one(
      row,
      sql`select c.stream, c.form, c.registration_district_id as district, c.registered_on as "registeredOn", p.sex, p.age_band as age
        from records.case_file c join records.person p on p.case_id = c.id
        where c.agency_id = 'swd-pb' and c.registration_district_id is not null and c.duplicate_of_id is null order by c.id limit 1`,
    )
    return { ...found, ...(form !== null && { form }) }
  }

  it('is told by name of the agency and nothing more, and not of the asker’s own', async () => {
    const question = await questionOfForeign()
    const told = await (await register.post('/known-elsewhere', question, { name: limited })).json()
    expect(told).toMatchObject({ agencies: expect.arrayContaining([expect.objectContaining({ id: 'swd-pb' })]) })
    for (const agency of z.object({ agencies: z.array(z.looseObject({})) }).parse(told).agencies)
      expect(Object.keys(agency).toSorted()).toEqual(['id', 'name'])
    const own = await (await register.post('/known-elsewhere', question, { name: stranger })).json()
    expect(JSON.stringify(own)).not.toContain('swd-pb')
    expect(
      await (
        await register.post('/known-elsewhere', { ...question, registeredOn: '1999-01-01' }, { name: limited })
      ).json(),
    ).toEqual({ agencies: [] })
  })

  it('is answered twenty times a day, also when all are asked at once, and remembered', async () => {
    const question = await questionOfForeign()
    const first = crypto.randomUUID()
    const answers = await Promise.all(
      Array.from({ length: blindQuestionsADay + 4 }, (_, index) =>
        register.post('/known-elsewhere', question, index === 0 ? { key: first } : {}),
      ),
    )
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(blindQuestionsADay)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
    const remembered = () =>
      register.numberOf(
        sql`select count(*) from records.blind_question b join access.app_user u on u.id = b.user_id where u.email like ${`${whole}@%`}`,
      )
    expect(await remembered()).toBe(blindQuestionsADay)
    const refused = await register.post('/known-elsewhere', question)
    // From ten in the morning to midnight.
    expect(await refused.json()).toMatchObject({ type: '/problems/too-many-requests', retryAfterSeconds: 14 * 3600 })
    register.clock.now = new Date(registerNow.getTime() + 14 * 3_600_000)
    try {
      expect((await register.post('/known-elsewhere', question)).status).toBe(200)
    } finally {
      register.clock.now = registerNow
    }
    expect(await remembered()).toBe(blindQuestionsADay + 1)
  })

  it('asked again with the same key is the same question', async () => {
    const key = crypto.randomUUID()
    const question = await questionOfForeign()
    const count = () => register.numberOf(sql`select count(*) from records.blind_question`)
    await register.post('/known-elsewhere', question, { name: stranger, key })
    const before = await count()
    expect(
      (await register.post('/known-elsewhere', question, { name: stranger, key })).headers.get('idempotency-replayed'),
    ).toBe('true')
    expect(await count()).toBe(before)
  })
})

describe('the table of stages and the cases of a load', () => {
  it('go together: every synthetic course is possible', async () => {
    expect(aNewCase.stage.stage).toBe('complaint')
    expect(
      await register.numberOf(sql`select count(*) from (
        select records.stage_fault(array_agg(stage order by position), array_agg(occurred_on order by position), '2026-11-20') as fault
        from records.case_stage_event group by case_id) f where fault is not null`),
    ).toBe(0)
  })
})
