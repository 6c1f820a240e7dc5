import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { streams } from '#contract/categories.ts'
import type { Database } from '#server/db/database.ts'

const row = z.object({
  placeId: z.string(),
  quarter: z.string(),
  stream: z.enum(streams),
  /** Hours from sending to the first answer; null when nobody has answered. */
  answerHours: z.number().nonnegative().nullable(),
  /** The time to answer is over, so the referral can be judged. */
  isDue: z.boolean(),
  isOnTime: z.boolean(),
})
export type ReferralFact = z.infer<typeof row>

/** Referrals sent, by the sender's district and the quarter of sending. No answer at all counts as not on time. */
export const readReferralFacts = (db: Database, asOf: string) =>
  db.all(
    row,
    sql`
    select coalesce(r.from_district_id, 'district-not-known') as "placeId",
      to_char(r.sent_at at time zone 'Asia/Karachi', 'YYYY"q"Q') as quarter,
      c.stream,
      (extract(epoch from r.first_answered_at - r.sent_at) / 3600)::float8 as "answerHours",
      r.answer_due_at < ${asOf}::date + 1 as "isDue",
      coalesce(r.first_answered_at <= r.answer_due_at, false) as "isOnTime"
    from records.referral r
    join records.case_file c on c.id = r.case_id
    where c.duplicate_of_id is null and (r.sent_at at time zone 'Asia/Karachi')::date <= ${asOf}::date`,
  )
