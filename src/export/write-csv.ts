import papaparse from 'papaparse'
import { formulaText } from '#contract/formula-text.ts'
import { cellContent, columnTitle, type ExportSheet, sheetFacts } from './export-sheet.ts'

/** U+FEFF: without it, spreadsheet programs on Windows take the file for Latin and spoil the Urdu. */
const byteOrderMark = '\uFEFF'

/**
 * A sheet as CSV (RFC 4180, UTF-8). What the figures mean stands after them as a second block of name and text, an empty line between:
 * the standard knows no comments, so lines with "#" would be read as data, and the names of the columns must come first.
 */
export function writeCsv(sheet: ExportSheet): string {
  const table = [
    sheet.columns.map(columnTitle),
    ...sheet.rows.map((row) => row.map(cellContent)),
    [],
    ...sheetFacts(sheet).map(({ name, text }) => [name, text]),
  ]
  return `${byteOrderMark}${papaparse.unparse(table, { escapeFormulae: formulaText, newline: '\r\n' })}\r\n`
}
