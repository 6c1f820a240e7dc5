import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Colleagues, newConsentSchema, newReferralSchema } from '#contract/api/sending.ts'
import { consentFaults } from '#contract/referrals/consent.ts'
import { answerHours, type Service, serviceHours, type Urgency } from '#contract/referrals/urgencies.ts'
import type { Database } from '../db/database.ts'

/* What a sender does. Each is a function of the database that looks up who asks (migrations 0011 to 0013). */

const clockRow = z.object({ answerHours: z.number(), serviceHours: z.number() })

/** Hours that are allowed for a service: as the agencies agreed, or the usual ones. */
export async function readClockHours(
  tx: Database,
  service: Service,
  urgency: Urgency,
): Promise<z.infer<typeof clockRow>> {
  const agreed = await tx.maybeOne(
    clockRow,
    sql`select answer_hours as "answerHours", service_hours as "serviceHours" from records.referral_clock
      where service = ${service} and urgency = ${urgency}`,
  )
  return agreed ?? { answerHours: answerHours[urgency], serviceHours: serviceHours[urgency] }
}

/** How many referrals one account may send in an hour: far above what a person can do with care. */
const mostSentHourly = 60

const sent = z.object({
  result: z.enum([
    'sent',
    'not-found',
    'handed-over',
    'own-agency',
    'no-desk',
    'no-consent',
    'not-declined',
    'too-many',
  ]),
  fault: z.enum([...consentFaults, 'none-recorded']).nullable(),
  id: z.string().nullable(),
})

/** Sends a referral, or says why not. */
export const sendReferral = (tx: Database, referral: z.infer<typeof newReferralSchema>, at: Date, answerDueAt: Date) =>
  tx.one(
    sent,
    sql`select result, fault, id from records.send_referral(${referral.personId}::uuid, ${referral.consentId}::uuid, ${referral.agencyId},
      ${referral.districtId}, ${referral.service}, ${referral.urgency}, ${referral.reason}, ${sql.param([...referral.safetyFlags])}::text[],
      ${referral.isHandover}::boolean, ${referral.onwardOf ?? null}::uuid, ${at.toISOString()}::timestamptz, ${answerDueAt.toISOString()}::timestamptz,
      ${mostSentHourly}::integer)`,
  )

/** @returns the id of the new consent; `undefined` when it is no person of the reader's cases */
export async function recordConsent(
  tx: Database,
  personId: string,
  consent: z.infer<typeof newConsentSchema>,
  at: Date,
): Promise<string | undefined> {
  const { id } = await tx.one(
    z.object({ id: z.string().nullable() }),
    sql`select records.record_consent(${personId}::uuid, ${consent.basis}, ${consent.scope}, ${sql.param([...consent.services])}::text[],
      ${sql.param([...consent.agencyIds])}::text[], ${sql.param([...consent.excludedAgencyIds])}::text[], ${consent.allowsLawEnforcement}::boolean,
      ${consent.explainedIn}, ${consent.explainedHow}, ${consent.givenOn}::date, ${consent.expiresOn}::date, ${at.toISOString()}::timestamptz) as id`,
  )
  return id ?? undefined
}

/** @returns how many referrals ended with it; `undefined` when there is no such consent that still stands */
export async function withdrawConsent(tx: Database, consentId: string, at: Date): Promise<number | undefined> {
  const { ended } = await tx.one(
    z.object({ ended: z.number().nullable() }),
    sql`select records.withdraw_consent(${consentId}::uuid, ${at.toISOString()}::timestamptz) as ended`,
  )
  return ended ?? undefined
}

const assigned = z.object({ result: z.enum(['assigned', 'not-found', 'not-of-this-desk']) })

export const assignReferral = (tx: Database, referralId: string, ownerId: string | null, at: Date) =>
  tx.one(
    assigned,
    sql`select records.assign_referral(${referralId}::uuid, ${ownerId}::uuid, ${at.toISOString()}::timestamptz) as result`,
  )

/** Who of the own agency can take referrals on. */
export const readColleagues = (tx: Database): Promise<Colleagues['colleagues']> =>
  tx.all(
    z.object({ id: z.string(), name: z.string(), districtIds: z.array(z.string()), isSelf: z.boolean() }),
    sql`select id, display_name as name, district_ids as "districtIds", is_self as "isSelf" from records.colleagues()`,
  )
