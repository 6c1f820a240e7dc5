import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from './database.ts'

const tableRow = z.object({ name: z.string() })

/**
 * What autovacuum does on a server and nobody does on the embedded engine, which has no background processes: tables
 * that changed much are vacuumed and their statistics renewed. Thresholds as PostgreSQL's defaults, with more rows as
 * the least, since each table here holds up everybody for its time.
 * @returns the names of the tables that were treated
 */
export const maintainTables = async (database: Database): Promise<string[]> => {
  const tables = await database.all(
    tableRow,
    sql`select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
        where n_dead_tup > 500 + 0.2 * n_live_tup or n_mod_since_analyze > 500 + 0.1 * n_live_tup
        order by name`,
  )
  // VACUUM refuses to run in a transaction, so each goes alone.
  for (const { name } of tables) await database.script(`vacuum (analyze) ${name}`)
  return tables.map((table) => table.name)
}
