import writeXlsxFile, { type SheetData } from 'write-excel-file/browser'
import { cellContent, columnTitle, type ExportSheet, type SheetCell, sheetFacts } from './export-sheet.ts'

const narrowest = 8
const widest = 44
const factWidth = 100

/**
 * A sheet as an Excel workbook: the figures as true numbers, then what they mean. Fetched when somebody asks for the file. Texts are
 * typed as texts, so none of them is a formula.
 */
export async function writeXlsx(sheet: ExportSheet): Promise<Blob> {
  const { words, columns, rows } = sheet
  const rightToLeft = words.direction === 'rtl'
  const titles = columns.map(columnTitle)
  const facts = sheetFacts(sheet)
  const data: SheetData = [titles.map(heading), ...rows.map((row) => row.map(cellOf))]
  const about: SheetData = facts.map(({ name, text }) => [
    { ...heading(name), alignVertical: 'top' },
    { value: text, type: String, wrap: true, alignVertical: 'top' },
  ])
  return writeXlsxFile([
    {
      data,
      sheet: sheetName(words.data),
      columns: titles.map((title, index) => ({ width: widthOf(title, rows, index) })),
      stickyRowsCount: 1,
      rightToLeft,
    },
    {
      data: about,
      sheet: sheetName(words.about),
      columns: [{ width: Math.max(...facts.map(({ name }) => name.length)) + 2 }, { width: factWidth }],
      rightToLeft,
    },
  ]).toBlob()
}

const heading = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })

/** A number with the decimals it has; what has no number is words, set apart from a zero by its side of the cell too. */
function cellOf(cell: SheetCell) {
  const value = cellContent(cell)
  if (typeof value === 'number') {
    return { value, type: Number, format: Number.isInteger(value) ? '#,##0' : '#,##0.0##' }
  }
  return { value, type: String, ...(typeof cell !== 'string' && { align: 'right' as const, textColor: '#55646f' }) }
}

/** Characters: the longest content within reason. */
function widthOf(title: string, rows: ExportSheet['rows'], index: number): number {
  const lengths = rows.map((row) => String(cellContent(row[index] ?? '')).length)
  return Math.min(widest, Math.max(narrowest, title.length / 2, ...lengths) + 2)
}

/** Excel allows 31 characters and none of these in the name of a sheet. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)
