import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Viewer } from '#contract/api/session.ts'
import { roles } from '#contract/roles.ts'
import type { Database } from '../db/database.ts'

const row = z.object({
  displayName: z.string().nullable(),
  role: z.enum(roles).nullable(),
  agencyId: z.string().nullable(),
  districtIds: z.array(z.string()).nullable(),
  isDemo: z.boolean().nullable(),
})

/** Who a token belongs to, asked of the database each time, so that revoked means now. */
export async function readViewer(db: Database, token: string | undefined): Promise<Viewer | undefined> {
  if (!token) return undefined
  return db.asApi(token, async (tx) => {
    const found = await tx.maybeOne(
      row,
      sql`select display_name as "displayName", role, agency_id as "agencyId", district_ids as "districtIds", is_demo as "isDemo"
        from access.current_context()`,
    )
    if (!found?.role || found.displayName === null) return undefined
    await tx.run(sql`select access.touch_session()`)
    return {
      displayName: found.displayName,
      role: found.role,
      agencyId: found.agencyId,
      districtIds: found.districtIds ?? [],
      isDemo: found.isDemo ?? false,
    }
  })
}
