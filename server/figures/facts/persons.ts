import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { dashboardAgeBands, sexes } from '#contract/api/figures.ts'
import type { Database } from '#server/db/database.ts'

const row = z.object({
  placeId: z.string(),
  quarter: z.string(),
  category: z.string(),
  sex: z.enum(sexes),
  ageBand: z.enum(dashboardAgeBands),
  persons: z.number().int(),
})
export type PersonFact = z.infer<typeof row>

/**
 * Persons identified, counted once, by district of registration and quarter of identification.
 * Cases marked as doubles are left out; so are persons found not to be victims, except in smuggling,
 * where the unit is the smuggled person and the status does not apply.
 */
export const readPersonFacts = (db: Database, asOf: string) =>
  db.all(
    row,
    sql`
    select coalesce(c.registration_district_id, 'district-not-known') as "placeId",
      to_char(p.identified_on, 'YYYY"q"Q') as quarter,
      coalesce(c.form, c.stream) as category,
      p.sex,
      case
        when p.age_band in ('0-8', '9-17') then '0-17'
        when p.age_band in ('18-20', '21-23', '24-26', '27-29') then '18-29'
        when p.age_band in ('30-38', '39-47', '48+') then '30+'
        else 'unknown'
      end as "ageBand",
      count(*)::int as persons
    from records.person p
    join records.case_file c on c.id = p.case_id
    where c.duplicate_of_id is null
      and p.identified_on <= ${asOf}::date
      and (c.stream = 'som' or p.trafficking_status <> 'NotAVictimOfTrafficking')
    group by 1, 2, 3, 4, 5`,
  )
