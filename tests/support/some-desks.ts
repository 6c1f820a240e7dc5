import type { AgencyDesk, AgencyDesks } from '#contract/api/agency-desks.ts'
import type { CasePersons, Consent, ReferralSubject } from '#contract/api/sending.ts'
import { ApiError } from '#src/api/api-error.ts'
import { referralId } from './some-referrals.ts'

/** When these desks were read: Tuesday noon in Pakistan. */
export const desksReadAt = '2026-07-14T07:00:00.000Z'
export const personId = referralId(70)
export const caseId = referralId(71)
export const consentId = referralId(72)

/** A shelter for women and girls that told its room two hours ago. */
export const anAgencyDesk = (change: Partial<AgencyDesk> = {}): AgencyDesk => ({
  agencyId: 'swd-pb',
  agencyName: { en: 'Punjab Social Welfare', ur: 'پنجاب سوشل ویلفیئر' },
  agencyKind: 'social_welfare',
  service: 'shelter',
  districtId: 'lahore',
  openDays: [1, 2, 3, 4, 5, 6, 7],
  opensMinute: null,
  closesMinute: null,
  opensAt: desksReadAt,
  isOpenNow: true,
  languages: ['ur', 'pa'],
  sexes: ['female'],
  ages: ['children', 'adults'],
  reach: 'province',
  places: { total: 20, free: 3, toldAt: '2026-07-14T05:00:00.000Z' },
  version: 4,
  isOwn: false,
  answers: 'mostly-in-time',
  distanceKm: 0,
  doesNotTake: [],
  consentFault: null,
  ...change,
})

/** A desk that takes no adults, and one that the consent does not reach. */
export const forChildren = anAgencyDesk({
  agencyId: 'cpwb',
  agencyName: { en: 'Child Protection Bureau', ur: 'چائلڈ پروٹیکشن بیورو' },
  ages: ['children'],
  doesNotTake: ['age'],
})
export const ofPolice = anAgencyDesk({
  agencyId: 'pol-pb',
  agencyName: { en: 'Punjab Police', ur: 'پنجاب پولیس' },
  agencyKind: 'provincial_police',
  consentFault: 'law_enforcement',
})

export const someAgencyDesks = (
  desks: AgencyDesk[] = [anAgencyDesk(), forChildren, ofPolice],
  change: Partial<AgencyDesks> = {},
): AgencyDesks => ({
  readAt: desksReadAt,
  service: 'shelter',
  urgency: 'routine',
  districtId: 'lahore',
  answerDueAt: '2026-07-17T07:00:00.000Z',
  desks,
  ...change,
})

/** It ends long after every test. */
export const aConsent = (change: Partial<Consent> = {}): Consent => ({
  id: consentId,
  basis: 'person',
  scope: 'service',
  services: ['shelter', 'medical'],
  agencyIds: [],
  excludedAgencyIds: [],
  allowsLawEnforcement: false,
  explainedIn: 'ur',
  explainedHow: 'spoken',
  givenOn: '2026-07-01',
  expiresOn: '2099-06-30',
  withdrawnAt: null,
  openReferrals: 1,
  ...change,
})

export const aReferralSubject = (change: Partial<ReferralSubject> = {}): ReferralSubject => ({
  personId,
  personCode: 'SYN-FIA-2026-P00004',
  sex: 'female',
  ageBand: '21-23',
  caseId,
  caseCode: 'SYN-FIA-2026-00007',
  stream: 'tip',
  form: null,
  districtId: 'lahore',
  isHandedOver: false,
  consents: [aConsent()],
  openReferrals: [
    {
      id: referralId(80),
      code: 'SYN-FIA-2026-R00080',
      service: 'medical',
      state: 'received',
      toAgencyName: { en: 'Punjab Health', ur: 'پنجاب صحت' },
    },
  ],
  ...change,
})

export const someCasePersons = (): CasePersons => ({
  caseId,
  persons: [
    { id: personId, code: 'SYN-FIA-2026-P00004', sex: 'female', ageBand: '21-23' },
    { id: referralId(75), code: 'SYN-FIA-2026-P00005', sex: 'male', ageBand: '9-17' },
  ],
})

/** A refusal of the server. */
export const aRefusal = (name: string, status: number, more: object = {}) =>
  new ApiError({
    kind: 'problem',
    message: name,
    status,
    problem: { type: `/problems/${name}`, title: name, status, ...more },
  })
