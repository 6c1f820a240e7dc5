import type { CaseDetail, CaseHistory, CaseList, CaseRow, LawSections, LikelyDoubles } from '#contract/api/cases.ts'

export const caseId = '0198c000-0000-7000-8000-000000000001'
const personId = '0198c000-0000-7000-8000-0000000000a1'

export const aCaseRow = (part: Partial<CaseRow> = {}): CaseRow => ({
  id: caseId,
  code: 'SYN-FIA-2026-00012',
  stream: 'tip',
  form: 'tip.forced-labour',
  status: 'Active',
  stage: 'enquiry',
  stageOn: '2026-10-12',
  districtId: 'kasur',
  registeredOn: '2026-10-10',
  changedAt: '2026-11-02T08:30:00.000Z',
  persons: 2,
  sex: 'female',
  ageBand: '18-20',
  openReferrals: 1,
  isDouble: false,
  ...part,
})

export const aCaseList = (part: Partial<CaseList> = {}): CaseList => ({
  readAt: '2026-11-20T05:00:00.000Z',
  agencyName: { en: 'Federal Investigation Agency', ur: 'وفاقی تحقیقاتی ادارہ' },
  districtIds: [],
  total: 1,
  before: 0,
  rows: [aCaseRow()],
  next: null,
  ...part,
})

export const aCase = (part: Partial<CaseDetail> = {}): CaseDetail => ({
  id: caseId,
  code: 'SYN-FIA-2026-00012',
  version: 3,
  status: 'Active',
  enteredOn: '2026-10-15',
  changedAt: '2026-11-02T08:30:00.000Z',
  isHandedOver: false,
  facts: {
    stream: 'tip',
    form: 'tip.forced-labour',
    registeredOn: '2026-10-10',
    registrationDistrictId: 'kasur',
    originDistrictId: 'lahore',
    recruitmentDistrictId: null,
    exploitationDistrictId: null,
    destinationCountry: 'AE',
    transitCountries: ['IR'],
    lawSectionIds: ['ptpa-2018-s3-1'],
  },
  owner: { id: 'fia', name: { en: 'Federal Investigation Agency', ur: 'وفاقی تحقیقاتی ادارہ' } },
  isDouble: false,
  keptCase: null,
  doubles: [],
  stages: [
    { position: 1, stage: 'complaint', occurredOn: '2026-10-09', enteredOn: '2026-10-15' },
    { position: 2, stage: 'enquiry', occurredOn: '2026-10-12', enteredOn: '2026-10-15' },
  ],
  persons: [
    {
      id: personId,
      code: 'SYN-FIA-2026-00012-01',
      enteredOn: '2026-10-15',
      sex: 'female',
      ageBand: '18-20',
      citizenship: 'PK',
      traffickingStatus: 'PossibleVictimOfTrafficking',
      decidedBy: 'Police',
      typesOfExploitation: ['ForcedLabour'],
      industry: null,
      methodsOfControl: ['DebtBondage'],
      identifiedOn: '2026-10-10',
    },
  ],
  referrals: [
    {
      id: '0198c000-0000-7000-8000-0000000000b1',
      code: 'SYN-FIA-2026-R00003',
      personCode: 'SYN-FIA-2026-00012-01',
      state: 'accepted',
      service: 'shelter',
      otherAgency: { id: 'swd-pb', name: { en: 'Social Welfare, Punjab', ur: 'سماجی بہبود، پنجاب' } },
      sentAt: '2026-10-20T05:00:00.000Z',
    },
  ],
  ...part,
})

export const aCaseHistory = (): CaseHistory => ({
  events: [
    {
      version: 3,
      kind: 'status-changed',
      at: '2026-11-02T08:30:00.000Z',
      by: 'FIA circle',
      subject: null,
      changes: [{ field: 'status', before: 'FollowUp', after: 'Active' }],
    },
    {
      version: 2,
      kind: 'facts-changed',
      at: '2026-11-01T08:30:00.000Z',
      by: null,
      subject: null,
      changes: [{ field: 'transitCountries', before: [], after: ['IR'] }],
    },
  ],
})

export const someLawSections = (): LawSections => ({
  sections: [
    {
      id: 'ptpa-2018-s3-1',
      lawCode: 'PTPA-2018',
      section: 's.3(1)',
      covers: 'Trafficking in persons',
      law: { en: 'Prevention of Trafficking in Persons Act', ur: 'انسدادِ انسانی سوداگری ایکٹ' },
    },
    {
      id: 'ppc-370',
      lawCode: 'PPC-1860',
      section: 's.370',
      covers: 'Buying or disposing of a person',
      law: { en: 'Pakistan Penal Code', ur: 'تعزیراتِ پاکستان' },
    },
  ],
})

export const someLikelyDoubles = (): LikelyDoubles => ({
  cases: [{ id: caseId, code: 'SYN-FIA-2026-00012', registeredOn: '2026-10-10', status: 'Active' }],
})
