import { describe, expect, it } from 'vitest'
import { caseKinds } from '#server/seed/cases/case-kinds.ts'
import { plan, themes } from '#server/seed/plan.ts'
import { generateAll, reference, shareOf, tally } from './generated.ts'

// Large enough for the tolerances below, small enough for two seconds.
const records = generateAll(20_000, 'shares')
const cases = records['records.case_file']
const persons = records['records.person']
const referrals = records['records.referral']
const caseOf = new Map(cases.map((row) => [row.id, row]))
const provinceOf = new Map(reference.districts.map((district) => [district.id, district.provinceId]))

describe('shares of the generated records', () => {
  it('follow the plan by form', () => {
    const counted = tally(cases.map((row) => row.form ?? row.stream))
    for (const form of new Set(caseKinds.map((kind) => kind.form ?? kind.stream))) {
      const planned = caseKinds
        .filter((kind) => (kind.form ?? kind.stream) === form)
        .reduce((sum, kind) => sum + plan.theme_share[kind.theme] * kind.shareOfTheme, 0)
      expect(Math.abs((counted.get(form) ?? 0) / cases.length - planned), form).toBeLessThan(0.015)
    }
  })

  it('divide each theme wholly into kinds', () => {
    for (const theme of themes) {
      const parts = caseKinds.filter((kind) => kind.theme === theme).map((kind) => kind.shareOfTheme)
      expect(
        parts.reduce((sum, part) => sum + part, 0),
        theme,
      ).toBeCloseTo(1)
    }
  })

  it('bring about two and a half persons a case', () => {
    expect(persons.length / cases.length).toBeGreaterThan(2.3)
    expect(persons.length / cases.length).toBeLessThan(2.7)
  })

  it('follow the plan by sex and age at kilns and in sexual exploitation', () => {
    for (const [form, theme] of [
      ['bonded-labour.brick-kiln', 'bonded_kiln'],
      ['tip.sexual-exploitation', 'sex_trafficking'],
    ] as const) {
      const people = persons.filter((row) => caseOf.get(row.case_id)?.form === form)
      expect(shareOf(people, (row) => row.sex === 'female')).toBeCloseTo(plan.sex_share_female[theme], 1)
      const ofKnownAge = people.filter((row) => row.age_band !== 'unknown')
      const children = shareOf(ofKnownAge, (row) => row.age_band === '0-8' || row.age_band === '9-17')
      expect(Math.abs(children - plan.child_share[theme])).toBeLessThan(0.04)
    }
  })

  it('follow the plan by citizenship, missing age, missing district and double reports', () => {
    expect(Math.abs(shareOf(persons, (row) => row.citizenship === 'PK') - 0.945)).toBeLessThan(0.02)
    expect(Math.abs(shareOf(persons, (row) => row.age_band === 'unknown') - 0.06)).toBeLessThan(0.01)
    expect(Math.abs(shareOf(cases, (row) => row.registration_district_id === null) - 0.02)).toBeLessThan(0.006)
    expect(Math.abs(shareOf(cases, (row) => row.duplicate_of_id !== null) - 0.028)).toBeLessThan(0.008)
  })

  it('enter about 12 % of the records more than 30 days late', () => {
    const days = (row: { entered_on: string; registered_on: string }) =>
      (Date.parse(row.entered_on) - Date.parse(row.registered_on)) / 86_400_000
    expect(Math.abs(shareOf(cases, (row) => days(row) > 30) - plan.quality_noise.late_entry_over_30d)).toBeLessThan(
      0.02,
    )
  })

  it('put most internal cases in Punjab and Sindh, as the plan’s weights do', () => {
    const internal = cases.filter((row) => row.agency_id !== 'fia' && row.registration_district_id !== null)
    const share = (provinceId: string) =>
      shareOf(internal, (row) => provinceOf.get(row.registration_district_id ?? '') === provinceId)
    expect(share('punjab')).toBeGreaterThan(0.58)
    expect(share('punjab')).toBeLessThan(0.7)
    expect(share('sindh')).toBeGreaterThan(0.18)
    expect(share('sindh')).toBeLessThan(0.29)
    expect(share('khyber-pakhtunkhwa')).toBeGreaterThan(0.05)
    expect(share('khyber-pakhtunkhwa')).toBeLessThan(0.1)
  })

  it('raise smuggling cases in the districts that the plan names after the boat sank off Pylos', () => {
    const named = new Set(['gujrat', 'mandi-bahauddin', 'gujranwala', 'sialkot', 'kotli'])
    const july = (year: string) =>
      cases.filter(
        (row) =>
          row.stream === 'som' &&
          named.has(row.registration_district_id ?? '') &&
          row.registered_on.startsWith(`${year}-07`),
      ).length
    expect(july('2023')).toBeGreaterThan(1.5 * Math.max(july('2022'), 1))
  })

  it('record more each year', () => {
    const years = ['2022', '2023', '2024', '2025'].map((year) =>
      shareOf(cases, (row) => row.registered_on.startsWith(year)),
    )
    expect(years).toEqual(years.toSorted((a, b) => a - b))
  })

  it('leave a visible part of the referrals without any answer, in all three states that this can have', () => {
    const old = referrals.filter((row) => row.sent_at < '2026-06')
    const silent = old.filter((row) => row.first_answered_at === null)
    expect(silent.length / old.length).toBeGreaterThan(0.1)
    expect(silent.length / old.length).toBeLessThan(0.3)
    expect(new Set(silent.map((row) => row.state))).toEqual(new Set(['sent', 'received', 'lapsed']))
  })

  it('accept what is answered as often as the plan says', () => {
    const answered = referrals.filter((row) => row.first_answered_at !== null)
    const accepted = shareOf(answered, (row) => row.state !== 'declined')
    expect(Math.abs(accepted - plan.referral.accept_rate)).toBeLessThan(0.02)
  })

  it('let agencies differ in answering on time, from under half to over four fifths', () => {
    const shares = [...tally(referrals.map((row) => row.to_agency_id))]
      .filter(([, sent]) => sent >= 60)
      .map(([agencyId]) =>
        shareOf(
          referrals.filter((row) => row.to_agency_id === agencyId),
          (row) => row.first_answered_at !== null && row.first_answered_at <= row.answer_due_at,
        ),
      )
    expect(Math.min(...shares)).toBeLessThan(0.45)
    expect(Math.max(...shares)).toBeGreaterThan(0.8)
  })

  it('have a return for about seven in ten desks of last month and over nine in ten of a month a year ago', () => {
    const arrived = (month: string) =>
      shareOf(
        records['records.monthly_return'].filter((row) => row.month === `${month}-01`),
        (row) => row.state !== 'missing',
      )
    expect(Math.abs(arrived('2026-10') - 0.7)).toBeLessThan(0.06)
    expect(arrived('2026-09')).toBeGreaterThan(arrived('2026-10'))
    expect(arrived('2024-10')).toBeGreaterThan(0.88)
  })
})
