import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { generateAll, reference, today } from './generated.ts'

const persons = 12_000
const records = generateAll(persons, 'invariants')
const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

const returnOf = new Map(
  records['records.monthly_return'].map((row) => [`${row.agency_id} ${row.district_id} ${row.month.slice(0, 7)}`, row]),
)
const stateOf = (agencyId: string, districtId: string, day: string) =>
  returnOf.get(`${agencyId} ${districtId} ${day.slice(0, 7)}`)?.state
const caseOf = new Map(records['records.case_file'].map((row) => [row.id, row]))

describe('generated records', () => {
  it('are the same rows for the same seed, and others for another seed', () => {
    const firstHash = hashOf(generateAll(200, 'a', '2026-01'))
    expect(hashOf(generateAll(200, 'a', '2026-01'))).toBe(firstHash)
    expect(hashOf(generateAll(200, 'b', '2026-01'))).not.toBe(firstHash)
  })

  it('come to about as many persons as were asked for', () => {
    expect(records['records.person'].length).toBeGreaterThan(persons * 0.93)
    expect(records['records.person'].length).toBeLessThan(persons * 1.07)
  })

  it('carry SYN- in every code, with agency, year and number', () => {
    const pattern = /^SYN-[A-Z-]+-20\d\d-/
    for (const row of records['records.case_file']) expect(row.case_code).toMatch(pattern)
    for (const row of records['records.person']) expect(row.person_code).toMatch(pattern)
    for (const row of records['records.referral']) expect(row.referral_code).toMatch(pattern)
    for (const row of records['records.activity']) expect(row.activity_code).toMatch(pattern)
  })

  it('have no id and no code twice', () => {
    const ids = [
      ...records['records.case_file'].flatMap((row) => [row.id, row.case_code]),
      ...records['records.person'].flatMap((row) => [row.id, row.person_code]),
      ...records['records.referral'].flatMap((row) => [row.id, row.referral_code]),
      ...records['records.activity'].flatMap((row) => [row.id, row.activity_code]),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('hold no case of a desk and month whose return is missing', () => {
    for (const row of records['records.case_file']) {
      if (row.registration_district_id === null) continue
      expect(stateOf(row.agency_id, row.registration_district_id, row.registered_on)).not.toBe('missing')
    }
  })

  it('hold no person identified and no referral sent in a month whose return is missing', () => {
    for (const row of records['records.person']) {
      const district = caseOf.get(row.case_id)?.registration_district_id
      if (district) expect(stateOf(row.agency_id, district, row.identified_on)).not.toBe('missing')
    }
    for (const row of records['records.referral']) {
      if (row.from_district_id === null) continue
      expect(stateOf(row.from_agency_id, row.from_district_id, row.sent_at)).not.toBe('missing')
    }
  })

  it('reach Rabta after they were registered and not after the return or its revision', () => {
    for (const row of records['records.case_file']) {
      expect(row.entered_on >= row.registered_on).toBe(true)
      if (row.registration_district_id === null) continue
      const received = returnOf.get(`${row.agency_id} ${row.registration_district_id} ${row.registered_on.slice(0, 7)}`)
      const last = received?.revised_on ?? received?.received_on
      if (last) expect(row.entered_on <= last).toBe(true)
    }
  })

  it('know nothing of the days after today but plans', () => {
    const days = [
      ...records['records.case_file'].map((row) => row.entered_on),
      ...records['records.case_stage_event'].map((row) => row.entered_on),
      ...records['records.person'].map((row) => row.entered_on),
      ...records['records.referral_event'].map((row) => row.occurred_at.slice(0, 10)),
      ...records['records.monthly_return'].map((row) => row.revised_on ?? row.received_on ?? ''),
      ...records['records.activity'].filter((row) => row.status === 'held').map((row) => row.ends_on),
    ]
    expect(days.filter((day) => day > today)).toEqual([])
  })

  it('tell the stages of a case in order, beginning with the complaint on the day of registration', () => {
    const before = new Map<string, { position: number; on: string }>()
    for (const step of records['records.case_stage_event']) {
      const last = before.get(step.case_id)
      expect(step.position).toBe((last?.position ?? 0) + 1)
      if (last) expect(step.occurred_on >= last.on).toBe(true)
      else expect([step.stage, step.occurred_on]).toEqual(['complaint', caseOf.get(step.case_id)?.registered_on])
      before.set(step.case_id, { position: step.position, on: step.occurred_on })
    }
    expect(before.size).toBe(records['records.case_file'].length)
  })

  it('learn of a step in a month without a return only from a later month', () => {
    let later = 0
    for (const step of records['records.case_stage_event']) {
      const owner = caseOf.get(step.case_id)
      if (!owner?.registration_district_id) continue
      if (stateOf(owner.agency_id, owner.registration_district_id, step.occurred_on) !== 'missing') continue
      expect(step.entered_on.slice(0, 7) > step.occurred_on.slice(0, 7)).toBe(true)
      later++
    }
    expect(later).toBeGreaterThan(10)
  })

  it('double a case only at a case that is there already', () => {
    const seen = new Set<string>()
    let doubles = 0
    for (const row of records['records.case_file']) {
      if (row.duplicate_of_id !== null) {
        doubles++
        expect(seen.has(row.duplicate_of_id)).toBe(true)
      }
      seen.add(row.id)
    }
    expect(doubles).toBeGreaterThan(10)
  })

  it('leave some districts with returns and nothing recorded in a year, and some without any return', () => {
    const year = '2025'
    const reported = new Set(
      records['records.monthly_return']
        .filter((row) => row.month.startsWith(year) && row.state !== 'missing')
        .map((row) => row.district_id),
    )
    const recorded = new Set(
      records['records.case_file']
        .filter((row) => row.registered_on.startsWith(year))
        .map((row) => row.registration_district_id),
    )
    const zeros = [...reported].filter((id) => !recorded.has(id))
    const provinceOf = new Map(reference.districts.map((district) => [district.id, district.provinceId]))
    expect(zeros.length).toBeGreaterThan(3)
    expect(zeros.some((id) => provinceOf.get(id) === 'gilgit-baltistan')).toBe(true)
    expect(zeros.some((id) => provinceOf.get(id) === 'balochistan')).toBe(true)
    expect(reference.districts.length - reported.size).toBeGreaterThan(1)
  })
})
