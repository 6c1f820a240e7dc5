import Papa from 'papaparse'
import type { z } from 'zod'

/** A reference file that does not hold what it must; the message names file, line and column. */
export class ReferenceCsvError extends Error {
  constructor(fileName: string, place: string, problem: string) {
    super(`${fileName}, ${place}: ${problem}`)
    this.name = 'ReferenceCsvError'
  }
}

/** One data row with the line it stands on (the header is line 1; true while no cell holds a line break). */
export type CsvRow<Row> = { readonly line: number; readonly row: Row }

/**
 * Reads a CSV text with a header line into rows checked by `schema`.
 * Cells reach the schema as they are written, without guessing numbers: "<5" and "2,020" must survive.
 *
 * @param fileName for error messages only
 * @throws ReferenceCsvError when the text is not CSV, a line has too many or too few cells, or a row breaks the schema
 */
export function readReferenceCsv<Schema extends z.ZodType>(
  fileName: string,
  text: string,
  schema: Schema,
): CsvRow<z.output<Schema>>[] {
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  const fault = parsed.errors[0]
  if (fault !== undefined) {
    throw new ReferenceCsvError(fileName, `line ${(fault.row ?? 0) + 2}`, fault.message)
  }
  return parsed.data.map((cells, index) => {
    const line = index + 2
    const checked = schema.safeParse(cells)
    if (checked.success) return { line, row: checked.data }
    const issue = checked.error.issues[0]
    const column = issue?.path.join('.') ?? ''
    throw new ReferenceCsvError(fileName, `line ${line}, column "${column}"`, issue?.message ?? 'unreadable row')
  })
}
