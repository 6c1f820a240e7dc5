import { sql } from 'drizzle-orm'
import type { Database, InsertColumn } from '../db/database.ts'

/** A table of the schema `reference` with the rows it is to have. */
export type ReferenceTable = {
  readonly name: string
  /** `upsert` where other tables may refer to its rows, `replace` where none does. */
  readonly mode: 'upsert' | 'replace'
  /** Columns of the primary key. */
  readonly key: readonly string[]
  readonly columns: readonly InsertColumn[]
  /** Values in the order of `columns`. */
  readonly values: readonly (readonly unknown[])[]
}

/** A column, its PostgreSQL type, and where its value comes from. */
type Field<Row> = readonly [column: string, type: string, value: (row: Row) => unknown]

/** Describes a table by its fields, so that columns and values cannot come apart. */
export const referenceTable = <Row>(table: {
  readonly name: string
  readonly mode: ReferenceTable['mode']
  readonly key: readonly string[]
  readonly rows: readonly Row[]
  readonly fields: readonly Field<Row>[]
}): ReferenceTable => ({
  name: table.name,
  mode: table.mode,
  key: table.key,
  columns: table.fields.map(([name, type]) => ({ name, type })),
  values: table.rows.map((row) => table.fields.map(([, , value]) => value(row))),
})

/**
 * Brings a table to the rows of its file. Names come from this program, never from a file or a user.
 * Rows that were upserted once stay when their line is removed from the file, because records may refer to them.
 */
export async function writeReferenceTable(tx: Database, table: ReferenceTable): Promise<void> {
  if (table.mode === 'replace') {
    await tx.run(sql`delete from ${sql.raw(table.name)}`)
    await tx.insertRows(table.name, table.columns, table.values)
    return
  }
  const names = table.columns.map(({ name }) => name).join(', ')
  const typed = table.columns.map(({ name, type }) => `${name} ${type}`).join(', ')
  const changes = table.columns
    .filter(({ name }) => !table.key.includes(name))
    .map(({ name }) => `${name} = excluded.${name}`)
    .join(', ')
  // One statement: a district may refer to another one further down.
  await tx.run(sql`
    insert into ${sql.raw(table.name)} (${sql.raw(names)})
    select ${sql.raw(names)} from json_to_recordset(${jsonOf(table)}) as r(${sql.raw(typed)})
    on conflict (${sql.raw(table.key.join(', '))}) do update set ${sql.raw(changes)}`)
}

const jsonOf = ({ columns, values }: ReferenceTable): string =>
  JSON.stringify(values.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]]))))
