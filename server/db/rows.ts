import type { z } from 'zod'
import type { RawResult } from './driver.ts'
import { firstWords } from './first-words.ts'
import { parserOf } from './type-parsers.ts'

/** The answer of a query does not have the shape its code expects. The message names columns, never values. */
export class RowError extends Error {
  override readonly name = 'RowError'
}

/** Reads the engine's answer into rows of `row`. Throws `RowError` naming the row, the column and the statement. */
export const readRows = <T>(row: z.ZodType<T>, raw: RawResult, text: string): T[] => {
  const names = raw.columns.map((column) => column.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new RowError(`Two columns are called "${twice}" (${firstWords(text)})`)
  const parsers = raw.columns.map((column) => parserOf(column.typeId))
  return raw.rows.map((values, rowIndex) => {
    const record: Record<string, unknown> = {}
    for (const [index, name] of names.entries()) {
      const value = values[index]
      const parse = parsers[index]
      try {
        record[name] = value === null || value === undefined || parse === undefined ? null : parse(value)
      } catch (error) {
        throw new RowError(describe(rowIndex, name, error instanceof Error ? error.message : String(error), text))
      }
    }
    return fit(row, record, rowIndex, text)
  })
}

const fit = <T>(row: z.ZodType<T>, record: Record<string, unknown>, rowIndex: number, text: string): T => {
  const parsed = row.safeParse(record)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new RowError(describe(rowIndex, issue?.path.join('.') ?? '', issue?.message ?? 'does not fit', text))
}

const describe = (rowIndex: number, column: string, problem: string, text: string): string =>
  `Row ${rowIndex + 1}, column "${column}": ${problem} (${firstWords(text)})`
