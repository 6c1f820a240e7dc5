import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import type { Database } from '#server/db/database.ts'
import { openPostgresDatabase } from '#server/db/drivers/postgres-driver.ts'
import { migrate } from '#server/db/migrate.ts'
import { migrations } from '#server/db/migrations-list.ts'
import { createPGliteDatabase } from '#server/db/pglite-database.ts'

// One database for all test files of a worker: an own PGlite in each file would cost three seconds and 700 MB every time.
// Vitest evaluates this module anew for each file, the global object stays.
const kept: { rabtaTestDatabase?: Promise<Database> } = globalThis as never // the key is ours

/** Longer than any test waits between two statements, shorter than a test may take. */
const idleLimitMs = 25_000

/**
 * The worker's database with all migrations: PGlite in memory, or an own database on the server of DATABASE_URL.
 * Whoever commits to it cleans up after itself; most tests want `inTransaction`.
 */
export const testDatabase = (): Promise<Database> => {
  kept.rabtaTestDatabase ??= open()
  return kept.rabtaTestDatabase
}

class RollBack extends Error {}

/** Gives `work` the migrated database and undoes whatever it did. A transaction inside is a savepoint. */
export const inTransaction = async (work: (db: Database) => Promise<void>): Promise<void> => {
  const database = await testDatabase()
  const end = new RollBack()
  try {
    await database.transaction(async (tx) => {
      await work(tx)
      throw end
    })
  } catch (error) {
    if (error !== end) throw error
  }
}

const open = async (): Promise<Database> => {
  const url = process.env.DATABASE_URL
  const prepare = (database: Database) => migrate(database, migrations)
  if (url !== undefined) return createOnServer(url, 'rabta_test', { idleLimitMs }, prepare)
  const database = createPGliteDatabase(await PGlite.create(), { idleLimitMs })
  await prepare(database)
  return database
}

/** A new database on the server of `url`, named by `prefix` and the worker's number; it is dropped when the worker ends. */
export const createOnServer = async (
  url: string,
  prefix: string,
  limits: { idleLimitMs: number },
  prepare: (database: Database) => Promise<void>,
): Promise<Database> => {
  const name = `${prefix}_${process.env.VITEST_POOL_ID ?? '0'}`
  const own = new URL(url)
  own.pathname = `/${name}`
  const server = await openPostgresDatabase({ url, poolSize: 2, idleLimitMs: 120_000, statementLimitMs: 120_000 })
  const database = await server.transaction(async (turn) => {
    // Roles belong to the whole server, where workers would meet that make theirs at the same time.
    await turn.run(sql`select pg_advisory_xact_lock(hashtext('rabta tests'))`)
    await server.script(`drop database if exists ${name} with (force)`)
    await server.script(`create database ${name}`)
    const created = await openPostgresDatabase({ url: own.href, poolSize: 10, ...limits })
    await prepare(created)
    return created
  })
  await server.close()
  dropAtTheEnd(url, name)
  return database
}

/** A worker does not know its last test file: Vitest ends it with a signal, and then gives it half a second. */
const dropAtTheEnd = (url: string, name: string): void => {
  process.once('SIGTERM', () => {
    const drop = async (): Promise<void> => {
      const server = await openPostgresDatabase({ url, poolSize: 1 })
      await server.script(`drop database if exists ${name} with (force)`)
    }
    // A database that stays is dropped by the next run.
    void drop().finally(() => process.exit())
  })
}
