import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { CaseFacts, CasePersonBody } from '#contract/api/cases.ts'
import type { CaseStatus } from '#contract/cases/case-codes.ts'
import type { StageOn } from '#contract/cases/stages.ts'
import type { Database } from '../db/database.ts'

/*
 * Edits of a case. The database decides each under a lock of the case (migration 0014) and answers what became of it: `done`, `not-found`,
 * `handed-over`, `changed` (another version than the one seen), or "field why" where a field cannot be.
 */

/** When an edit is made: the instant, and its day in Pakistan. */
export type EditMoment = { readonly at: Date; readonly today: string }
/** The case and the version that the editor saw. */
export type SeenCase = { readonly caseId: string; readonly version: number }

const result = z.object({ result: z.string() })
const created = z.object({ result: z.string(), caseId: z.string().nullable() })

export const createCase = (
  tx: Database,
  { facts, person, stage }: { facts: CaseFacts; person: CasePersonBody; stage: StageOn | null },
  { at, today }: EditMoment,
): Promise<z.infer<typeof created>> =>
  tx.one(
    created,
    sql`select result, case_id as "caseId" from records.create_case(${JSON.stringify(facts)}::jsonb, ${JSON.stringify(person)}::jsonb,
      ${stage === null ? null : JSON.stringify(stage)}::jsonb, ${at.toISOString()}::timestamptz, ${today}::date)`,
  )

const edited = async (tx: Database, call: ReturnType<typeof sql>): Promise<string> =>
  (await tx.one(result, sql`select ${call} as result`)).result

export const editFacts = (tx: Database, { caseId, version }: SeenCase, facts: CaseFacts, { at }: EditMoment) =>
  edited(
    tx,
    sql`records.edit_case_facts(${caseId}::uuid, ${version}::integer, ${JSON.stringify(facts)}::jsonb, ${at.toISOString()}::timestamptz)`,
  )

/** @param personId `null` adds one */
export const writePerson = (
  tx: Database,
  { caseId, version }: SeenCase,
  personId: string | null,
  person: CasePersonBody,
  { at, today }: EditMoment,
) =>
  edited(
    tx,
    sql`records.write_person(${caseId}::uuid, ${version}::integer, ${personId}::uuid, ${JSON.stringify(person)}::jsonb,
      ${at.toISOString()}::timestamptz, ${today}::date)`,
  )

/** @param position `null` adds one at the end */
export const writeStage = (
  tx: Database,
  { caseId, version }: SeenCase,
  position: number | null,
  { stage, occurredOn }: StageOn,
  { at, today }: EditMoment,
) =>
  edited(
    tx,
    sql`records.write_stage(${caseId}::uuid, ${version}::integer, ${position}::integer, ${stage}, ${occurredOn}::date,
      ${at.toISOString()}::timestamptz, ${today}::date)`,
  )

export const setStatus = (tx: Database, { caseId, version }: SeenCase, status: CaseStatus, { at }: EditMoment) =>
  edited(
    tx,
    sql`records.set_case_status(${caseId}::uuid, ${version}::integer, ${status}, ${at.toISOString()}::timestamptz)`,
  )

/** @param keptCaseId `null` takes the mark of a double away */
export const mergeCase = (tx: Database, { caseId, version }: SeenCase, keptCaseId: string | null, { at }: EditMoment) =>
  edited(
    tx,
    sql`records.merge_case(${caseId}::uuid, ${version}::integer, ${keptCaseId}::uuid, ${at.toISOString()}::timestamptz)`,
  )
