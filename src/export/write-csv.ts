import papaparse from 'papaparse'
import { cellContent, columnTitle, type ExportSheet, sheetFacts } from './export-sheet.ts'

/** U+FEFF: without it, spreadsheet programs on Windows take the file for Latin and spoil the Urdu. */
const byteOrderMark = '\uFEFF'

/**
 * Text that a spreadsheet would run as a formula when it opens the file, in the forms of Latin and of East Asian keyboards. Tested on
 * text only, so a true negative number stays a number. An expression of our own, because that of the library looks at texts of one line only.
 */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

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
  return `${byteOrderMark}${papaparse.unparse(table, { escapeFormulae: formula, newline: '\r\n' })}\r\n`
}
