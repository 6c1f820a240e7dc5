import type { AgencyDesk, AgencyDesks } from '#contract/api/agency-desks.ts'
import type { CasePersons, Consent, ReferralSubject } from '#contract/api/sending.ts'
import { forms, streams } from '#contract/categories.ts'
import { ageBands, sexes } from '#contract/persons.ts'
import { answerRecords, deskLanguages, deskReaches, servedAges, servedSexes } from '#contract/referrals/agency-desk.ts'
import { consentBases, consentFaults, consentScopes, explanationWays } from '#contract/referrals/consent.ts'
import { referralStates } from '#contract/referrals/lifecycle.ts'
import { services, urgencies } from '#contract/referrals/urgencies.ts'
import { flag, list, nullable, number, oneOf, shapeOf, text } from './shape.ts'

/* The forms of what is asked while a referral is made; see `answer-shapes.ts`. */

const names = shapeOf<{ en: string; ur: string }>({ en: text, ur: text })

const consent = shapeOf<Consent>({
  id: text,
  basis: oneOf(consentBases),
  scope: oneOf(consentScopes),
  services: list(oneOf(services)),
  agencyIds: list(text),
  excludedAgencyIds: list(text),
  allowsLawEnforcement: flag,
  // The contract's own list comes with the schema library.
  explainedIn: oneOf([...deskLanguages, 'other']),
  explainedHow: oneOf(explanationWays),
  givenOn: text,
  expiresOn: text,
  withdrawnAt: nullable(text),
  openReferrals: number,
})

export const referralSubjectShape = shapeOf<ReferralSubject>({
  personId: text,
  personCode: text,
  sex: oneOf(sexes),
  ageBand: oneOf(ageBands),
  caseId: text,
  caseCode: text,
  stream: oneOf(streams),
  form: nullable(oneOf(forms)),
  districtId: nullable(text),
  isHandedOver: flag,
  consents: list(consent),
  openReferrals: list(
    shapeOf<ReferralSubject['openReferrals'][number]>({
      id: text,
      code: text,
      service: oneOf(services),
      state: oneOf(referralStates),
      toAgencyName: names,
    }),
  ),
})

export const casePersonsShape = shapeOf<CasePersons>({
  caseId: text,
  persons: list(
    shapeOf<CasePersons['persons'][number]>({ id: text, code: text, sex: oneOf(sexes), ageBand: oneOf(ageBands) }),
  ),
})

const places = { free: nullable(number), toldAt: nullable(text), total: number }

export const agencyDesksShape = shapeOf<AgencyDesks>({
  readAt: text,
  service: oneOf(services),
  urgency: oneOf(urgencies),
  districtId: nullable(text),
  answerDueAt: text,
  desks: list(
    shapeOf<AgencyDesk>({
      agencyId: text,
      agencyName: names,
      agencyKind: text,
      service: oneOf(services),
      districtId: text,
      openDays: list(number),
      opensMinute: nullable(number),
      closesMinute: nullable(number),
      opensAt: nullable(text),
      isOpenNow: flag,
      languages: list(oneOf(deskLanguages)),
      sexes: list(oneOf(servedSexes)),
      ages: list(oneOf(servedAges)),
      reach: oneOf(deskReaches),
      places: nullable(shapeOf<NonNullable<AgencyDesk['places']>>(places)),
      version: number,
      isOwn: flag,
      answers: oneOf(answerRecords),
      distanceKm: nullable(number),
      doesNotTake: list(oneOf(['sex', 'age', 'place'])),
      consentFault: nullable(oneOf(consentFaults)),
    }),
  ),
})

/** Two commands answer with what no page reads. */
export type ToldPlaces = { free: number | null; total: number; toldAt: string | null; version: number }
export const toldPlacesShape = shapeOf<ToldPlaces>({ ...places, version: number })
export const withdrawnConsentShape = shapeOf<{ ended: number }>({ ended: number })
