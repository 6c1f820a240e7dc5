import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { stages } from '../axes.ts'

const row = z.object({
  placeId: z.string(),
  quarter: z.string(),
  category: z.string(),
  stage: z.enum(stages),
  cases: z.number().int(),
})
export type CaseFact = z.infer<typeof row>

/**
 * Cases registered, by district and quarter of registration and by the furthest stage reached so far.
 * A judgment outranks every other stage; a case withdrawn, compromised, untraced or cancelled is closed otherwise.
 */
export const readCaseFacts = (db: Database, asOf: string) =>
  db.all(
    row,
    sql`
    with furthest as (
      select e.case_id,
        bool_or(e.stage = 'convicted') as convicted,
        bool_or(e.stage = 'acquitted') as acquitted,
        bool_or(e.stage in ('withdrawn_compromised', 'untraced_cancelled')) as closed_otherwise,
        bool_or(e.stage in ('trial', 'appeal')) as trial,
        bool_or(e.stage = 'challan_submitted') as challan,
        bool_or(e.stage in ('fir_registered', 'investigation')) as fir,
        bool_or(e.stage = 'enquiry') as enquiry
      from records.case_stage_event e
      where e.occurred_on <= ${asOf}::date
      group by e.case_id
    )
    select coalesce(c.registration_district_id, 'district-not-known') as "placeId",
      to_char(c.registered_on, 'YYYY"q"Q') as quarter,
      coalesce(c.form, c.stream) as category,
      case
        when f.convicted then 'convicted'
        when f.acquitted then 'acquitted'
        when f.closed_otherwise then 'closed_otherwise'
        when f.trial then 'trial'
        when f.challan then 'challan_submitted'
        when f.fir then 'fir_registered'
        when f.enquiry then 'enquiry'
        else 'complaint'
      end as stage,
      count(*)::int as cases
    from records.case_file c
    left join furthest f on f.case_id = c.id
    where c.duplicate_of_id is null and c.registered_on <= ${asOf}::date
    group by 1, 2, 3, 4`,
  )
