import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { loadPublishedFigures } from '#contract/published-figures/load-published-figures.ts'
import type { Database } from '../db/database.ts'
import { actorTables } from './actor-tables.ts'
import { lawTables } from './law-tables.ts'
import { placeTables } from './place-tables.ts'
import type { ReferenceFiles } from './reference-files.ts'
import { type ReferenceTable, referenceTable, writeReferenceTable } from './reference-table.ts'

/** Raise it when the tables take something else from the same files, so that databases read them anew. */
const loaderVersion = 1

/**
 * Fills the schema `reference` from the reference files, all tables in one transaction, or does nothing when they hold
 * the same files already.
 * @throws ReferenceCsvError naming file, line and column; DatabaseError for a row that breaks a constraint
 */
export async function loadReference(db: Database, files: ReferenceFiles): Promise<'loaded' | 'unchanged'> {
  const sha256 = await digestOf(db, files)
  if ((await loadedDigest(db)) === sha256) return 'unchanged'
  const tables = [...placeTables(files), ...actorTables(files), ...lawTables(files), figureTable(files)]
  await db.transaction(async (tx) => {
    for (const table of tables) await writeReferenceTable(tx, table)
    await tx.run(sql`
      insert into reference.loaded_content (sha256) values (${sha256})
      on conflict (only_row) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at`)
  })
  return 'loaded'
}

function figureTable(files: ReferenceFiles): ReferenceTable {
  const counts = new Map<string, number>()
  const positionIn = (series: string): number => {
    const position = (counts.get(series) ?? 0) + 1
    counts.set(series, position)
    return position
  }
  return referenceTable({
    name: 'reference.published_figure',
    mode: 'replace',
    key: ['id'],
    rows: loadPublishedFigures(files).map((figure) => ({ figure, position: positionIn(figure.series) })),
    fields: [
      ['id', 'text', ({ figure }) => figure.id],
      ['series', 'text', ({ figure }) => figure.series],
      ['position', 'integer', ({ position }) => position],
      ['body', 'jsonb', ({ figure }) => figure],
    ],
  })
}

const digestRow = z.object({ sha256: z.string() })

const loadedDigest = async (db: Database): Promise<string | undefined> =>
  (await db.maybeOne(digestRow, sql`select sha256 from reference.loaded_content`))?.sha256

/** Made by the database: browsers offer SHA-256 only to pages served over https. */
async function digestOf(db: Database, files: ReferenceFiles): Promise<string> {
  const text = JSON.stringify([loaderVersion, Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))])
  const row = await db.one(digestRow, sql`select encode(sha256(convert_to(${text}, 'UTF8')), 'hex') as sha256`)
  return row.sha256
}
