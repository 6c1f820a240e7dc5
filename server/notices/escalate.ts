import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { levelReached } from '#contract/referrals/escalation.ts'
import { urgencies } from '#contract/referrals/urgencies.ts'
import type { Database } from '../db/database.ts'
import { publicHolidays } from '../policies/public-holidays.ts'

const row = z.object({ id: z.string(), urgency: z.enum(urgencies), answerDueAt: z.string(), level: z.number() })

/**
 * Takes every referral that nobody has answered as high as its clock says, each once a level, however many servers do this at once.
 * Only what an account has sent: of loaded records nobody waits for an answer here.
 * @param db in the server's own role
 * @returns how many were taken higher
 */
export async function escalateUnanswered(db: Database, now: Date): Promise<number> {
  const at = now.toISOString()
  const due = await db.all(
    row,
    sql`select r.id, r.urgency, to_char(r.answer_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "answerDueAt", r.escalated_level as level
      from records.referral r
      where r.state in ('sent', 'received') and r.escalated_level < 2 and r.answer_due_at <= ${at}::timestamptz
        and exists (select from records.referral_event e where e.referral_id = r.id and e.kind = 'sent' and e.actor_id is not null)
      order by r.answer_due_at, r.id`,
  )
  let escalated = 0
  for (const { id, urgency, answerDueAt, level } of due) {
    const reached = levelReached({ answerDueAt: new Date(answerDueAt), urgency }, now, publicHolidays)
    if (reached <= level) continue
    const { done } = await db.one(
      z.object({ done: z.boolean() }),
      sql`select records.escalate_referral(${id}::uuid, ${reached}::smallint, ${answerDueAt}::timestamptz, ${at}::timestamptz) as done`,
    )
    if (done) escalated += 1
  }
  return escalated
}
