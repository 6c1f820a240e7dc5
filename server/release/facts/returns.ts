import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'

const row = z.object({
  agencyId: z.string(),
  districtId: z.string(),
  /** First day of the month. */
  month: z.string(),
  dueOn: z.string(),
  state: z.enum(['received', 'late', 'missing', 'revised']),
})
export type ReturnFact = z.infer<typeof row>

/** Every monthly return that was due by a day, with its state. */
export const readReturnFacts = (db: Database, today: string) =>
  db.all(
    row,
    sql`
    select agency_id as "agencyId", district_id as "districtId", month, due_on as "dueOn", state
    from records.monthly_return
    where due_on <= ${today}::date
    order by agency_id, district_id, month`,
  )
