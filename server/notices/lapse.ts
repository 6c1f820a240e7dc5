import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { lapseDays } from '#contract/referrals/lifecycle.ts'
import type { Database } from '../db/database.ts'

/** So many at once, so that nobody who answers meanwhile waits for long. */
const partSize = 500

/**
 * Ends every referral that an account has sent and whose first answer is `lapseDays` overdue, a part at a time. Several servers may: each takes what no other holds.
 * @param db in the server's own role
 * @returns how many ended
 */
export async function lapseUnanswered(db: Database, now: Date): Promise<number> {
  for (let all = 0; ; ) {
    const { lapsed } = await db.one(
      z.object({ lapsed: z.number() }),
      sql`select records.lapse_referrals(${now.toISOString()}::timestamptz, make_interval(days => ${lapseDays}::integer), ${partSize}::integer) as lapsed`,
    )
    all += lapsed
    if (lapsed < partSize) return all
  }
}
