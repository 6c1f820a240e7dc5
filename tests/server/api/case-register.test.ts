import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { demoAccounts } from '#server/seed/demo-accounts.ts'
import {
  aNewCase,
  aPerson,
  type CaseRegister,
  limited,
  openCaseRegister,
  someFacts,
  stranger,
  whole,
} from '#tests/support/a-case-register.ts'

let register: CaseRegister
beforeAll(async () => {
  register = await openCaseRegister()
})
const nobody = '00000000-0000-4000-8000-000000000000'

describe('the list', () => {
  it.each(['registered', 'changed'] as const)('comes whole by pages, in the order of %s', async (sort) => {
    const ids: string[] = []
    const keys: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page = await register.listOf(`sort=${sort}${after && `&after=${after}`}`)
      expect(page.before).toBe(ids.length)
      ids.push(...page.rows.map(({ id }) => id))
      keys.push(...page.rows.map((row) => (sort === 'registered' ? row.registeredOn : row.changedAt)))
      after = page.next
    }
    expect(keys).toEqual(keys.toSorted().reverse())
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(
      await register.numberOf(sql`select count(*) from records.case_file where agency_id = 'fia'`),
    )
    expect(ids.length).toBeGreaterThan(60)
  })

  it.each([
    ['stream=som', sql`c.stream = 'som'`],
    ['stream=tip&form=tip.forced-begging', sql`c.form = 'tip.forced-begging'`],
    ['status=Closed', sql`c.status = 'Closed'`],
    [
      'stage=challan_submitted',
      sql`(select e.stage from records.case_stage_event e where e.case_id = c.id order by e.position desc limit 1) = 'challan_submitted'`,
    ],
    ['district=gujrat', sql`c.registration_district_id = 'gujrat'`],
    ['from=2026-01-01&until=2026-03-31', sql`c.registered_on between '2026-01-01' and '2026-03-31'`],
    [
      'sex=male&age=18-20',
      sql`exists (select from records.person p where p.case_id = c.id and p.sex = 'male' and p.age_band = '18-20')`,
    ],
    [
      'referral=open',
      sql`exists (select from records.referral r where r.case_id = c.id and r.from_agency_id = 'fia' and r.closed_at is null and r.state <> 'lapsed')`,
    ],
    ['code=syn-fia-2026-0000', sql`c.case_code like 'SYN-FIA-2026-0000%'`],
  ] as const)('under %s has and counts what there is', async (query, condition) => {
    const { total, rows } = await register.listOf(query)
    expect(total).toBe(
      await register.numberOf(sql`select count(*) from records.case_file c where c.agency_id = 'fia' and ${condition}`),
    )
    expect(total).toBeGreaterThan(0)
    expect(rows).toHaveLength(Math.min(total, 25))
  })

  it('finds the case of a person by the code of the person, however it is typed', async () => {
    const { id, persons } = await register.created()
    const code = persons[0]?.code ?? ''
    const typed = ` ${code.toLowerCase().replaceAll('-', '–').replaceAll('2', '۲')}`
    const { total, rows } = await register.listOf(`code=${encodeURIComponent(typed)}`)
    expect([total, rows[0]?.id]).toEqual([1, id])
    expect((await register.get('?code=%25')).status).toBe(400)
  })

  it('refuses a position of the other order', async () => {
    const { next } = await register.listOf('sort=changed')
    expect((await register.get(`?sort=registered&after=${next}`)).status).toBe(400)
    expect((await register.get('?after=x')).status).toBe(400)
  })

  it('of an account of two districts ends at them', async () => {
    const { total, rows, districtIds } = await register.listOf('', limited)
    expect(districtIds).toEqual(['gujranwala', 'gujrat'])
    expect(rows.every(({ districtId }) => districtId === 'gujranwala' || districtId === 'gujrat')).toBe(true)
    expect(total).toBe(
      await register.numberOf(
        sql`select count(*) from records.case_file where agency_id = 'fia' and registration_district_id in ('gujranwala', 'gujrat')`,
      ),
    )
    expect(await register.listOf('district=lahore', limited)).toMatchObject({ total: 0, rows: [], next: null })
    const elsewhere = await register.listOf('district=lahore')
    const code = elsewhere.rows[0]?.code ?? ''
    expect(elsewhere.total).toBeGreaterThan(0)
    expect((await register.listOf(`code=${code}`, limited)).total).toBe(0)
  })
})

