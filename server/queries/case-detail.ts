import { sql } from 'drizzle-orm'
import { z } from 'zod'
import {
  type CaseDetail,
  type CaseHistory,
  caseDetailSchema,
  caseEventSchema,
  type LawSections,
} from '#contract/api/cases.ts'
import type { Database } from '../db/database.ts'

/*
 * One case of the own agency. The policies of migration 0003 decide which rows there are: no query names an agency.
 */

const shape = caseDetailSchema.shape
const link = z.object({ id: z.string(), code: z.string() })
const caseRow = z.object({
  id: z.string(),
  code: z.string(),
  version: z.number(),
  status: shape.status,
  enteredOn: z.string(),
  changedAt: z.string(),
  isHandedOver: z.boolean(),
  isDouble: z.boolean(),
  ownerId: z.string(),
  nameEn: z.string(),
  nameUr: z.string(),
  keptCaseId: z.string().nullable(),
  ...shape.facts.omit({ lawSectionIds: true }).shape,
})
const personRow = shape.persons.element
const stageRow = shape.stages.element
const referralRow = z.object({
  id: z.string(),
  code: z.string(),
  personCode: z.string(),
  state: shape.referrals.element.shape.state,
  service: shape.referrals.element.shape.service,
  sentAt: z.string(),
  otherId: z.string(),
  nameEn: z.string(),
  nameUr: z.string(),
})

/** `undefined` where it is none of the reader's, or none at all. @param tx in the context of a session */
export async function readCase(tx: Database, caseId: string): Promise<CaseDetail | undefined> {
  const found = await tx.maybeOne(
    caseRow,
    sql`select c.id, c.case_code as code, c.version, c.status, c.entered_on as "enteredOn", c.changed_at as "changedAt",
        c.handed_over_at is not null as "isHandedOver", c.duplicate_of_id is not null as "isDouble", c.duplicate_of_id as "keptCaseId",
        a.id as "ownerId", a.name_en as "nameEn", a.name_ur as "nameUr", c.stream, c.form, c.registered_on as "registeredOn",
        c.registration_district_id as "registrationDistrictId", c.origin_district_id as "originDistrictId",
        c.recruitment_district_id as "recruitmentDistrictId", c.exploitation_district_id as "exploitationDistrictId",
        c.destination_country as "destinationCountry", c.transit_countries as "transitCountries"
      from records.case_file c join reference.agency a on a.id = c.agency_id
      where c.id = ${caseId}::uuid`,
  )
  if (!found) return undefined
  const { ownerId, nameEn, nameUr, keptCaseId, ...row } = found
  const { stream, form, registeredOn, destinationCountry, transitCountries, ...rest } = row
  const { registrationDistrictId, originDistrictId, recruitmentDistrictId, exploitationDistrictId, ...head } = rest
  const sections = await tx.all(
    z.object({ id: z.string() }),
    sql`select law_section_id as id from records.case_law_section where case_id = ${caseId}::uuid order by 1`,
  )
  return {
    ...head,
    owner: { id: ownerId, name: { en: nameEn, ur: nameUr } },
    facts: {
      ...{ stream, form, registeredOn, registrationDistrictId, originDistrictId, recruitmentDistrictId },
      ...{ exploitationDistrictId, destinationCountry, transitCountries },
      lawSectionIds: sections.map(({ id }) => id),
    },
    keptCase:
      (keptCaseId === null
        ? undefined
        : await tx.maybeOne(
            link,
            sql`select id, case_code as code from records.case_file where id = ${keptCaseId}::uuid`,
          )) ?? null,
    doubles: await tx.all(
      link,
      sql`select id, case_code as code from records.case_file where duplicate_of_id = ${caseId}::uuid order by case_code`,
    ),
    stages: await tx.all(
      stageRow,
      sql`select position, stage, occurred_on as "occurredOn", entered_on as "enteredOn"
        from records.case_stage_event where case_id = ${caseId}::uuid order by position`,
    ),
    persons: await readPersons(tx, caseId),
    referrals: await readReferrals(tx, caseId),
  }
}

const readPersons = (tx: Database, caseId: string): Promise<CaseDetail['persons']> =>
  tx.all(
    personRow,
    sql`select id, person_code as code, entered_on as "enteredOn", sex, age_band as "ageBand", citizenship,
        trafficking_status as "traffickingStatus", trafficking_status_decided_by as "decidedBy", types_of_exploitation as "typesOfExploitation",
        forced_labour_industry as industry, methods_of_control as "methodsOfControl", identified_on as "identifiedOn"
      from records.person where case_id = ${caseId}::uuid order by person_code`,
  )

/** Of those that the own agency sent: the policy shows no others. */
async function readReferrals(tx: Database, caseId: string): Promise<CaseDetail['referrals']> {
  const rows = await tx.all(
    referralRow,
    sql`select r.id, r.referral_code as code, p.person_code as "personCode", r.state, r.service, r.sent_at as "sentAt",
        a.id as "otherId", a.name_en as "nameEn", a.name_ur as "nameUr"
      from records.referral r join records.person p on p.id = r.person_id join reference.agency a on a.id = r.to_agency_id
      where r.case_id = ${caseId}::uuid order by r.sent_at desc, r.id`,
  )
  return rows.map(({ otherId, nameEn, nameUr, ...row }) => ({
    ...row,
    otherAgency: { id: otherId, name: { en: nameEn, ur: nameUr } },
  }))
}

/** The latest edit first. @param tx in the context of a session */
export async function readCaseHistory(tx: Database, caseId: string): Promise<CaseHistory['events']> {
  return tx.all(
    caseEventSchema,
    sql`select event_version as version, kind, occurred_at as at, by_name as by, subject, changes
      from records.history_of_own_case(${caseId}::uuid)`,
  )
}

const sectionRow = z.object({
  id: z.string(),
  lawCode: z.string(),
  section: z.string(),
  covers: z.string(),
  titleEn: z.string(),
  titleUr: z.string(),
})

/** What a case may be charged under. */
export async function readLawSections(tx: Database): Promise<LawSections['sections']> {
  const rows = await tx.all(
    sectionRow,
    sql`select s.id, s.law_code as "lawCode", s.section, s.covers_en as covers, l.title_en as "titleEn", l.title_ur as "titleUr"
      from reference.law_section s join reference.law l on l.code = s.law_code order by s.law_code, s.section, s.id`,
  )
  return rows.map(({ titleEn, titleUr, ...row }) => ({ ...row, law: { en: titleEn, ur: titleUr } }))
}
