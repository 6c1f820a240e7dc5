import { z } from 'zod'
import type { IndicatorInSeries } from './figure-indicators.ts'
import { addedColumns, type FigureContext, FigureReader } from './figure-reader.ts'
import type { PublishedFigure } from './published-figure.ts'

const fiaRow = z.object({
  period: z.string(),
  unit: z.string(),
  indicator: z.string(),
  value: z.string(),
  source: z.string(),
  note: z.string(),
  ...addedColumns,
})

const mixed = 'smuggling-and-trafficking'

const meaningOf: Readonly<Record<string, IndicatorInSeries>> = {
  cases_registered: { indicator: 'cases-registered', subject: mixed },
  arrests: { indicator: 'arrests', subject: mixed },
  raids: { indicator: 'raids', subject: mixed },
  enquiries: { indicator: 'enquiries', subject: mixed },
  complaints: { indicator: 'complaints', subject: mixed },
  complaints_acted_on: { indicator: 'complaints-acted-on', subject: mixed },
  challans_submitted: { indicator: 'challans-submitted', subject: mixed },
  cases_convicted: { indicator: 'cases-convicted', subject: mixed },
  court_convictions: { indicator: 'court-convictions', subject: mixed },
  persons_convicted: { indicator: 'persons-convicted', subject: mixed },
  red_book_most_wanted: { indicator: 'red-book-most-wanted', subject: mixed },
  red_book_arrested: { indicator: 'red-book-arrested', subject: mixed },
  interpol_red_notices: { indicator: 'interpol-red-notices', subject: mixed },
  fia_officials_arrested: { indicator: 'fia-officials-arrested', subject: mixed },
  fia_officials_dismissed: { indicator: 'fia-officials-dismissed', subject: mixed },
  deportees_arrived: { indicator: 'deportees-arrived', subject: 'deportation' },
}

/** FIA figures as the press carried them, by province, zone, circle or district, 2008-2025. @throws ReferenceCsvError naming file and line */
export function parseFiaPress(csvText: string, context: FigureContext): PublishedFigure[] {
  const reader = new FigureReader('published/fia-press.csv', context)
  return reader.rows(csvText, fiaRow).map(({ line, row }) =>
    reader.figure(line, {
      ...reader.period(line, row.period),
      ...reader.lookUp(line, meaningOf, row.indicator),
      series: 'fia-press',
      place: reader.place(line, row.unit),
      value: reader.value(line, row.value),
      source: row.source,
      column: 'value',
      confidence: row.confidence,
      notes: row.note_codes,
      note: row.note,
    }),
  )
}