/** Every route of one case, as it is asked about the case with this id. */
const asked = (
  id: string,
  personId: string,
  version: number,
): (readonly [string, string, object | undefined, number | null])[] => [
  ['GET', `/${id}`, undefined, null],
  ['GET', `/${id}/history`, undefined, null],
  ['POST', `/${id}/facts`, someFacts, version],
  ['POST', `/${id}/persons`, aPerson, version],
  ['POST', `/${id}/persons/${personId}`, aPerson, version],
  ['POST', `/${id}/stages`, { stage: 'trial', occurredOn: '2026-11-19' }, version],
  ['POST', `/${id}/stages/1`, { stage: 'complaint', occurredOn: '2026-11-01' }, version],
  ['POST', `/${id}/status`, { status: 'Closed' }, version],
  ['POST', `/${id}/merge`, { keptCaseId: nobody }, version],
  ['POST', `/${id}/unmerge`, undefined, version],
]

describe('a case', () => {
  const answersTo = async (id: string, personId: string, version: number, name: string) => {
    const answers: unknown[] = []
    for (const [method, address, body, seen] of asked(id, personId, version)) {
      const answer =
        method === 'GET'
          ? await register.get(address, name)
          : await register.post(address, body, { name, version: seen })
      const told = z.looseObject({}).parse(await answer.json())
      answers.push([address.replace(id, 'ID').replace(personId, 'ID'), answer.status, { ...told, instance: '' }])
    }
    return answers
  }

  it('of another agency is answered by every route like none', async () => {
    const { id, personId, version } = await register.foreign()
    const told = await answersTo(id, personId, version, whole)
    expect(told).toEqual(await answersTo(nobody, nobody, 1, whole))
    expect(told.every((answer) => Array.isArray(answer) && answer[1] === 404)).toBe(true)
    expect((await register.detailOf(id, stranger)).version).toBe(version)
  })

  it('of another district is answered to a limited account like none', async () => {
    const { id, persons, version } = await register.created({
      ...aNewCase,
      facts: { ...someFacts, registrationDistrictId: 'lahore' },
    })
    expect(await answersTo(id, persons[0]?.id ?? '', version, limited)).toEqual(
      await answersTo(nobody, nobody, 1, limited),
    )
    expect(await register.detailOf(id)).toMatchObject({ version: 1, status: 'Active' })
  })

  it('takes no person of another case', async () => {
    const [one, other] = [await register.created(), await register.created()]
    const answer = await register.post(`/${one.id}/persons/${other.persons[0]?.id}`, aPerson, { version: one.version })
    expect(answer.status).toBe(404)
  })

  it('and its codes are told to nobody but coordinators', async () => {
    const { id, persons, code } = await register.created()
    const others = demoAccounts
      .filter(({ role }) => role !== 'coordinator')
      .map(({ email }) => email.split('@')[0] ?? '')
    expect(others.length).toBeGreaterThan(3)
    const question = '?stream=tip&form=tip.forced-labour&district=gujrat&registeredOn=2026-11-10&sex=female&age=18-20'
    for (const name of [...others, 'nobody']) {
      const answers = [
        await register.get('', name),
        await register.get(`/likely-doubles${question}`, name),
        await register.get('/draft?about=new', name),
        await register.get('/law-sections', name),
        await register.post('', aNewCase, { name }),
        await register.post(
          '/known-elsewhere',
          { stream: 'som', district: 'gujrat', registeredOn: '2026-11-10', sex: 'male', age: '18-20' },
          { name },
        ),
        await register.put('/draft?about=new', { content: {} }, { name }),
      ]
      for (const [method, address, body, version] of asked(id, persons[0]?.id ?? '', 1))
        answers.push(
          method === 'GET' ? await register.get(address, name) : await register.post(address, body, { name, version }),
        )
      for (const answer of answers) {
        expect(answer.status).toBe(name === 'nobody' ? 401 : 403)
        const text = await answer.text()
        expect(text).not.toContain('SYN-')
        expect(text).not.toContain(code)
        expect(Object.keys(z.looseObject({}).parse(JSON.parse(text))).toSorted()).toEqual([
          'instance',
          'status',
          'title',
          'type',
        ])
      }
    }
    expect((await register.detailOf(id)).version).toBe(1)
  })
})

