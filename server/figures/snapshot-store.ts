import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { type PartName, type Snapshot, type SnapshotParts, snapshotParts } from './snapshot.ts'

const parameters = z.object({
  smallNumberBelow: z.number().int(),
  provisionalFrom: z.string().nullable(),
  protection: z.number().int().default(1),
})
const headRow = z.object({
  id: z.string(),
  builtAt: z.string(),
  asOf: z.string(),
  isSynthetic: z.boolean(),
  parameters,
})
const partRow = z.object({ part: z.string(), body: z.string() })

/** Keeps a snapshot. Its id is new each time; nothing that was stored is changed. Old ones are kept for links that name them. */
export async function storeSnapshot(db: Database, snapshot: Snapshot): Promise<void> {
  const { smallNumberBelow, protection, provisionalFrom } = snapshot
  await db.transaction(async (tx) => {
    await tx.run(sql`
      insert into figures.snapshot (id, built_at, as_of, parameters, is_synthetic)
      values (${snapshot.id}, ${snapshot.builtAt}::timestamptz, ${snapshot.asOf}::date,
        ${JSON.stringify({ smallNumberBelow, protection, provisionalFrom: provisionalFrom ?? null })}::jsonb, ${snapshot.isSynthetic})`)
    for (const [part, body] of Object.entries(snapshot.parts)) {
      await tx.run(
        sql`insert into figures.snapshot_part (snapshot_id, part, body) values (${snapshot.id}, ${part}, ${JSON.stringify(body)})`,
      )
    }
  })
}

export type SnapshotReader = { current(): Promise<Snapshot | undefined> }

/**
 * Reads the newest snapshot and keeps it in memory. Each question costs one look at the newest id, so that every API
 * process on the same database answers from the same snapshot; the parts are read again only when the id is new.
 */
export function makeSnapshotReader(db: Database): SnapshotReader {
  let held: Snapshot | undefined
  return {
    async current() {
      return db.asApi(null, async (tx) => {
        const head = await tx.maybeOne(
          headRow,
          sql`select id, built_at as "builtAt", as_of as "asOf", is_synthetic as "isSynthetic", parameters
            from figures.snapshot order by built_at desc, id desc limit 1`,
        )
        if (!head) return undefined
        if (held?.id === head.id) return held
        const rows = await tx.all(
          partRow,
          sql`select part, body from figures.snapshot_part where snapshot_id = ${head.id}`,
        )
        const { smallNumberBelow, protection, provisionalFrom } = head.parameters
        held = {
          id: head.id,
          builtAt: head.builtAt,
          asOf: head.asOf,
          isSynthetic: head.isSynthetic,
          smallNumberBelow,
          protection,
          provisionalFrom: provisionalFrom ?? undefined,
          parts: partsOf(rows),
        }
        return held
      })
    },
  }
}

function partsOf(rows: readonly z.infer<typeof partRow>[]): SnapshotParts {
  const bodies = new Map(rows.map((row) => [row.part, row.body]))
  const names = Object.keys(snapshotParts)
  const entries = names.map((name) => {
    const body = bodies.get(name)
    if (body === undefined) throw new Error(`Snapshot lacks its part ${name}`)
    // The keys of `snapshotParts` are the part names, and each body is parsed by the schema of its own name.
    return [name, snapshotParts[name as PartName].parse(JSON.parse(body))]
  })
  return Object.fromEntries(entries) as SnapshotParts
}
