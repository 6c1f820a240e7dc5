import { describe, expect, it } from 'vitest'
import { caseFilterSchema } from '#contract/api/cases.ts'
import { caseFilterNames, caseParameters, readCaseSearch, withFilter } from '#src/url/case-search.ts'

const all = {
  stream: 'tip',
  form: 'tip.other',
  status: 'Closed',
  stage: 'trial',
  district: 'lahore',
  from: '2026-01-01',
  until: '2026-02-01',
  sex: 'male',
  age: '9-17',
  referral: 'open',
  code: 'SYN-FIA',
}

describe('the address of the register', () => {
  it('holds every filter that the API has, in one order, and defaults are left out', () => {
    expect(Object.keys(caseFilterSchema.shape)).toEqual([...caseFilterNames])
    const search = { after: '2026-01-01_x_25', ...all, sort: 'registered' }
    expect(caseParameters(search)).toEqual({ ...all, after: '2026-01-01_x_25' })
    expect(caseParameters({ sort: 'changed' })).toEqual({ sort: 'changed' })
    expect(caseFilterSchema.safeParse(readCaseSearch(all).filters).success).toBe(true)
  })

  it('keeps nothing that is no code', () => {
    const wrong = Object.fromEntries(Object.keys(all).map((name) => [name, 'Her name is']))
    expect(caseParameters({ ...wrong, code: 'Her name?', sort: 'name', after: 'a b' })).toEqual({})
  })

  it('begins anew with another filter, and a form goes with its stream', () => {
    const view = readCaseSearch({ ...all, after: '2026-01-01_x_25' })
    const other = withFilter(view, 'stream', 'som')
    expect(other.after).toBeUndefined()
    expect(other.filters.form).toBeUndefined()
    expect(withFilter(view, 'status', undefined).filters).toMatchObject({ form: 'tip.other', stage: 'trial' })
  })
})