describe('the database itself', () => {
  const refusals = async (id: string, name: string) => {
    const calls = [
      sql`records.set_case_status(${id}::uuid, 1, 'Closed', now())`,
      sql`records.write_stage(${id}::uuid, 1, null, 'enquiry', '2026-11-19', now(), '2026-11-20')`,
      sql`records.write_person(${id}::uuid, 1, null, '{}', now(), '2026-11-20')`,
      sql`records.edit_case_facts(${id}::uuid, 1, ${JSON.stringify(someFacts)}::jsonb, now())`,
      sql`records.merge_case(${id}::uuid, 1, null, now())`,
    ]
    const told: string[] = []
    for (const call of calls)
      told.push(
        await register.asAccount(
          name,
          async (tx) => (await tx.one(z.object({ result: z.string() }), sql`select ${call} as result`)).result,
        ),
      )
    const { number } = await register.asAccount(name, (tx) =>
      tx.one(
        z.object({ number: z.number() }),
        sql`select count(*)::int as number from records.history_of_own_case(${id}::uuid)`,
      ),
    )
    return [...told, number]
  }
  const none = ['not-found', 'not-found', 'not-found', 'not-found', 'not-found', 0]

  it('keeps a case from other agencies, districts and roles, past every route', async () => {
    const { id } = await register.created({ ...aNewCase, facts: { ...someFacts, registrationDistrictId: 'lahore' } })
    for (const name of [limited, stranger, 'agency-admin', 'policymaker'])
      expect(await refusals(id, name)).toEqual(none)
    expect(await register.detailOf(id)).toMatchObject({ version: 1, status: 'Active' })
    expect(await refusals(id, whole)).toContain('done')
  })

  it('edits nothing of a case that was handed over, past every route', async () => {
    const { id } = await register.created()
    await register.db.run(sql`update records.case_file set handed_over_at = now() where id = ${id}::uuid`)
    expect((await refusals(id, whole)).slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'handed-over'))
  })

  it('shows a limited account no likely double of another district', async () => {
    await register.created({ ...aNewCase, facts: { ...someFacts, registrationDistrictId: 'lahore' } })
    const query = 'stream=tip&form=tip.forced-labour&district=lahore&registeredOn=2026-11-10&sex=female&age=18-20'
    const shown = async (name: string) =>
      z
        .object({ cases: z.array(z.unknown()) })
        .parse(await (await register.get(`/likely-doubles?${query}`, name)).json()).cases.length
    expect(await shown(whole)).toBeGreaterThan(0)
    expect(await shown(limited)).toBe(0)
  })
})

describe('the role of the API', () => {
  it.each([
    "insert into records.case_file (id, case_code) values (gen_random_uuid(), 'X')",
    "update records.case_file set status = 'Closed'",
    'delete from records.case_stage_event',
    "update records.person set sex = 'male'",
    'select 1 from records.case_event',
    'select 1 from records.case_draft',
    'select 1 from records.blind_question',
    'select records.facts_of_case(gen_random_uuid())',
    "select records.matching_cases('{}', 'fia', '{}')",
    "select records.note_case_event(gen_random_uuid(), 'created', null, now(), '[]')",
  ])('may not %s', async (statement) => {
    await expect(register.db.asApi(null, (tx) => tx.run(sql.raw(statement)))).rejects.toThrow(/permission denied/)
  })
})
