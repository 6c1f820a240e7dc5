import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type CaseDraft, type CaseDraftContent, caseDraftContentSchema } from '#contract/api/cases.ts'
import { draftKeptDays } from '#contract/cases/case-filters.ts'
import type { Database } from '../db/database.ts'

const row = z.object({ content: z.unknown(), savedAt: z.string() })

/** What the reader typed into a form and did not save; a draft of another version of this program is none. @param tx in the context of a session */
export async function readCaseDraft(tx: Database, about: string, now: Date): Promise<CaseDraft> {
  const since = new Date(now.getTime() - draftKeptDays * 86_400_000).toISOString()
  const found = await tx.maybeOne(
    row,
    sql`select content, saved_at as "savedAt" from records.own_case_draft(${about}, ${since}::timestamptz)`,
  )
  const content = caseDraftContentSchema.safeParse(found?.content)
  return found && content.success ? { content: content.data, savedAt: found.savedAt } : { content: null, savedAt: null }
}

/** @param content `null` deletes it */
export const keepCaseDraft = (tx: Database, about: string, content: CaseDraftContent | null, now: Date) =>
  tx.run(
    sql`select records.keep_case_draft(${about}, ${content === null ? null : JSON.stringify(content)}::jsonb, ${now.toISOString()}::timestamptz,
      ${draftKeptDays}::integer)`,
  )
