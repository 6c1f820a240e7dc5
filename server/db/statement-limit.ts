import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'

/**
 * Lets the statements of a transaction run longer than those of a request, until it ends.
 * @param minutes 0 for no limit, as where other processes are waited for
 */
export const liftStatementLimit = (tx: Database, minutes = 0): Promise<number> =>
  tx.run(sql`select set_config('statement_timeout', ${`${minutes}min`}, true)`)
