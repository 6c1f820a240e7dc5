import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { caseDetailSchema } from '#contract/api/cases.ts'
import {
  aNewCase,
  aPerson,
  type CaseRegister,
  limited,
  openCaseRegister,
  real,
  registerNow,
  someFacts,
  whole,
} from '#tests/support/a-case-register.ts'

let register: CaseRegister
beforeAll(async () => {
  register = await openCaseRegister()
})

describe('a new case', () => {
  it('stands in the register with its first person, stage and a history that begins', async () => {
    const made = await register.created()
    expect(made).toMatchObject({
      version: 1,
      status: 'Active',
      enteredOn: '2026-11-20',
      changedAt: registerNow.toISOString(),
      facts: someFacts,
      owner: { id: 'fia' },
      stages: [{ position: 1, stage: 'complaint', occurredOn: '2026-11-09', enteredOn: '2026-11-20' }],
      persons: [aPerson],
    })
    expect(made.code).toMatch(/^SYN-FIA-2026-\d{5}$/)
    expect(made.persons[0]?.code).toBe(`${made.code}-01`)
    const [first, ...others] = await register.historyOf(made.id)
    expect(first).toMatchObject({ version: 1, kind: 'created', by: 'FIA, whole agency', subject: null })
    expect(first?.changes).toContainEqual({ field: 'form', before: null, after: 'tip.forced-labour' })
    expect(others).toEqual([])
    expect((await register.listOf('sort=changed')).rows[0]).toMatchObject({
      id: made.id,
      stage: 'complaint',
      persons: 1,
      sex: 'female',
    })
  })

  it('of an account of real records has a code without the mark of synthetic ones, unlike any other', async () => {
    const [one, two] = [await register.created(aNewCase, real), await register.created(aNewCase, real)]
    expect([one.code, two.code]).toEqual(['FIA-2026-00001', 'FIA-2026-00002'])
  })

  it('is made once however often it is sent', async () => {
    const key = crypto.randomUUID()
    const before = (await register.listOf('')).total
    const answers = await Promise.all([1, 2, 3].map(() => register.post('', aNewCase, { key })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const told = await Promise.all(answers.map((answer): Promise<unknown> => answer.json()))
    expect(new Set(told.map((one) => caseDetailSchema.parse(one).code)).size).toBe(1)
    expect((await register.listOf('')).total).toBe(before + 1)
  })

  it('gets a code of its own when several are made at once', async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => register.created()))
    expect(new Set(made.map(({ code }) => code)).size).toBe(4)
  })

  it.each([
    ['/body/facts/form', 'form-needed', { facts: { ...someFacts, form: null } }],
    ['/body/facts/form', 'form-of-other-stream', { facts: { ...someFacts, form: 'bonded-labour.other' } }],
    ['/body/facts/registeredOn', 'after-entry', { facts: { ...someFacts, registeredOn: '2026-11-21' } }],
    [
      '/body/facts/destinationCountry',
      'not-for-stream',
      { facts: { ...someFacts, stream: 'bonded-labour', form: 'bonded-labour.other', transitCountries: [] } },
    ],
    ['/body/facts/lawSectionIds', 'not-known', { facts: { ...someFacts, lawSectionIds: ['no-such-law'] } }],
    ['/body/facts/originDistrictId', 'not-known', { facts: { ...someFacts, originDistrictId: 'atlantis' } }],
    [
      '/body/person/typesOfExploitation',
      'not-for-child',
      { person: { ...aPerson, ageBand: '9-17', typesOfExploitation: ['Surrogacy'] } },
    ],
    ['/body/person/identifiedOn', 'after-entry', { person: { ...aPerson, identifiedOn: '2026-11-21' } }],
    ['/body/stage/stage', 'cannot-begin', { stage: { stage: 'trial', occurredOn: '2026-11-09' } }],
    ['/body/stage/occurredOn', 'in-the-future', { stage: { stage: 'complaint', occurredOn: '2026-11-21' } }],
  ])('is refused at %s because of %s', async (pointer, code, part) => {
    const before = (await register.listOf('')).total
    const refused = await register.post('', { ...aNewCase, ...part })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ pointer, code })]),
    })
    expect((await register.listOf('')).total).toBe(before)
  })

  it('takes no words, wherever they are put', async () => {
    for (const body of [
      { ...aNewCase, note: 'Her name is' },
      { ...aNewCase, facts: { ...someFacts, note: 'Her name is' } },
      { ...aNewCase, person: { ...aPerson, industry: 'Her_name_is' } },
      { ...aNewCase, person: { ...aPerson, methodsOfControl: ['Her name is'] } },
    ])
      expect((await register.post('', body)).status).toBe(400)
  })

  it('of a limited account is registered in its own districts', async () => {
    const elsewhere = { ...aNewCase, facts: { ...someFacts, registrationDistrictId: 'lahore' } }
    const refused = await register.post('', elsewhere, { name: limited })
    expect(await refused.json()).toMatchObject({
      errors: [{ pointer: '/body/facts/registrationDistrictId', code: 'district-not-yours' }],
    })
    expect((await register.created(aNewCase, limited)).facts.registrationDistrictId).toBe('gujrat')
  })
})

