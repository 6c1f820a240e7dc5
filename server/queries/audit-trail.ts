import { sql } from 'drizzle-orm'
import { z } from 'zod'
import {
  type Trail,
  type TrailEntry,
  type TrailQuestion,
  trailPageSize,
  type Verification,
  verificationResultSchema,
} from '#contract/api/audit.ts'
import { actionsOf, auditActions, targetKinds } from '#contract/audit/actions.ts'
import { roles } from '#contract/roles.ts'
import type { Database } from '../db/database.ts'

/*
 * The trail as its reader may see it. Everything comes from functions of the database that look up who asks (migration 0015): which chain, which
 * names and which codes are told is decided there.
 */

const entryRow = z.object({
  seq: z.number(),
  at: z.string(),
  actor_role: z.enum(roles).nullable(),
  actor_agency_id: z.string().nullable(),
  agency_name_en: z.string().nullable(),
  agency_name_ur: z.string().nullable(),
  actor_name: z.string().nullable(),
  is_reader: z.boolean(),
  action: z.enum(auditActions),
  target_kind: z.enum(targetKinds),
  target_id: z.string().nullable(),
  target_code: z.string().nullable(),
  fields: z.array(z.string()),
  outcome: z.enum(['done', 'refused']),
  reason: z.string().nullable(),
})

const entryOf = (row: z.infer<typeof entryRow>): TrailEntry => ({
  seq: row.seq,
  at: row.at,
  actor: {
    role: row.actor_role,
    agency: agencyOf(row.actor_agency_id, row.agency_name_en, row.agency_name_ur),
    displayName: row.actor_name,
    isReader: row.is_reader,
  },
  action: row.action,
  outcome: row.outcome,
  reason: row.reason,
  target: { kind: row.target_kind, id: row.target_id, code: row.target_code },
  fields: row.fields,
})

const agencyOf = (id: string | null, en: string | null, ur: string | null): TrailEntry['actor']['agency'] =>
  id === null || en === null || ur === null ? null : { id, name: { en, ur } }

/** The beginning of a day in Pakistan, or of the next one. */
const dayBegins = (day: string, later = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+05:00`) + later * 86_400_000).toISOString()

/** A page of a chain, the newest first. @param tx in the context of a session */
export async function readTrailPage(
  tx: Database,
  { chain, group, code, agency, from, until, before }: TrailQuestion,
): Promise<Pick<Trail, 'entries' | 'next'>> {
  const found = await tx.all(
    entryRow,
    sql`select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_role, actor_agency_id, agency_name_en, agency_name_ur,
        actor_name, is_reader, action, target_kind, target_id, target_code, fields, outcome, reason
      from audit.entries(${chain ?? null}, ${group ? sql.param(actionsOf(group)) : null}::text[], ${code ?? null}, ${agency ?? null},
        ${from ? dayBegins(from) : null}::timestamptz, ${until ? dayBegins(until, 1) : null}::timestamptz, ${before ?? null}::bigint, ${trailPageSize + 1})`,
  )
  const rows = found.slice(0, trailPageSize)
  return {
    entries: rows.map(entryOf),
    next: found.length > trailPageSize ? (rows.at(-1)?.seq ?? null) : null,
  }
}

const chainRow = z.object({ id: z.string(), name_en: z.string().nullable(), name_ur: z.string().nullable() })

/** Agencies that did something in a chain. @param tx in the context of a session */
export async function readActingAgencies(tx: Database, chain: string | undefined): Promise<Trail['actingAgencies']> {
  const rows = await tx.all(
    chainRow,
    sql`select id, name_en, name_ur from audit.acting_agencies(${chain ?? null}) order by name_en`,
  )
  return rows.flatMap(({ id, name_en, name_ur }) => agencyOf(id, name_en, name_ur) ?? [])
}

/** Every chain, for auditors. @param tx in the context of a session */
export async function readChains(tx: Database): Promise<Trail['chains']> {
  const rows = await tx.all(chainRow, sql`select id, name_en, name_ur from audit.chains()`)
  return rows.map(({ id, name_en, name_ur }) => ({ id, name: agencyOf(id, name_en, name_ur)?.name ?? null }))
}

const verificationRow = z.object({
  verifiedAt: z.string(),
  result: verificationResultSchema,
  faultyChains: z.number(),
})

/** What the last verification found. @param tx in the context of a session */
export async function readVerification(tx: Database): Promise<Verification> {
  const found = await tx.maybeOne(
    verificationRow,
    sql`select to_char(verified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "verifiedAt", result, faulty_chains as "faultyChains"
      from audit.last_verification()`,
  )
  return {
    last: found ? { verifiedAt: found.verifiedAt, ...found.result, faultyChains: found.faultyChains } : null,
  }
}
