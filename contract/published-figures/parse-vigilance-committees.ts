import { z } from 'zod'
import { addedColumns, type FigureContext, FigureReader } from './figure-reader.ts'
import type { PublishedFigure } from './published-figure.ts'

const committeeRow = z.object({
  district: z.string().min(1),
  notified_by: z.string().regex(/^\d{4}$/, 'is not a year'),
  status: z.string().min(1),
  source: z.string(),
  ...addedColumns,
})

/** The statement is of February 2022; `notified_by` is the year by which the committee existed, not when it was seen. */
const statedIn = '2022-02'

/** District Vigilance Committees notified in Sindh; the value is the status as stated. @throws ReferenceCsvError naming file and line */
export function parseVigilanceCommittees(csvText: string, context: FigureContext): PublishedFigure[] {
  const reader = new FigureReader('published/sindh-vigilance-committees.csv', context)
  return reader.rows(csvText, committeeRow).map(({ line, row }) =>
    reader.figure(line, {
      ...reader.period(line, statedIn),
      series: 'sindh-vigilance-committees',
      subject: 'bonded-labour',
      indicator: 'vigilance-committee-status',
      place: reader.place(line, row.district),
      value: { kind: 'text', text: row.status },
      dimension: 'notified-by',
      category: row.notified_by,
      source: row.source,
      column: 'status',
      confidence: row.confidence,
      notes: row.note_codes,
    }),
  )
}
