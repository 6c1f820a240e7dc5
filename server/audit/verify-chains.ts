import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ChainFault, VerificationResult } from '#contract/api/audit.ts'
import type { Database } from '../db/database.ts'
import type { AnchorFile } from './anchors.ts'
import type { ChainHead, Sha256 } from './merkle-root.ts'

/** Entries in one statement: some megabytes, and no statement holds up others for long. */
const entriesPerStatement = 5_000
const beginning = '0'.repeat(64)

/**
 * What an entry's hash is made of. Written out here and not asked of the function of migration 0015: whoever can change entries can change
 * that function, too.
 */
const canonicalText =
  sql.raw(`json_build_array(chain, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_id, actor_role,
  actor_agency_id, encode(session_hash, 'hex'), action, target_kind, target_id, target_code, fields, outcome, reason)::text`)

const standRow = z.object({
  chain: z.string(),
  headSeq: z.number().nullable(),
  headHash: z.string().nullable(),
  lastSeq: z.number(),
})
type Stand = z.infer<typeof standRow>

/** Heads of all chains. */
export const readHeads = (db: Database): Promise<ChainHead[]> =>
  db.all(
    z.object({ chain: z.string(), seq: z.number(), hash: z.string() }),
    sql`select chain, seq, encode(hash, 'hex') as hash from audit.head where seq > 0 order by chain collate "C"`,
  )

/**
 * Recomputes every chain and compares it with its head and, where there are any, with heads that were kept outside the database. Entries that are
 * added meanwhile are left for the next time.
 * @param db the owner's: the API's role can read none of this
 * @param stop ends it with the signal's reason, between two statements
 */
export async function verifyChains(
  db: Database,
  sha256: Sha256,
  anchors?: AnchorFile,
  stop?: AbortSignal,
): Promise<VerificationResult> {
  const started = performance.now()
  const stands = await readStands(db)
  const faults: ChainFault[] = []
  let entries = 0
  for (const stand of stands) {
    const verified = await verifyChain(db, sha256, stand, anchors?.byChain.get(stand.chain) ?? [], stop)
    entries += verified.entries
    if (verified.fault) faults.push(verified.fault)
  }
  const known = new Set(stands.map(({ chain }) => chain))
  for (const chain of anchors?.byChain.keys() ?? [])
    if (!known.has(chain)) faults.push({ chain, seq: 1, kind: 'cut-off' })
  return {
    chains: stands.length,
    entries,
    durationMs: Math.round(performance.now() - started),
    faults,
    anchoredAt: anchors?.at ?? null,
  }
}

/** Where each chain ends by its entries and by its head, in one statement and therefore at one moment. */
const readStands = (db: Database): Promise<Stand[]> =>
  db.all(
    standRow,
    sql`with recursive found as (
        select (select min(chain) from audit.entry) as chain
        union all
        select (select min(e.chain) from audit.entry e where e.chain > f.chain) from found f where f.chain is not null),
      chains as (select chain from found where chain is not null union select chain from audit.head)
      select c.chain, h.seq as "headSeq", encode(h.hash, 'hex') as "headHash",
        coalesce((select max(e.seq) from audit.entry e where e.chain = c.chain), 0) as "lastSeq"
      from chains c left join audit.head h on h.chain = c.chain order by c.chain collate "C"`,
  )

async function verifyChain(
  db: Database,
  sha256: Sha256,
  { chain, headSeq, headHash, lastSeq }: Stand,
  anchored: readonly ChainHead[],
  stop: AbortSignal | undefined,
): Promise<{ entries: number; fault?: ChainFault }> {
  let seq = 0
  let hash = beginning
  let nextAnchored = 0
  // The entry just passed fits what comes before it and is not the one that was anchored. If the next one follows from it, the chain was written
  // anew, from some entry after the anchor before; if not, this entry alone was changed.
  let unanchored: { readonly from: number } | undefined
  const faultAt = (at: number, kind: ChainFault['kind']) => ({ entries: seq, fault: { chain, seq: at, kind } })
  let reading = readBatch(db, chain, seq, lastSeq)
  while (seq < lastSeq) {
    stop?.throwIfAborted()
    const batch = await reading
    // The database reads on while these are hashed. Where that fails, it fails when it is waited for.
    reading = readBatch(db, chain, batch.at(-1)?.seq ?? seq, lastSeq)
    reading.catch(() => undefined)
    // The last entry went away while it was verified.
    if (batch.length === 0) return faultAt(seq + 1, 'missing')
    for (const { seq: told, previous, hash: toldHash, text } of batch) {
      if (told !== seq + 1) return faultAt(seq + 1, 'missing')
      if (sha256(previous + text) !== toldHash) return faultAt(told, 'altered')
      if (previous !== hash) return unanchored ? faultAt(seq, 'altered') : faultAt(told, 'unlinked')
      if (unanchored) return faultAt(unanchored.from, 'rewritten')
      seq = told
      hash = toldHash
      const anchor = anchored[nextAnchored]
      if (anchor?.seq !== seq) continue
      if (anchor.hash !== hash) unanchored = { from: (anchored[nextAnchored - 1]?.seq ?? 0) + 1 }
      nextAnchored++
    }
  }
  if (unanchored) return faultAt(unanchored.from, 'rewritten')
  if (anchored[nextAnchored] !== undefined) return faultAt(seq + 1, 'cut-off')
  if (headSeq === null) return faultAt(seq, 'no-head')
  if (headSeq > seq) return faultAt(seq + 1, 'cut-off')
  if (headSeq < seq || headHash !== hash) return faultAt(Math.min(seq, headSeq + 1), 'unlinked')
  return { entries: seq }
}

type Entry = { readonly seq: number; readonly previous: string; readonly hash: string; readonly text: string }

/** A line an entry: one value to carry is ten times quicker than a row each. A JSON text holds no line break. */
async function readBatch(db: Database, chain: string, after: number, last: number): Promise<Entry[]> {
  const { lines } = await db.one(
    z.object({ lines: z.string().nullable() }),
    sql`select string_agg(seq || ' ' || encode(prev_hash, 'hex') || ' ' || encode(hash, 'hex') || ' ' || ${canonicalText}, chr(10) order by seq) as lines
      from (select * from audit.entry where chain = ${chain} and seq > ${after} and seq <= ${last} order by seq limit ${entriesPerStatement}) e`,
  )
  return lines === null ? [] : lines.split('\n').map(entryOf)
}

function entryOf(line: string): Entry {
  const end = line.indexOf(' ')
  return {
    seq: Number(line.slice(0, end)),
    previous: line.slice(end + 1, end + 65),
    hash: line.slice(end + 66, end + 130),
    text: line.slice(end + 131),
  }
}

/** Keeps what was found, for whoever may read it. */
export async function keepVerification(db: Database, result: VerificationResult): Promise<void> {
  await db.run(sql`insert into audit.verification (result) values (${JSON.stringify(result)}::jsonb)`)
}
