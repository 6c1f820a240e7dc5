import { sql } from 'drizzle-orm'
import type { Database, InsertColumn } from './database.ts'
import { writeBytes } from './statement.ts'

/** Few enough that a statement stays short for others who wait, many enough that its overhead does not count. */
const rowsPerStatement = 2_000

const identifier = /^[a-z_][a-z0-9_]*$/
const typeName = /^[a-z_][a-z0-9_ ]*(\(\d+(, ?\d+)?\))?(\[\])?$/

/** See `Database.insertRows`. The rows travel as one JSON parameter, which PostgreSQL itself takes apart by type. */
export const insertRows = async (
  database: Database,
  table: string,
  columns: readonly InsertColumn[],
  rows: readonly (readonly unknown[])[],
): Promise<number> => {
  if (rows.length > rowsPerStatement) {
    return database.transaction(async (tx) => {
      let inserted = 0
      for (let start = 0; start < rows.length; start += rowsPerStatement) {
        inserted += await insertRows(tx, table, columns, rows.slice(start, start + rowsPerStatement))
      }
      return inserted
    })
  }
  if (rows.length === 0) return 0
  const names = columns.map((column) => quote(column.name))
  const typed = columns.map((column, index) => `${names[index]} ${checkType(column.type)}`)
  const target = table.split('.').map(quote).join('.')
  const list = names.join(', ')
  return database.run(
    sql`insert into ${sql.raw(target)} (${sql.raw(list)}) select ${sql.raw(list)} from json_to_recordset(${writeRows(table, columns, rows)}) as r(${sql.raw(typed.join(', '))})`,
  )
}

const quote = (name: string): string => {
  if (!identifier.test(name)) throw new TypeError(`"${name}" is not a plain identifier`)
  return `"${name}"`
}

const checkType = (type: string): string => {
  if (!typeName.test(type)) throw new TypeError(`"${type}" is not a type name`)
  return type
}

const writeRows = (table: string, columns: readonly InsertColumn[], rows: readonly (readonly unknown[])[]): string =>
  JSON.stringify(
    rows.map((row, rowIndex) => {
      if (row.length !== columns.length) {
        throw new TypeError(`Row ${rowIndex + 1} for ${table} has ${row.length} values for ${columns.length} columns`)
      }
      return Object.fromEntries(
        columns.map((column, index) => {
          const value = row[index]
          if (value === undefined)
            throw new TypeError(`Row ${rowIndex + 1} for ${table}: "${column.name}" is undefined`)
          return [column.name, value instanceof Uint8Array ? writeBytes(value) : value]
        }),
      )
    }),
  )
