import { sql } from 'drizzle-orm'
import { z } from 'zod'
import {
  type doubleQuestionSchema,
  type KnownElsewhere,
  type LikelyDoubles,
  likelyDoublesSchema,
} from '#contract/api/cases.ts'
import { blindQuestionsADay, doubleWithinDays } from '#contract/cases/case-filters.ts'
import { endOfDay } from '#contract/referrals/working-time.ts'
import type { Database } from '../db/database.ts'

export type DoubleQuestion = z.infer<typeof doubleQuestionSchema>
const mostShown = 10

/** Cases of the reader's that may be the same, the nearest in time first. @param tx in the context of a session */
export const readLikelyDoubles = (tx: Database, question: DoubleQuestion): Promise<LikelyDoubles['cases']> =>
  tx.all(
    likelyDoublesSchema.shape.cases.element,
    sql`select id, code, registered_on as "registeredOn", status
      from records.likely_doubles(${JSON.stringify(question)}::jsonb, ${doubleWithinDays}::integer, ${mostShown}::integer)`,
  )

const asked = z.object({ result: z.enum(['asked', 'limit']), agencyIds: z.array(z.string()) })

/** Asks other agencies, once of so many times a day. @param tx in the context of a session */
export const askOtherAgencies = (tx: Database, question: DoubleQuestion, now: Date) =>
  tx.one(
    asked,
    sql`select result, agency_ids as "agencyIds" from records.ask_other_agencies(${JSON.stringify(question)}::jsonb, ${doubleWithinDays}::integer,
      ${now.toISOString()}::timestamptz, ${new Date(endOfDay(now).getTime() - 86_400_000).toISOString()}::timestamptz, ${blindQuestionsADay}::integer)`,
  )

const agencyRow = z.object({ id: z.string(), nameEn: z.string(), nameUr: z.string() })

/** Names of agencies, by name. */
export async function readAgencies(tx: Database, agencyIds: readonly string[]): Promise<KnownElsewhere['agencies']> {
  const rows = await tx.all(
    agencyRow,
    sql`select id, name_en as "nameEn", name_ur as "nameUr" from reference.agency
      where id = any (${sql.param([...agencyIds])}::text[]) order by name_en`,
  )
  return rows.map(({ id, nameEn, nameUr }) => ({ id, name: { en: nameEn, ur: nameUr } }))
}
