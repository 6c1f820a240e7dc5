import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from './database.ts'
import { liftStatementLimit } from './statement-limit.ts'

/** A numbered file of SQL; the order of names is the order of migrations. */
export type Migration = { readonly name: string; readonly sql: string }

/** The database and this version of the program do not belong together. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/** Any number that no other program uses for an advisory lock in this database: the letters "rabta". */
const lockKey = 0x72_61_62_74_61

const appliedRow = z.object({ name: z.string(), sha256: z.string() })

/**
 * Brings the database to the last of `migrations`, each in a transaction of its own. Several processes may start at
 * once: each transaction holds an advisory lock and looks anew at what is left to do.
 * @param onApplied is told the name of each migration that was applied
 * @throws MigrationError when an applied file was changed, when the database is newer, or when a file comes too late
 */
export const migrate = async (
  database: Database,
  migrations: readonly Migration[],
  onApplied: (name: string) => void = () => undefined,
): Promise<void> => {
  const inOrder = migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (;;) {
    const applied = await database.transaction((tx) => applyNext(tx, inOrder))
    if (applied === undefined) return
    onApplied(applied)
  }
}

/** Applies the first migration that is missing and answers its name, or `undefined` when none is. */
const applyNext = async (tx: Database, migrations: readonly Migration[]): Promise<string | undefined> => {
  // A migration may take longer than a query, and so may waiting for another process that runs one.
  await liftStatementLimit(tx)
  await tx.run(sql`select pg_advisory_xact_lock(${lockKey})`)
  await tx.script(ledger)
  const applied = await tx.all(appliedRow, sql`select name, sha256 from rabta_migration order by name collate "C"`)
  await checkHistory(tx, migrations, applied)
  const next = migrations[applied.length]
  if (next !== undefined) await apply(tx, next)
  return next?.name
}

const ledger = `create table if not exists rabta_migration (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
)`

/** What was applied must be the beginning of the list, unchanged. */
const checkHistory = async (
  tx: Database,
  migrations: readonly Migration[],
  applied: readonly z.infer<typeof appliedRow>[],
): Promise<void> => {
  const known = new Set(migrations.map((migration) => migration.name))
  const newer = applied.find((entry) => !known.has(entry.name))
  if (newer !== undefined) {
    throw new MigrationError(
      `The database was made by another version of Rabta, which knows the migration ${newer.name}. Use that version or a later one`,
    )
  }
  for (const [index, entry] of applied.entries()) {
    const migration = migrations[index]
    if (migration === undefined || migration.name !== entry.name) {
      throw new MigrationError(
        `The migration ${migration?.name} comes before ${entry.name}, which this database already has. Give it a later number`,
      )
    }
    if ((await digest(tx, migration)) !== entry.sha256) {
      throw new MigrationError(
        `The migration ${entry.name} was changed after this database had applied it. Restore its text and add a new migration`,
      )
    }
  }
}

const apply = async (tx: Database, migration: Migration): Promise<void> => {
  const before = await transactionId(tx)
  try {
    await tx.script(migration.sql)
  } catch (error) {
    throw new MigrationError(`The migration ${migration.name} failed: ${messageOf(error)}`, { cause: error })
  }
  if ((await transactionId(tx)) !== before) {
    throw new MigrationError(`The migration ${migration.name} ends its transaction. Leave out commit and rollback`)
  }
  await tx.run(
    sql`insert into rabta_migration (name, sha256) values (${migration.name}, ${await digest(tx, migration)})`,
  )
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const transactionId = async (tx: Database): Promise<string> =>
  (await tx.one(z.object({ id: z.string() }), sql`select pg_current_xact_id()::text as id`)).id

/** SHA-256 in hexadecimal, made by the database: browsers offer it only to pages served over https. */
const digest = async (tx: Database, migration: Migration): Promise<string> => {
  // A checkout on Windows may have turned line feeds into CR LF, which changes nothing in the meaning.
  const text = migration.sql.replaceAll('\r\n', '\n')
  const row = await tx.one(
    z.object({ sha256: z.string() }),
    sql`select encode(sha256(convert_to(${text}, 'UTF8')), 'hex') as sha256`,
  )
  return row.sha256
}
