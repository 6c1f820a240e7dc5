import { z } from 'zod'
import { addedColumns, type FigureContext, FigureReader } from './figure-reader.ts'
import type { PublishedFigure } from './published-figure.ts'

const tierRow = z.object({
  countryname: z.literal('Pakistan'),
  year: z.string().regex(/^\d{4}$/, 'is not a year'),
  tier: z.string(),
  source: z.string(),
  ...addedColumns,
})

/**
 * Tiers of Pakistan 1999-2015 as a research data set compiled them ("Watchlist" is its word for Tier 2 Watch List).
 * The years before Pakistan entered the report have no tier and yield no figure.
 *
 * @throws ReferenceCsvError naming file and line
 */
export function parseTipTiers(csvText: string, context: FigureContext): PublishedFigure[] {
  const reader = new FigureReader('published/tip-tiers-1999-2015.csv', context)
  const rowsWithTier = reader.rows(csvText, tierRow).filter(({ row }) => row.tier !== '')
  return rowsWithTier.map(({ line, row }) =>
    reader.figure(line, {
      ...reader.period(line, row.year),
      series: 'tip-tiers',
      subject: 'policy',
      indicator: 'tier',
      place: reader.place(line, row.countryname),
      value: { kind: 'text', text: row.tier },
      source: row.source,
      column: 'tier',
      confidence: row.confidence,
      notes: row.note_codes,
    }),
  )
}
