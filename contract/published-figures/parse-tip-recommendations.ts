import { z } from 'zod'
import { addedColumns, type FigureContext, FigureReader } from './figure-reader.ts'
import type { PublishedFigure } from './published-figure.ts'

const recommendationRow = z.object({
  year: z.string().regex(/^\d{4}$/, 'is not a year'),
  rank: z.string().regex(/^\d+$/, 'is not a rank'),
  paraphrase: z.string().min(1),
  source: z.string(),
  ...addedColumns,
})

/** Prioritised recommendations of the TIP reports, in paraphrase; the category is the rank. @throws ReferenceCsvError naming file and line */
export function parseTipRecommendations(csvText: string, context: FigureContext): PublishedFigure[] {
  const reader = new FigureReader('published/tip-report-recommendations.csv', context)
  return reader.rows(csvText, recommendationRow).map(({ line, row }) =>
    reader.figure(line, {
      ...reader.period(line, row.year),
      series: 'tip-report-recommendations',
      subject: 'policy',
      indicator: 'recommendation',
      place: reader.place(line, 'Pakistan'),
      value: { kind: 'text', text: row.paraphrase },
      dimension: 'rank',
      category: row.rank,
      source: row.source,
      column: 'paraphrase',
      confidence: row.confidence,
      notes: row.note_codes,
    }),
  )
}
