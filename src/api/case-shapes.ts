import {
  type CaseDetail,
  type CaseDraft,
  type CaseEvent,
  type CaseHistory,
  type CaseList,
  type CasePerson,
  type CaseRow,
  caseEventKinds,
  type KnownElsewhere,
  type LawSections,
  type LikelyDoubles,
} from '#contract/api/cases.ts'
import {
  caseStatuses,
  exploitationTypes,
  industries,
  methodsOfControl,
  statusDeciders,
  traffickingStatuses,
} from '#contract/cases/case-codes.ts'
import { caseStages } from '#contract/cases/stages.ts'
import { forms, streams } from '#contract/categories.ts'
import { ageBands, sexes } from '#contract/persons.ts'
import { referralStates } from '#contract/referrals/lifecycle.ts'
import { services } from '#contract/referrals/urgencies.ts'
import { type Check, flag, list, nullable, number, oneOf, shapeOf, text } from './shape.ts'

const names = shapeOf<{ en: string; ur: string }>({ en: text, ur: text })
const agency = shapeOf<CaseDetail['owner']>({ id: text, name: names })

export const caseListShape = shapeOf<CaseList>({
  readAt: text,
  agencyName: names,
  districtIds: list(text),
  total: number,
  before: number,
  rows: list(
    shapeOf<CaseRow>({
      id: text,
      code: text,
      stream: oneOf(streams),
      form: nullable(oneOf(forms)),
      status: oneOf(caseStatuses),
      stage: nullable(oneOf(caseStages)),
      stageOn: nullable(text),
      districtId: nullable(text),
      registeredOn: text,
      changedAt: text,
      persons: number,
      sex: nullable(oneOf(sexes)),
      ageBand: nullable(oneOf(ageBands)),
      openReferrals: number,
      isDouble: flag,
    }),
  ),
  next: nullable(text),
})

const link = shapeOf<{ id: string; code: string }>({ id: text, code: text })

export const caseDetailShape = shapeOf<CaseDetail>({
  id: text,
  code: text,
  version: number,
  status: oneOf(caseStatuses),
  enteredOn: text,
  changedAt: text,
  isHandedOver: flag,
  facts: shapeOf<CaseDetail['facts']>({
    stream: oneOf(streams),
    form: nullable(oneOf(forms)),
    registeredOn: text,
    registrationDistrictId: nullable(text),
    originDistrictId: nullable(text),
    recruitmentDistrictId: nullable(text),
    exploitationDistrictId: nullable(text),
    destinationCountry: nullable(text),
    transitCountries: list(text),
    lawSectionIds: list(text),
  }),
  owner: agency,
  isDouble: flag,
  keptCase: nullable(link),
  doubles: list(link),
  stages: list(
    shapeOf<CaseDetail['stages'][number]>({
      position: number,
      stage: oneOf(caseStages),
      occurredOn: text,
      enteredOn: text,
    }),
  ),
  persons: list(
    shapeOf<CasePerson>({
      id: text,
      code: text,
      enteredOn: text,
      sex: oneOf(sexes),
      ageBand: oneOf(ageBands),
      citizenship: text,
      traffickingStatus: oneOf(traffickingStatuses),
      decidedBy: oneOf(statusDeciders),
      typesOfExploitation: list(oneOf(exploitationTypes)),
      industry: nullable(oneOf(industries)),
      methodsOfControl: list(oneOf(methodsOfControl)),
      identifiedOn: text,
    }),
  ),
  referrals: list(
    shapeOf<CaseDetail['referrals'][number]>({
      id: text,
      code: text,
      personCode: text,
      state: oneOf(referralStates),
      service: oneOf(services),
      otherAgency: agency,
      sentAt: text,
    }),
  ),
})

const value: Check<string | string[] | null> = (given, at) =>
  given === null || typeof given === 'string' ? undefined : list(text)(given, at)
export const caseChangeShape = shapeOf<CaseEvent['changes'][number]>({ field: text, before: value, after: value })

export const caseHistoryShape = shapeOf<CaseHistory>({
  events: list(
    shapeOf<CaseEvent>({
      version: number,
      kind: oneOf(caseEventKinds),
      at: text,
      by: nullable(text),
      subject: nullable(text),
      changes: list(caseChangeShape),
    }),
  ),
})

export const lawSectionsShape = shapeOf<LawSections>({
  sections: list(
    shapeOf<LawSections['sections'][number]>({ id: text, lawCode: text, section: text, covers: text, law: names }),
  ),
})

export const likelyDoublesShape = shapeOf<LikelyDoubles>({
  cases: list(
    shapeOf<LikelyDoubles['cases'][number]>({ id: text, code: text, registeredOn: text, status: oneOf(caseStatuses) }),
  ),
})

/** Answers a question, and is read by no page. */
export const knownElsewhereShape = shapeOf<KnownElsewhere>({ agencies: list(agency) })

/** What is in it was checked when it was kept; each field is looked at again where a form takes it up. */
export const caseDraftShape = shapeOf<CaseDraft>({
  content: nullable<NonNullable<CaseDraft['content']>>((given, at) =>
    typeof given === 'object' ? undefined : `${at}: object`,
  ),
  savedAt: nullable(text),
})
