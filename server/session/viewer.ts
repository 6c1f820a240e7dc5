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

/**
 * Who a token belongs to, asked of the database each time, so that revoked means now.
 * @param isLookedAt whether a person asks: what a page asks by itself, minute by minute, does not keep a session from ending
 */
export async function readViewer(
  db: Database,
  token: string | undefined,
  { isLookedAt = true } = {},
): Promise<Viewer | undefined> {
  if (!token) return undefined
  return db.asApi(token, async (tx) => {
    const found = await tx.maybeOne(
      row,
      sql`select display_name as "displayName", role, agency_id as "agencyId", district_ids as "districtIds", is_demo as "isDemo"
        from access.current_context()`,
    )
    if (!found?.role || found.displayName === null) return undefined
    if (isLookedAt) await tx.run(sql`select access.touch_session()`)
    return {
      displayName: found.displayName,
      role: found.role,
      agencyId: found.agencyId,
      districtIds: found.districtIds ?? [],
      isDemo: found.isDemo ?? false,
    }
  })
}
