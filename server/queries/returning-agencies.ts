import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../db/database.ts'

const row = z.object({
  id: z.string(),
  nameEn: z.string(),
  nameUr: z.string(),
  shortName: z.string(),
  kind: z.string(),
  referralFunctions: z.array(z.string()),
})
export type ReturningAgency = z.infer<typeof row>

/** Names, kinds and functions of all agencies, by id. */
export async function readReturningAgencies(db: Database): Promise<ReadonlyMap<string, ReturningAgency>> {
  const rows = await db.asApi(null, (tx) =>
    tx.all(
      row,
      sql`select id, name_en as "nameEn", name_ur as "nameUr", short_name as "shortName", kind,
        referral_functions as "referralFunctions" from reference.agency`,
    ),
  )
  return new Map(rows.map((agency) => [agency.id, agency]))
}
