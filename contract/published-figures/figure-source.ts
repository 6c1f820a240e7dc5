import { z } from 'zod'
import { ReferenceCsvError, readReferenceCsv } from '#contract/geography/reference-csv.ts'

/** A source as it is shown beside a figure. */
export type FigureSource = { readonly title: string; readonly publisher: string; readonly url: string }
/** Sources by the text that the `source` column of the other files holds. */
export type FigureSources = ReadonlyMap<string, FigureSource>

const sourceRow = z.object({
  source: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string().min(1),
  published_on: z.union([z.literal(''), z.iso.date()]),
  url: z.url(),
})

/**
 * Reads `reference/published/sources.csv`.
 *
 * @throws ReferenceCsvError when a row is malformed or a source occurs twice
 */
export function readFigureSources(csvText: string): FigureSources {
  const fileName = 'published/sources.csv'
  const sources = new Map<string, FigureSource>()
  for (const { line, row } of readReferenceCsv(fileName, csvText, sourceRow)) {
    if (sources.has(row.source)) throw new ReferenceCsvError(fileName, `line ${line}`, `"${row.source}" occurs twice`)
    sources.set(row.source, { title: row.title, publisher: row.publisher, url: row.url })
  }
  return sources
}
