import { z } from 'zod'
import type { FigureIndicator } from './figure-indicators.ts'
import { addedColumns, type FigureContext, FigureReader } from './figure-reader.ts'
import type { PublishedFigure } from './published-figure.ts'

const indexRow = z.object({
  countryname: z.literal('Pakistan'),
  year: z.string().regex(/^\d{4}$/, 'is not a year'),
  p: z.string(),
  prosecution: z.string(),
  prevention: z.string(),
  protection: z.string(),
  source: z.string(),
  ...addedColumns,
})

const columns = [
  ['p', 'policy-index'],
  ['prosecution', 'policy-index-prosecution'],
  ['prevention', 'policy-index-prevention'],
  ['protection', 'policy-index-protection'],
] as const satisfies readonly (readonly [string, FigureIndicator])[]

/**
 * The 3P index of anti-trafficking policy 2000-2013: prosecution, prevention and protection, each 1 to 5, and their sum.
 * Columns derived from the index (changes, time in the report) are not read; years without an index yield no figure.
 *
 * @throws ReferenceCsvError naming file and line
 */
export function parsePolicyIndex(csvText: string, context: FigureContext): PublishedFigure[] {
  const reader = new FigureReader('published/policy-index-2000-2013.csv', context)
  return reader.rows(csvText, indexRow).flatMap(({ line, row }) =>
    columns
      .filter(([column]) => row[column] !== '')
      .map(([column, indicator]) =>
        reader.figure(line, {
          ...reader.period(line, row.year),
          series: 'anti-tip-policy-index',
          subject: 'policy',
          indicator,
          place: reader.place(line, row.countryname),
          value: reader.value(line, row[column]),
          source: row.source,
          column,
          confidence: row.confidence,
          notes: row.note_codes,
        }),
      ),
  )
}
