import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { CasePersons, Consent, ReferralSubject } from '#contract/api/sending.ts'
import { explainedLanguages } from '#contract/api/sending.ts'
import { forms, streams } from '#contract/categories.ts'
import { type AgeBand, ageBands, type Sex, sexes } from '#contract/persons.ts'
import { type ConsentTerms, consentBases, consentScopes, explanationWays } from '#contract/referrals/consent.ts'
import { referralStates } from '#contract/referrals/lifecycle.ts'
import { services } from '#contract/referrals/urgencies.ts'
import type { Database } from '../db/database.ts'
import { isoText } from './iso-text.ts'

/*
 * A person of an own case, as far as a referral needs it. Read under row-level security: whoever asks for somebody else's person finds nobody.
 */

const subjectRow = z.object({
  personId: z.string(),
  personCode: z.string(),
  sex: z.enum(sexes),
  ageBand: z.enum(ageBands),
  caseId: z.string(),
  caseCode: z.string(),
  stream: z.enum(streams),
  form: z.enum(forms).nullable(),
  districtId: z.string().nullable(),
  isHandedOver: z.boolean(),
})
const openReferralRow = z.object({
  id: z.string(),
  code: z.string(),
  service: z.enum(services),
  state: z.enum(referralStates),
  nameEn: z.string(),
  nameUr: z.string(),
})
const consentRow = z.object({
  id: z.string(),
  basis: z.enum(consentBases),
  scope: z.enum(consentScopes),
  services: z.array(z.enum(services)),
  agencyIds: z.array(z.string()),
  excludedAgencyIds: z.array(z.string()),
  allowsLawEnforcement: z.boolean(),
  explainedIn: z.enum(explainedLanguages),
  explainedHow: z.enum(explanationWays),
  givenOn: z.string(),
  expiresOn: z.string(),
  withdrawnAt: z.string().nullable(),
  openReferrals: z.number(),
})

const openStates = sql`('sent', 'received', 'information_asked', 'accepted', 'in_service')`

/** @returns `undefined` when it is no person of the reader's cases. @param tx in the context of a session */
export async function readReferralSubject(tx: Database, personId: string): Promise<ReferralSubject | undefined> {
  const subject = await tx.maybeOne(
    subjectRow,
    sql`select p.id as "personId", p.person_code as "personCode", p.sex, p.age_band as "ageBand", c.id as "caseId", c.case_code as "caseCode",
        c.stream, c.form, c.registration_district_id as "districtId", c.handed_over_at is not null as "isHandedOver"
      from records.person p join records.case_file c on c.id = p.case_id where p.id = ${personId}::uuid`,
  )
  if (!subject) return undefined
  const referrals = await tx.all(
    openReferralRow,
    sql`select r.id, r.referral_code as code, r.service, r.state, a.name_en as "nameEn", a.name_ur as "nameUr"
      from records.referral r join reference.agency a on a.id = r.to_agency_id
      where r.person_id = ${personId}::uuid and r.state in ${openStates} order by r.sent_at desc, r.id`,
  )
  return {
    ...subject,
    consents: await readConsents(tx, personId),
    openReferrals: referrals.map(({ nameEn, nameUr, ...referral }) => ({
      ...referral,
      toAgencyName: { en: nameEn, ur: nameUr },
    })),
  }
}

/** What a person agreed to, the last first; those that were taken back stay to be seen. */
const readConsents = (tx: Database, personId: string): Promise<Consent[]> =>
  tx.all(
    consentRow,
    sql`select k.id, k.basis, k.scope, k.services, k.agency_ids as "agencyIds", k.excluded_agency_ids as "excludedAgencyIds",
        k.allows_law_enforcement as "allowsLawEnforcement", k.explained_in as "explainedIn", k.explained_how as "explainedHow",
        k.given_on::text as "givenOn", k.expires_on::text as "expiresOn", ${isoText('k.withdrawn_at', 'withdrawnAt')},
        (select count(*)::int from records.referral r where r.consent_id = k.id and r.state in ${openStates}) as "openReferrals"
      from records.consent k where k.person_id = ${personId}::uuid order by k.recorded_at desc, k.id`,
  )

const personRow = z.object({ id: z.string(), code: z.string(), sex: z.enum(sexes), ageBand: z.enum(ageBands) })

/** The persons of an own case; `undefined` when it is none. */
export async function readCasePersons(tx: Database, caseId: string): Promise<CasePersons | undefined> {
  const persons = await tx.all(
    personRow,
    sql`select id, person_code as code, sex, age_band as "ageBand" from records.person where case_id = ${caseId}::uuid order by person_code`,
  )
  return persons.length === 0 ? undefined : { caseId, persons }
}

/** What decides whether a desk takes somebody: no code, no case. */
export type DeskSubject = { readonly sex: Sex; readonly ageBand: AgeBand; readonly consent: ConsentTerms | undefined }

/** The person in question, with one of the consents. */
export function deskSubjectOf(subject: ReferralSubject, consentId: string | undefined): DeskSubject {
  const consent = subject.consents.find(({ id }) => id === consentId)
  return {
    sex: subject.sex,
    ageBand: subject.ageBand,
    consent: consent && { ...consent, isWithdrawn: consent.withdrawnAt !== null },
  }
}
