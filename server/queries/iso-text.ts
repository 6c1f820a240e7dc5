import { type SQL, sql } from 'drizzle-orm'

/** An instant of a column as ISO 8601 text in UTC, under its own name or another. Both are names of this code base, never input. */
export const isoText = (column: string, name: string = column): SQL =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${name}"`)
