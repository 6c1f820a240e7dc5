import { sql } from 'drizzle-orm'
import { noFacet } from '#contract/release/facets.ts'
import type { Database } from '#server/db/database.ts'
import { type LeafFact, leafFactSchema, type Span } from './leaf-fact.ts'

/** Cases registered, by district of registration and form. Cases marked as doubles are left out. */
export const readCaseFacts = (db: Database, { firstOn, lastOn }: Span): Promise<LeafFact[]> =>
  db.all(
    leafFactSchema,
    sql`
    select c.agency_id as "agencyId", coalesce(c.registration_district_id, 'district-not-known') as "placeId",
      to_char(c.entered_on, 'YYYY"q"Q') as quarter, coalesce(c.form, c.stream) as category, ${noFacet} as facet,
      count(*)::int as count
    from records.case_file c
    where c.duplicate_of_id is null and c.entered_on between ${firstOn}::date and ${lastOn}::date
    group by 1, 2, 3, 4`,
  )
