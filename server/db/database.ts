import type { SQL } from 'drizzle-orm'
import type { z } from 'zod'

/** A column of `insertRows`: its name and its PostgreSQL type as one would write it in `create table`. */
export type InsertColumn = { readonly name: string; readonly type: string }

/**
 * The one door to the database, the same over embedded and server PostgreSQL.
 *
 * Queries are written with Drizzle's `sql` tag, so every `${value}` is a parameter. Three habits of that tag to know:
 * an array becomes a list `($1, $2)`, so pass `sql.param(array)` where PostgreSQL wants an array; JSON is passed as a
 * string made by `JSON.stringify`; `${undefined}` becomes nothing at all.
 *
 * Every method rejects with `DatabaseError` for what PostgreSQL refuses and with `RowError` for rows that do not fit.
 */
export type Database = {
  readonly engine: 'pglite' | 'postgres'
  /** Every row, parsed by `row`. A row that does not fit is a `RowError` that names the column. */
  all<T>(row: z.ZodType<T>, query: SQL): Promise<T[]>
  /** Exactly one row; none or several is a `RowError`. */
  one<T>(row: z.ZodType<T>, query: SQL): Promise<T>
  /** One row or `undefined`; several is a `RowError`. */
  maybeOne<T>(row: z.ZodType<T>, query: SQL): Promise<T | undefined>
  /** Runs a statement and tells how many rows it inserted, updated, deleted or merged (0 for anything else). */
  run(query: SQL): Promise<number>
  /** Several statements without parameters. For trusted text only (migrations), and free of the statement limit. */
  script(text: string): Promise<void>
  /**
   * Commits when `work` resolves and rolls back when it rejects. Inside another transaction it is a savepoint.
   * Use only the handle given to `work` inside `work`: on the embedded engine the outer one waits for the end of the
   * transaction, and a transaction that stays idle for too long is rolled back with SQLSTATE 25P03.
   */
  transaction<T>(work: (tx: Database) => Promise<T>): Promise<T>
  /**
   * A transaction that may not write and sees everything as it was at its first statement, whatever is written meanwhile. Inside another
   * transaction it is a savepoint of that one and sees what that one sees.
   */
  readAtOnce<T>(work: (tx: Database) => Promise<T>): Promise<T>
  /**
   * A transaction in the role `rabta_api`, which row-level security binds, in the context of a session token
   * (`null` for a visitor). Role and token end with it, also when it is nested.
   */
  asApi<T>(token: string | null, work: (tx: Database) => Promise<T>): Promise<T>
  /**
   * Inserts all rows or none, some thousand rows a statement. Values stand in the order of `columns`; `undefined` is
   * refused, JSON columns take plain values, arrays become PostgreSQL arrays.
   * @returns the number of rows inserted
   */
  insertRows(table: string, columns: readonly InsertColumn[], rows: readonly (readonly unknown[])[]): Promise<number>
  /**
   * Calls `onPayload` for every NOTIFY on `channel` that was committed; the answer stops it. Notifications sent while
   * the connection was down are lost: `onGap` says that the subscriber has to read anew. Not inside a transaction.
   */
  listen(channel: string, onPayload: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>
  /** Waits for the running statement, rolls back what is open and refuses whatever comes later. */
  close(): Promise<void>
}
