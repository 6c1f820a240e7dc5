import { z } from 'zod'
import {
  caseStatuses,
  citizenships,
  exploitationTypes,
  industries,
  methodsOfControl,
  statusDeciders,
  traffickingStatuses,
} from '../cases/case-codes.ts'
import { caseSorts, codePattern, normalCode } from '../cases/case-filters.ts'
import { type CaseFault, factFaults, faultSentence, personFaults } from '../cases/case-rules.ts'
import { caseStages } from '../cases/stages.ts'
import { forms, streams } from '../categories.ts'
import { ageBands, sexes } from '../persons.ts'
import { referralStates } from '../referrals/lifecycle.ts'
import { services } from '../referrals/urgencies.ts'

/*
 * The case register of the own agency. Codes only: there is no field for words, so that no words about a person can come in. The schemas of
 * answers are the allow-list of what leaves.
 */

const names = z.object({ en: z.string(), ur: z.string() })
const instant = z.iso.datetime()
const day = z.iso.date()
/** Ids of reference data; whether there is such a one the database says. */
const referenceId = z.string().regex(/^[a-z0-9-]{1,60}$/)
/** ISO 3166-1 alpha-2. Loads of records may hold countries that the forms do not offer. */
const country = z.string().regex(/^[A-Z]{2}$/)

/** Filters of the list, by their names in the address. */
export const caseFilterSchema = z.object({
  stream: z.enum(streams).optional(),
  form: z.enum(forms).optional(),
  status: z.enum(caseStatuses).optional(),
  stage: z.enum(caseStages).optional(),
  district: referenceId.optional(),
  from: day.optional(),
  until: day.optional(),
  sex: z.enum(sexes).optional(),
  age: z.enum(ageBands).optional(),
  referral: z.literal('open').optional(),
  code: z.string().max(60).transform(normalCode).pipe(z.string().regex(codePattern)).optional(),
})
export const caseListQuerySchema = caseFilterSchema.extend({
  sort: z.enum(caseSorts).default('registered'),
  after: z.string().max(120).optional(),
})

export const caseRowSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  stream: z.enum(streams),
  form: z.enum(forms).nullable(),
  status: z.enum(caseStatuses),
  stage: z.enum(caseStages).nullable(),
  stageOn: day.nullable(),
  districtId: z.string().nullable(),
  registeredOn: day,
  changedAt: instant,
  persons: z.number().int(),
  /** Of the first person of the case. */
  sex: z.enum(sexes).nullable(),
  ageBand: z.enum(ageBands).nullable(),
  openReferrals: z.number().int(),
  isDouble: z.boolean(),
})
export const caseListSchema = z.object({
  readAt: instant,
  agencyName: names,
  districtIds: z.array(z.string()),
  total: z.number().int(),
  /** How many come before the first of these. */
  before: z.number().int(),
  rows: z.array(caseRowSchema),
  next: z.string().nullable(),
})

const factFields = {
  stream: z.enum(streams),
  form: z.enum(forms).nullable(),
  registeredOn: day,
  registrationDistrictId: referenceId,
  originDistrictId: referenceId.nullable(),
  recruitmentDistrictId: referenceId.nullable(),
  exploitationDistrictId: referenceId.nullable(),
  destinationCountry: country.nullable(),
  transitCountries: z.array(country).max(12),
  lawSectionIds: z.array(referenceId).max(30),
}
const personFields = {
  sex: z.enum(sexes),
  ageBand: z.enum(ageBands),
  citizenship: z.union([country, z.enum(citizenships)]),
  traffickingStatus: z.enum(traffickingStatuses),
  decidedBy: z.enum(statusDeciders),
  typesOfExploitation: z.array(z.enum(exploitationTypes)).max(exploitationTypes.length),
  industry: z.enum(industries).nullable(),
  methodsOfControl: z.array(z.enum(methodsOfControl)).max(methodsOfControl.length),
  identifiedOn: day,
}
/** Far beyond any entry: what depends on the day of entry is asked again where that is known. */
const noLimit = '9999-12-31'
const refuse = (context: z.core.$RefinementCtx, faults: readonly CaseFault[]) => {
  for (const fault of faults)
    context.addIssue({
      code: 'custom',
      path: [fault.field],
      message: faultSentence(fault),
      params: { code: fault.code },
    })
}

/** The facts of a case, with what the fields say together. */
export const caseFactsSchema = z
  .strictObject(factFields)
  .superRefine((facts, context) => refuse(context, factFaults(facts, noLimit)))
export const casePersonBodySchema = z
  .strictObject(personFields)
  .superRefine((person, context) => refuse(context, personFaults(person, noLimit)))
