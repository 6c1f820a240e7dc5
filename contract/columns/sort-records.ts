import type { Codes, Column } from './column.ts'

/**
 * The same records in the order of the first column, then the second, and so on. Counts do not depend on the order of records, and
 * sorted columns compress to one or two bytes per record, all dimensions together.
 */
export function sortRecords<Name extends string>(columns: readonly Column<Name>[]): Column<Name>[] {
  const records = columns[0]?.codes.length ?? 0
  let order = Uint32Array.from({ length: records }, (_, record) => record)
  // From the last column to the first: each sort keeps the order of equal codes.
  for (const { codes, dictionary } of columns.toReversed()) order = sortedBy(codes, dictionary.length, order)
  return columns.map((column) => ({ ...column, codes: column.codes.map((_, at) => column.codes[order[at] ?? 0] ?? 0) }))
}

/** A stable counting sort of record numbers. */
function sortedBy(codes: Codes, values: number, order: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(values + 1)
  for (const code of codes) next[code + 1] = (next[code + 1] ?? 0) + 1
  for (let code = 1; code <= values; code++) next[code] = (next[code] ?? 0) + (next[code - 1] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (const record of order) {
    const code = codes[record] ?? 0
    const place = next[code] ?? 0
    sorted[place] = record
    next[code] = place + 1
  }
  return sorted
}
