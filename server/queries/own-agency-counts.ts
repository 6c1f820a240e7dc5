import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Category, isStream, streamOf } from '#contract/categories.ts'
import { daysOf, type Period } from '#contract/periods.ts'
import type { Database } from '../db/database.ts'

const measures = ['persons', 'cases', 'sent', 'sent-on-time', 'received', 'received-on-time'] as const

const countRow = z.object({
  measure: z.enum(measures),
  /** `null`: not known. */
  districtId: z.string().nullable(),
  count: z.number().int().positive(),
})
const medianRow = z.object({ hours: z.number().nullable() })
const dutyRow = z.object({ districtId: z.string() })

/** Counts of an agency, small ones too: for `policies/administrator-figures.ts`, and not to be told as they are. */
export type OwnCounts = {
  readonly counts: readonly z.infer<typeof countRow>[]
  readonly answerHours: number | null
  /** Districts for which the agency owes returns: those in which it works. */
  readonly dutyDistrictIds: readonly string[]
}

/** @param tx in the context of an administrator's session: to anybody else the database counts nothing */
export async function readOwnCounts(
  tx: Database,
  agencyId: string,
  category: Category,
  period: Period,
): Promise<OwnCounts> {
  const { firstOn, lastOn } = daysOf(period)
  const counts = await tx.all(
    countRow,
    sql`select measure, district_id as "districtId", count
      from records.counts_of_own_agency(${firstOn}::date, ${lastOn}::date, ${category})`,
  )
  const { hours } = isStream(category)
    ? await tx.one(
        medianRow,
        sql`select records.median_answer_hours_of_own_agency(${firstOn}::date, ${lastOn}::date, ${streamOf(category)}) as hours`,
      )
    : { hours: null }
  const duties = await tx.all(
    dutyRow,
    sql`select distinct district_id as "districtId" from records.reporting_duty where agency_id = ${agencyId}`,
  )
  return { counts, answerHours: hours, dutyDistrictIds: duties.map(({ districtId }) => districtId) }
}