export const stageBodySchema = z.strictObject({ stage: z.enum(caseStages), occurredOn: day })
export const statusBodySchema = z.strictObject({ status: z.enum(caseStatuses) })
export const mergeBodySchema = z.strictObject({ keptCaseId: z.uuid() })
export const newCaseSchema = z.strictObject({
  facts: caseFactsSchema,
  person: casePersonBodySchema,
  stage: stageBodySchema.nullable(),
})

export const casePersonSchema = z.object({ id: z.uuid(), code: z.string(), enteredOn: day, ...personFields })
const caseLink = z.object({ id: z.uuid(), code: z.string() })
export const caseDetailSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  version: z.number().int(),
  status: z.enum(caseStatuses),
  enteredOn: day,
  changedAt: instant,
  isHandedOver: z.boolean(),
  facts: z.object({ ...factFields, registrationDistrictId: z.string().nullable() }),
  owner: z.object({ id: z.string(), name: names }),
  isDouble: z.boolean(),
  /** The case it is a double of, where the reader may see that one. */
  keptCase: caseLink.nullable(),
  doubles: z.array(caseLink),
  stages: z.array(z.object({ position: z.number().int(), stage: z.enum(caseStages), occurredOn: day, enteredOn: day })),
  persons: z.array(casePersonSchema),
  referrals: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      personCode: z.string(),
      state: z.enum(referralStates),
      service: z.enum(services),
      otherAgency: z.object({ id: z.string(), name: names }),
      sentAt: instant,
    }),
  ),
})

/** Sections of laws that a case may be under, by law. */
export const lawSectionsSchema = z.object({
  sections: z.array(
    z.object({ id: z.string(), lawCode: z.string(), section: z.string(), covers: z.string(), law: names }),
  ),
})

export const caseEventKinds = [
  'created',
  'facts-changed',
  'person-added',
  'person-changed',
  'stage-added',
  'stage-corrected',
  'status-changed',
  'merged',
  'unmerged',
] as const
const changedValue = z.union([z.string(), z.array(z.string())]).nullable()
export const caseChangeSchema = z.object({
  field: z.string(),
  before: changedValue,
  after: changedValue,
})
export const caseEventSchema = z.object({
  version: z.number().int(),
  kind: z.enum(caseEventKinds),
  at: instant,
  /** Display name of an account of the own agency; null where it was another's, or a load of records. */
  by: z.string().nullable(),
  /** Code of the person or number of the stage that it concerns. */
  subject: z.string().nullable(),
  changes: z.array(caseChangeSchema),
})
export const caseHistorySchema = z.object({ events: z.array(caseEventSchema) })

export const doubleQuestionSchema = z.object({
  stream: z.enum(streams),
  form: z.enum(forms).optional(),
  district: referenceId,
  registeredOn: day,
  sex: z.enum(sexes),
  age: z.enum(ageBands),
})
export const likelyDoublesSchema = z.object({
  cases: z.array(z.object({ id: z.uuid(), code: z.string(), registeredOn: day, status: z.enum(caseStatuses) })),
})
/** The same question to other agencies: who may know the person, and nothing more. */
export const knownElsewhereSchema = z.object({
  agencies: z.array(z.object({ id: z.string(), name: names })),
})

/** What a draft may hold: answers that are complete or not given yet, and codes in any case. */
export const caseDraftContentSchema = z.strictObject({
  facts: z
    .strictObject({ ...factFields, registrationDistrictId: referenceId.nullable() })
    .partial()
    .optional(),
  person: z.strictObject(personFields).partial().optional(),
  stage: stageBodySchema.partial().optional(),
})
/** What a form is about: a new case, the facts of one, a new person of one, or a person. */
export const draftAboutPattern = /^(new|(facts|person):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
export const draftAboutSchema = z.object({ about: z.string().regex(draftAboutPattern) })
export const caseDraftSchema = z.object({ content: caseDraftContentSchema.nullable(), savedAt: instant.nullable() })

export type CaseFacts = z.infer<typeof caseFactsSchema>
export type CasePersonBody = z.infer<typeof casePersonBodySchema>
export type CasePerson = z.infer<typeof casePersonSchema>
export type CaseRow = z.infer<typeof caseRowSchema>
export type CaseList = z.infer<typeof caseListSchema>
export type CaseDetail = z.infer<typeof caseDetailSchema>
export type CaseEvent = z.infer<typeof caseEventSchema>
export type CaseHistory = z.infer<typeof caseHistorySchema>
export type CaseChange = z.infer<typeof caseChangeSchema>
export type CaseDraft = z.infer<typeof caseDraftSchema>
export type CaseDraftContent = z.infer<typeof caseDraftContentSchema>
export type LikelyDoubles = z.infer<typeof likelyDoublesSchema>
export type KnownElsewhere = z.infer<typeof knownElsewhereSchema>
export type LawSections = z.infer<typeof lawSectionsSchema>
export type CaseFilters = z.infer<typeof caseFilterSchema>
