import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'

const row = z.object({
  placeId: z.string(),
  quarter: z.string(),
  activities: z.number().int(),
  reached: z.number().int(),
})
export type ActivityFact = z.infer<typeof row>

/** Activities held and the heads counted at them. An activity without a report yet adds nothing to the heads. */
export const readActivityFacts = (db: Database, asOf: string) =>
  db.all(
    row,
    sql`
    select coalesce(a.district_id, 'district-not-known') as "placeId",
      to_char(a.starts_on, 'YYYY"q"Q') as quarter,
      count(*)::int as activities,
      coalesce(sum(coalesce(a.women, 0) + coalesce(a.men, 0) + coalesce(a.girls, 0) + coalesce(a.boys, 0) + coalesce(a.others, 0)), 0)::int as reached
    from records.activity a
    where a.status = 'held' and a.starts_on <= ${asOf}::date
    group by 1, 2`,
  )
