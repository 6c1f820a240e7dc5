import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { flowKinds } from '#contract/release/facets.ts'
import type { Database } from '#server/db/database.ts'
import { leafFactSchema, type Span } from './leaf-fact.ts'

/** A referral belongs to two agencies, and either may be nearly everybody in a cell. */
export const referralFactSchema = leafFactSchema.extend({ toAgencyId: z.string(), flow: z.string() })
export type ReferralFact = z.infer<typeof referralFactSchema>

/**
 * Referrals in the quarter in which their first answer fell due: only then is it settled whether it came in time, and every referral
 * is on time, late or unanswered. What is answered after the end of its quarter stays unanswered here.
 */
const dueReferrals = ({ firstOn, lastOn }: Span): SQL => sql`
  select r.from_agency_id, r.to_agency_id, coalesce(r.from_district_id, 'district-not-known') as place, c.stream,
    to_char(r.answer_due_at at time zone 'Asia/Karachi', 'YYYY"q"Q') as quarter,
    r.sent_at, r.answer_due_at,
    case when r.first_answered_at < date_trunc('quarter', r.answer_due_at at time zone 'Asia/Karachi') at time zone 'Asia/Karachi' + interval '3 months'
      then r.first_answered_at end as answered_at
  from records.referral r
  join records.case_file c on c.id = r.case_id
  where c.duplicate_of_id is null
    and (r.answer_due_at at time zone 'Asia/Karachi')::date between ${firstOn}::date and ${lastOn}::date`

const kinds = sql`${`{${flowKinds.join(',')}}`}::text[]`
const kindOf = (kind: SQL): SQL => sql`case when ${kind} = any (${kinds}) then ${kind} else 'other_agency' end`

/** By the sender's district, outcome of the first answer, and kinds of the two agencies. */
export const readReferralFacts = (db: Database, span: Span): Promise<ReferralFact[]> =>
  db.all(
    referralFactSchema,
    sql`
    select r.from_agency_id as "agencyId", r.to_agency_id as "toAgencyId", r.place as "placeId", r.quarter, r.stream as category,
      case when r.answered_at is null then 'unanswered' when r.answered_at <= r.answer_due_at then 'on-time' else 'late' end as facet,
      'flow:' || ${kindOf(sql`f.kind`)} || '>' || ${kindOf(sql`t.kind`)} as flow,
      count(*)::int as count
    from (${dueReferrals(span)}) r
    join reference.agency f on f.id = r.from_agency_id
    join reference.agency t on t.id = r.to_agency_id
    group by 1, 2, 3, 4, 5, 6, 7`,
  )

/** Hours, rounded, from sending to the first answer; one list for each district, quarter and stream. */
export const answerHoursSchema = z.object({
  placeId: z.string(),
  quarter: z.string(),
  category: z.string(),
  hours: z.array(z.number().nonnegative()),
})
export type AnswerHours = z.infer<typeof answerHoursSchema>

export const readAnswerHours = (db: Database, span: Span): Promise<AnswerHours[]> =>
  db.all(
    answerHoursSchema,
    sql`
    select place as "placeId", quarter, stream as category,
      json_agg(round(extract(epoch from answered_at - sent_at) / 3600)::int) as hours
    from (${dueReferrals(span)}) r
    where answered_at is not null
    group by 1, 2, 3`,
  )
