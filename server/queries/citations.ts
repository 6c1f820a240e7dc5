import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type ViewToCite, viewToCiteSchema } from '#contract/api/citations.ts'
import type { Database } from '../db/database.ts'
import { sha256Hex } from '../token.ts'

const citationRow = viewToCiteSchema.extend({ id: z.string(), citedOn: z.string() })
export type KeptCitation = z.infer<typeof citationRow>

const columns = sql`id, release_id as "releaseId", measure, category, place_id as "placeId", period_id as "periodId", comparison,
  cited_on as "citedOn"`

/** 48 bits: short enough to be read out, and no two views of a century of releases are likely to share them. */
const idLength = 12

/**
 * Keeps a view under its id; one that was cited before stays as it is.
 * @param view of a published release, checked before
 */
export async function keepCitation(db: Database, view: ViewToCite): Promise<KeptCitation> {
  const { releaseId, measure, category, placeId, periodId, comparison } = view
  const id = (await sha256Hex([releaseId, measure, category, placeId, periodId, comparison].join('\n'))).slice(
    0,
    idLength,
  )
  return db.asApi(null, async (tx) => {
    await tx.run(sql`
      insert into figures.citation (id, release_id, measure, category, place_id, period_id, comparison, cited_on)
      values (${id}, ${releaseId}, ${measure}, ${category}, ${placeId}, ${periodId}, ${comparison},
        (now() at time zone 'Asia/Karachi')::date)
      on conflict (id) do nothing`)
    const kept = await tx.one(citationRow, sql`select ${columns} from figures.citation where id = ${id}`)
    if (kept.placeId !== placeId || kept.periodId !== periodId || kept.measure !== measure)
      throw new Error(`Two views share the id ${id}`)
    return kept
  })
}

/** A view that was cited; `undefined` for an id that names none. */
export const readCitation = (db: Database, id: string): Promise<KeptCitation | undefined> =>
  db.asApi(null, (tx) => tx.maybeOne(citationRow, sql`select ${columns} from figures.citation where id = ${id}`))
