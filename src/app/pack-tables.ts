/*
 * Answers are lists of objects with the same fields, and the names of the fields are most of them. In the first frame each such list
 * travels as a table: the names once, then a column for each. Half the bytes after compression.
 */

const tableMark = '#table'
/** A shorter list gains nothing. */
const shortest = 4

type Table = { readonly [tableMark]: readonly string[]; readonly columns: readonly (readonly unknown[])[] }

/** The value with every list of like objects as a table, all the way down. JSON values only. */
export function packTables(value: unknown): unknown {
  if (Array.isArray(value)) return packList(value)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, packTables(field)]))
}

/** The value as it was. */
export function unpackTables(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpackTables)
  if (!isRecord(value)) return value
  if (isTable(value)) return unpackTable(value)
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, unpackTables(field)]))
}

function packList(list: readonly unknown[]): unknown {
  const [first] = list
  const names = isRecord(first) ? Object.keys(first) : []
  const isUniform =
    list.length >= shortest && names.length > 0 && list.every((item) => isRecord(item) && hasFields(item, names))
  if (!isUniform) return list.map(packTables)
  // Every item has exactly these fields.
  const columns = names.map((name) => packTables(list.map((item) => (item as Record<string, unknown>)[name])))
  return { [tableMark]: names, columns }
}

function unpackTable({ [tableMark]: names, columns }: Table): unknown[] {
  const fields = columns.map((column) => {
    const values = unpackTables(column)
    if (!Array.isArray(values)) throw new Error('A column of a packed table is no list')
    return values as unknown[]
  })
  const length = fields[0]?.length ?? 0
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(names.map((name, column) => [name, fields[column]?.[row]])),
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const hasFields = (item: Record<string, unknown>, names: readonly string[]): boolean => {
  const own = Object.keys(item)
  return own.length === names.length && names.every((name, index) => own[index] === name)
}
const isTable = (value: Record<string, unknown>): value is Table => Object.hasOwn(value, tableMark)