describe('an edit', () => {
  it('names the version that it saw', async () => {
    const { id, version } = await register.created()
    expect((await register.post(`/${id}/status`, { status: 'Closed' })).status).toBe(428)
    expect((await register.post(`/${id}/status`, { status: 'Closed' }, { version: 'W/"1"' })).status).toBe(400)
    expect((await register.get(`/${id}`)).headers.get('etag')).toBe(`"${version}"`)
    expect((await register.post(`/${id}/status`, { status: 'Closed' }, { version })).status).toBe(200)
    expect(await register.detailOf(id)).toMatchObject({ status: 'Closed', version: version + 1 })
  })

  it('of what somebody else has changed is refused with what, who and when', async () => {
    const { id, version } = await register.created()
    await register.post(`/${id}/facts`, { ...someFacts, destinationCountry: 'SA' }, { version, name: limited })
    await register.post(`/${id}/status`, { status: 'FollowUp' }, { version: version + 1, name: limited })
    const late = await register.post(`/${id}/facts`, { ...someFacts, destinationCountry: 'QA' }, { version })
    expect(late.status).toBe(412)
    const by = 'FIA circle, Gujranwala and Gujrat'
    expect(await late.json()).toMatchObject({
      type: '/problems/changed-meanwhile',
      changes: [
        { field: 'status', before: 'Active', after: 'FollowUp', by, at: registerNow.toISOString() },
        { field: 'destinationCountry', before: 'AE', after: 'SA', by, at: registerNow.toISOString() },
      ],
    })
    expect((await register.detailOf(id)).facts.destinationCountry).toBe('SA')
  })

  it('of two at once is one', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, version } = await register.created()
      const answers = await Promise.all([
        register.post(`/${id}/status`, { status: 'Closed' }, { version }),
        register.post(`/${id}/facts`, { ...someFacts, destinationCountry: 'QA' }, { version, name: limited }),
        register.post(`/${id}/persons`, aPerson, { version }),
      ])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412])
      expect((await register.historyOf(id)).map((event) => event.version)).toEqual([2, 1])
    }
  })

  it('tells field by field what it was and is, and one that changes nothing leaves nothing', async () => {
    const { id, version } = await register.created()
    const changed = {
      ...someFacts,
      transitCountries: ['OM', 'IR'],
      lawSectionIds: ['ppc-370'],
      recruitmentDistrictId: 'sialkot',
    }
    expect((await register.post(`/${id}/facts`, changed, { version })).status).toBe(200)
    expect((await register.post(`/${id}/facts`, changed, { version: version + 1 })).status).toBe(200)
    const [last, ...before] = await register.historyOf(id)
    expect(before).toHaveLength(1)
    expect(last).toMatchObject({ kind: 'facts-changed', version: version + 1 })
    expect(last?.changes).toEqual([
      { field: 'lawSectionIds', before: ['ptpa-2018-s3-1'], after: ['ppc-370'] },
      { field: 'recruitmentDistrictId', before: null, after: 'sialkot' },
      { field: 'transitCountries', before: ['IR'], after: ['IR', 'OM'] },
    ])
  })

  it('adds and changes persons', async () => {
    const { id, version, code } = await register.created()
    await register.post(`/${id}/persons`, { ...aPerson, sex: 'male' }, { version })
    const { persons } = await register.detailOf(id)
    expect(persons.map((one) => [one.code, one.sex])).toEqual([
      [`${code}-01`, 'female'],
      [`${code}-02`, 'male'],
    ])
    await register.post(
      `/${id}/persons/${persons[1]?.id}`,
      { ...aPerson, sex: 'male', ageBand: '24-26' },
      { version: version + 1 },
    )
    expect((await register.historyOf(id))[0]).toMatchObject({
      kind: 'person-changed',
      subject: `${code}-02`,
      changes: [{ field: 'ageBand', before: '18-20', after: '24-26' }],
    })
  })

  it('of the account of another agency shows no name', async () => {
    const { id, version } = await register.created()
    await register.post(`/${id}/status`, { status: 'Closed' }, { version })
    await register.db.run(sql`update records.case_event e set actor_id = u.id from access.app_user u
      where e.case_id = ${id}::uuid and e.version = 2 and u.email like 'coordinator-welfare@%'`)
    expect((await register.historyOf(id)).map(({ by }) => by)).toEqual([null, 'FIA, whole agency'])
  })

  it('of a case that was handed over is refused, whatever it is', async () => {
    const { id, persons, version } = await register.created()
    await register.db.run(sql`update records.case_file set handed_over_at = now() where id = ${id}::uuid`)
    for (const [address, body] of [
      ['facts', someFacts],
      ['persons', aPerson],
      [`persons/${persons[0]?.id}`, aPerson],
      ['stages', { stage: 'enquiry', occurredOn: '2026-11-19' }],
      ['stages/1', { stage: 'enquiry', occurredOn: '2026-11-19' }],
      ['status', { status: 'Closed' }],
      ['merge', { keptCaseId: id }],
      ['unmerge', undefined],
    ] as const) {
      const refused = await register.post(`/${id}/${address}`, body, { version })
      expect([address, refused.status]).toEqual([address, 409])
      expect(await refused.json()).toMatchObject({ type: '/problems/case-handed-over' })
    }
    // The database itself refuses as well.
    const told = await register.db.one(
      caseDetailSchema.pick({ code: true }).or(caseDetailSchema.pick({ version: true })),
      sql`select version from records.case_file where id = ${id}::uuid`,
    )
    expect(told).toEqual({ version })
    expect(await register.detailOf(id)).toMatchObject({ isHandedOver: true, version })
  })
})

