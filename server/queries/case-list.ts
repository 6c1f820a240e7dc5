import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type CaseFilters, type CaseList, caseRowSchema } from '#contract/api/cases.ts'
import { type CaseSort, casePageSize } from '#contract/cases/case-filters.ts'
import type { Database } from '../db/database.ts'
import { type CasePosition, writeCasePosition } from './case-position.ts'

/*
 * The register of an agency. Everything comes from functions of the database that look up who asks (migration 0014): no query names an agency.
 */

/**
 * A page of cases under filters and how many there are in all.
 * @param tx in the context of a session
 * @param after the position behind which the page begins; it must be one of this order
 */
export async function readCaseList(
  tx: Database,
  filters: CaseFilters,
  sort: CaseSort,
  after: CasePosition | undefined,
): Promise<Pick<CaseList, 'total' | 'before' | 'rows' | 'next'>> {
  const given = JSON.stringify(filters)
  const at = after?.at ?? null
  const [on, moment] = sort === 'registered' ? [at, null] : [null, at]
  const found = await tx.all(
    caseRowSchema,
    sql`select id, code, stream, form, status, stage, stage_on as "stageOn", district_id as "districtId", registered_on as "registeredOn",
        changed_at as "changedAt", persons, sex, age_band as "ageBand", open_referrals as "openReferrals", is_double as "isDouble"
      from records.own_cases(${given}::jsonb, ${sort}, ${on}::date, ${moment}::timestamptz, ${after?.id ?? null}::uuid, ${casePageSize + 1}::integer)`,
  )
  const { total } = await tx.one(
    z.object({ total: z.number() }),
    sql`select records.own_case_count(${given}::jsonb) as total`,
  )
  const rows = found.slice(0, casePageSize)
  const last = rows.at(-1)
  const before = after?.rows ?? 0
  const next =
    last && found.length > casePageSize
      ? writeCasePosition({
          at: sort === 'registered' ? last.registeredOn : last.changedAt,
          id: last.id,
          rows: before + rows.length,
        })
      : null
  return { total, before, rows, next }
}
