import { formulaText } from '#contract/formula-text.ts'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import type { PublishedWords } from '../words/use-published-words.ts'
import { figureRecord, figureRecordFields } from './figure-records.ts'

/** U+FEFF: without it, spreadsheet programs on Windows take the file for Latin and spoil the Urdu. */
const byteOrderMark = '\ufeff'

/**
 * Figures as a CSV file (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it: titles and notes come
 * from other people.
 * The writer is fetched when somebody asks for the file; the promise rejects when that fails.
 */
export async function writeFiguresCsv(figures: readonly PublishedFigure[], words: PublishedWords): Promise<string> {
  const { default: papaparse } = await import('papaparse')
  const records = figures.map((figure) => figureRecord(figure, words))
  return (
    byteOrderMark +
    papaparse.unparse(records, { columns: [...figureRecordFields], newline: '\r\n', escapeFormulae: formulaText })
  )
}