describe('a stage', () => {
  it('follows the one before, in order of days, and not in the future', async () => {
    const { id, version } = await register.created()
    const refusal = async (body: object) => {
      const refused = await register.post(`/${id}/stages`, body, { version })
      expect(refused.status).toBe(400)
      return refused.json()
    }
    expect(await refusal({ stage: 'trial', occurredOn: '2026-11-12' })).toMatchObject({
      errors: [
        {
          pointer: '/body/stage',
          code: 'cannot-follow',
          message: expect.stringMatching(/trial on 2026-11-12.*complaint on 2026-11-09/),
        },
      ],
    })
    expect(await refusal({ stage: 'enquiry', occurredOn: '2026-11-08' })).toMatchObject({
      errors: [{ pointer: '/body/occurredOn', code: 'before-the-one-before' }],
    })
    expect(await refusal({ stage: 'enquiry', occurredOn: '2026-11-21' })).toMatchObject({
      errors: [{ pointer: '/body/occurredOn', code: 'in-the-future' }],
    })
    expect(
      (await register.post(`/${id}/stages`, { stage: 'enquiry', occurredOn: '2026-11-12' }, { version })).status,
    ).toBe(200)
    expect((await register.listOf(`code=${(await register.detailOf(id)).code}`)).rows[0]).toMatchObject({
      stage: 'enquiry',
      stageOn: '2026-11-12',
    })
  })

  it('is corrected, and the history keeps what stood there', async () => {
    const { id, version } = await register.created()
    await register.post(`/${id}/stages`, { stage: 'enquiry', occurredOn: '2026-11-12' }, { version })
    const wrong = await register.post(
      `/${id}/stages/1`,
      { stage: 'complaint', occurredOn: '2026-11-13' },
      { version: version + 1 },
    )
    expect(await wrong.json()).toMatchObject({
      errors: [{ code: 'before-the-one-before', message: expect.stringContaining('enquiry') }],
    })
    expect(
      (await register.post(`/${id}/stages/3`, { stage: 'enquiry', occurredOn: '2026-11-13' }, { version: version + 1 }))
        .status,
    ).toBe(404)
    await register.post(
      `/${id}/stages/2`,
      { stage: 'fir_registered', occurredOn: '2026-11-11' },
      { version: version + 1 },
    )
    expect((await register.detailOf(id)).stages.map(({ stage, occurredOn }) => `${stage} ${occurredOn}`)).toEqual([
      'complaint 2026-11-09',
      'fir_registered 2026-11-11',
    ])
    expect((await register.historyOf(id))[0]).toMatchObject({
      kind: 'stage-corrected',
      subject: '2',
      changes: [
        { field: 'occurredOn', before: '2026-11-12', after: '2026-11-11' },
        { field: 'stage', before: 'enquiry', after: 'fir_registered' },
      ],
    })
  })
})

describe('a draft', () => {
  const about = '/draft?about=new'

  it('comes back after a reload, to the same account alone', async () => {
    const content = { facts: { stream: 'tip' }, person: { sex: 'female' } }
    expect((await register.put(about, { content })).status).toBe(200)
    expect(await (await register.get(about)).json()).toEqual({ content, savedAt: registerNow.toISOString() })
    expect(await (await register.get(about, limited)).json()).toEqual({ content: null, savedAt: null })
    await register.put(about, { content: null })
    expect(await (await register.get(about)).json()).toEqual({ content: null, savedAt: null })
  })

  it('holds codes only', async () => {
    for (const content of [
      { note: 'Her name is' },
      { facts: { stream: 'Her name is' } },
      { person: { name: 'x' } },
      { facts: { originDistrictId: 'Her name is' } },
    ])
      expect((await register.put(about, { content })).status).toBe(400)
    expect((await register.put('/draft?about=Her-name-is', { content: {} })).status).toBe(400)
  })

  it('is gone after thirty days, from the table too', async () => {
    await register.put(about, { content: { facts: { stream: 'som' } } })
    register.clock.now = new Date(registerNow.getTime() + 30 * 86_400_000 + 1)
    try {
      expect(await (await register.get(about)).json()).toEqual({ content: null, savedAt: null })
      await register.put(about, { content: { facts: { stream: 'tip' } } }, { name: limited })
    } finally {
      register.clock.now = registerNow
    }
    expect(
      await register.numberOf(
        sql`select count(*) from records.case_draft d join access.app_user u on u.id = d.user_id where u.email like ${`${whole}@%`}`,
      ),
    ).toBe(0)
  })
})
