import { describe, expect, it } from 'vitest'
import { caseFactsSchema } from '#contract/api/cases.ts'
import { normalCode } from '#contract/cases/case-filters.ts'
import { type FactsToCheck, factFaults, type PersonToCheck, personFaults } from '#contract/cases/case-rules.ts'

const today = '2026-11-20'
const facts: FactsToCheck = {
  stream: 'tip',
  form: 'tip.other',
  registeredOn: today,
  registrationDistrictId: 'lahore',
  destinationCountry: 'AE',
  transitCountries: ['IR'],
}
const person: PersonToCheck = {
  sex: 'female',
  ageBand: '18-20',
  citizenship: 'PK',
  traffickingStatus: 'ActualVictimOfTrafficking',
  decidedBy: 'Police',
  typesOfExploitation: [],
  industry: null,
  identifiedOn: today,
}
const codes = (faults: readonly { field: string; code: string }[]) =>
  faults.map(({ field, code }) => `${field} ${code}`)

describe('the facts of a case', () => {
  it.each([
    [{}, []],
    [{ stream: 'som', form: null }, []],
    [{ stream: 'som' }, ['form form-not-for-smuggling']],
    [{ form: null }, ['form form-needed']],
    [{ form: 'bonded-labour.other' }, ['form form-of-other-stream']],
    [{ registeredOn: '2026-11-21' }, ['registeredOn after-entry']],
    [
      { stream: 'bonded-labour', form: 'bonded-labour.other' },
      ['destinationCountry not-for-stream', 'transitCountries not-for-stream'],
    ],
    [{ transitCountries: ['AE'] }, ['transitCountries transit-repeats']],
    [
      { stream: null, registeredOn: null, registrationDistrictId: null },
      ['stream missing', 'registeredOn missing', 'registrationDistrictId missing'],
    ],
  ] as const)('%j', (part, expected) => {
    expect(codes(factFaults({ ...facts, ...part }, today))).toEqual(expected)
  })

  it('are refused by the schema of the API with the same codes', () => {
    const body = {
      ...facts,
      form: null,
      originDistrictId: null,
      recruitmentDistrictId: null,
      exploitationDistrictId: null,
      lawSectionIds: [],
    }
    const { error } = caseFactsSchema.safeParse(body)
    expect(error?.issues).toMatchObject([{ path: ['form'], params: { code: 'form-needed' } }])
  })
})

describe('a person', () => {
  it.each([
    [{}, []],
    [{ ageBand: '9-17', typesOfExploitation: ['Surrogacy'] }, ['typesOfExploitation not-for-child']],
    [{ ageBand: '9-17', typesOfExploitation: ['ChildLabour'] }, []],
    [{ typesOfExploitation: ['ChildLabour'] }, ['typesOfExploitation only-for-child']],
    [
      { traffickingStatus: 'NotAVictimOfTrafficking', typesOfExploitation: ['Other'] },
      ['typesOfExploitation exploitation-of-no-victim'],
    ],
    [{ identifiedOn: '2026-11-21' }, ['identifiedOn after-entry']],
    [{ sex: null, citizenship: null }, ['sex missing', 'citizenship missing']],
  ] as const)('%j', (part, expected) => {
    expect(codes(personFaults({ ...person, ...part }, today))).toEqual(expected)
  })
})

describe('a code that is looked for', () => {
  it.each([
    [' syn-fia-2026-00012 ', 'SYN-FIA-2026-00012'],
    ['SYN–FIA—2026−00012', 'SYN-FIA-2026-00012'],
    ['SYN-FIA-۲۰۲۶-٠٠٠١٢', 'SYN-FIA-2026-00012'],
  ])('"%s" is normal as %s', (typed, normal) => {
    expect(normalCode(typed)).toBe(normal)
  })
})
