import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { readCaseFacts } from './facts/cases.ts'
import { leafFactSchema, type Span } from './facts/leaf-fact.ts'
import { readControlFacts, readPersonFacts, readRouteFacts, readSectorFacts } from './facts/persons.ts'
import { answerHoursSchema, readAnswerHours, readReferralFacts, referralFactSchema } from './facts/referrals.ts'
import { readStageDays, readStageFacts, stageDaysSchema } from './facts/stages.ts'

/** Everything a release counts, grouped: of one quarter in the database, of all quarters while a release is built. */
const ledgerSchema = z.object({
  persons: z.array(leafFactSchema),
  sectors: z.array(leafFactSchema),
  control: z.array(leafFactSchema),
  routes: z.array(leafFactSchema),
  cases: z.array(leafFactSchema),
  stages: z.array(leafFactSchema),
  stageDays: z.array(stageDaysSchema),
  referrals: z.array(referralFactSchema),
  answerHours: z.array(answerHoursSchema),
  /** Districts from which no return for the quarter had come when it was first counted. */
  silentDistrictIds: z.array(z.string()),
})
export type Ledger = z.infer<typeof ledgerSchema>
export type QuarterLedger = { readonly quarter: string; readonly ledger: Ledger }

/** Reads the records that reached Rabta in a span of days; what is silent is told by the returns. */
export async function readRecords(db: Database, span: Span): Promise<Omit<Ledger, 'silentDistrictIds'>> {
  return {
    persons: await readPersonFacts(db, span),
    sectors: await readSectorFacts(db, span),
    control: await readControlFacts(db, span),
    routes: await readRouteFacts(db, span),
    cases: await readCaseFacts(db, span),
    stages: await readStageFacts(db, span),
    stageDays: await readStageDays(db, span),
    referrals: await readReferralFacts(db, span),
    answerHours: await readAnswerHours(db, span),
  }
}

/** The records of several quarters, cut up by quarter. */
export function cutByQuarter(
  records: Omit<Ledger, 'silentDistrictIds'>,
  silentByQuarter: ReadonlyMap<string, readonly string[]>,
): QuarterLedger[] {
  return [...silentByQuarter].map(([quarter, silentDistrictIds]) => {
    const inQuarter = <F extends { quarter: string }>(facts: readonly F[]) =>
      facts.filter((fact) => fact.quarter === quarter)
    return {
      quarter,
      ledger: {
        persons: inQuarter(records.persons),
        sectors: inQuarter(records.sectors),
        control: inQuarter(records.control),
        routes: inQuarter(records.routes),
        cases: inQuarter(records.cases),
        stages: inQuarter(records.stages),
        stageDays: inQuarter(records.stageDays),
        referrals: inQuarter(records.referrals),
        answerHours: inQuarter(records.answerHours),
        silentDistrictIds: [...silentDistrictIds],
      },
    }
  })
}

const row = z.object({ quarter: z.string(), body: z.string() })

/** The quarters of a series that a published release has closed: up to `closedThrough`, in order. */
export async function readLedger(
  db: Database,
  seriesId: string,
  closedThrough: string,
): Promise<(QuarterLedger & { body: string })[]> {
  const rows = await db.all(
    row,
    sql`select quarter, body from figures.ledger where series_id = ${seriesId} and quarter <= ${closedThrough} order by quarter`,
  )
  return rows.map(({ quarter, body }) => ({ quarter, body, ledger: ledgerSchema.parse(JSON.parse(body)) }))
}

/** Keeps quarters that are not closed yet; what was kept of them before is replaced. */
export async function writeLedger(
  db: Database,
  seriesId: string,
  quarters: readonly { quarter: string; body: string }[],
): Promise<void> {
  for (const { quarter, body } of quarters)
    await db.run(sql`
      insert into figures.ledger (series_id, quarter, body) values (${seriesId}, ${quarter}, ${body})
      on conflict (series_id, quarter) do update set body = excluded.body`)
}
