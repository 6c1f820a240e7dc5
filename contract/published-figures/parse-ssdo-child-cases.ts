import { z } from 'zod'
import type { FigureIndicator } from './figure-indicators.ts'
import { addedColumns, type FigureContext, FigureReader } from './figure-reader.ts'
import type { PublishedFigure } from './published-figure.ts'

const ssdoRow = z.object({
  period: z.string(),
  unit: z.string(),
  category: z.string().min(1),
  indicator: z.string(),
  value: z.string(),
  source: z.string(),
  ...addedColumns,
})

const indicatorOf: Readonly<Record<string, FigureIndicator>> = {
  cases_registered: 'cases-registered',
  challaned: 'cases-challaned',
  under_trial: 'cases-under-trial',
  convictions: 'convictions',
  acquittals: 'acquittals',
  withdrawn: 'cases-withdrawn',
  conviction_rate_percent: 'conviction-rate',
}

/** Police cases of violence against children, child trafficking among them, as SSDO published them. @throws ReferenceCsvError naming file and line */
export function parseSsdoChildCases(csvText: string, context: FigureContext): PublishedFigure[] {
  const reader = new FigureReader('published/ssdo-child-cases.csv', context)
  return reader.rows(csvText, ssdoRow).map(({ line, row }) => {
    const isWhole = row.category === 'all'
    return reader.figure(line, {
      ...reader.period(line, row.period),
      series: 'ssdo-child-cases',
      subject: 'violence-against-children',
      indicator: reader.lookUp(line, indicatorOf, row.indicator),
      place: reader.place(line, row.unit),
      value: reader.value(line, row.value),
      dimension: isWhole ? null : 'form-of-violence',
      category: isWhole ? null : row.category.replaceAll('_', '-'),
      source: row.source,
      column: 'value',
      confidence: row.confidence,
      notes: row.note_codes,
    })
  })
}
