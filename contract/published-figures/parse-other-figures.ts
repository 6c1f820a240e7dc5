import { z } from 'zod'
import type { FigureDimension } from './figure-codes.ts'
import type { IndicatorInSeries } from './figure-indicators.ts'
import { addedColumns, type FigureContext, FigureReader } from './figure-reader.ts'
import type { PublishedFigure } from './published-figure.ts'

const otherRow = z.object({
  period: z.string(),
  unit: z.string(),
  indicator: z.string(),
  value: z.string(),
  source: z.string(),
  ...addedColumns,
})

type Meaning = IndicatorInSeries & { readonly dimension?: FigureDimension; readonly category?: string }

const bonded = 'bonded-labour'

const meaningOf: Readonly<Record<string, Meaning>> = {
  bonded_labourers_freed: { indicator: 'bonded-labourers-freed', subject: bonded },
  of_whom_children: {
    indicator: 'bonded-labourers-freed',
    subject: bonded,
    dimension: 'of-whom',
    category: 'children',
  },
  of_whom_women: { indicator: 'bonded-labourers-freed', subject: bonded, dimension: 'of-whom', category: 'women' },
  bonded_labourers_released: { indicator: 'bonded-labourers-released', subject: bonded },
  dvc_notified: { indicator: 'vigilance-committees-notified', subject: bonded },
  brick_kilns: { indicator: 'brick-kilns', subject: bonded },
  brick_kilns_inspected_by_police: { indicator: 'brick-kilns-inspected-by-police', subject: bonded },
  kiln_owners_managers_arrested: { indicator: 'kiln-owners-or-managers-arrested', subject: bonded },
  brick_kilns_registered: { indicator: 'brick-kilns-registered', subject: bonded },
  brick_kilns_functioning: { indicator: 'brick-kilns-functioning', subject: bonded },
  brick_kilns_unregistered: { indicator: 'brick-kilns-unregistered', subject: bonded },
  women_sold_as_brides_to_china: { indicator: 'women-sold-as-brides-to-china', subject: 'trafficking' },
  greece_boat_reported_on_board: { indicator: 'greece-boat-reported-on-board', subject: 'migrant-smuggling' },
  greece_boat_missing: { indicator: 'greece-boat-missing', subject: 'migrant-smuggling' },
  registered_emigrant_workers: { indicator: 'registered-emigrant-workers', subject: 'labour-migration' },
  heard_of_human_trafficking_percent: { indicator: 'heard-of-human-trafficking', subject: 'trafficking' },
  heard_of_migrant_smuggling_percent: { indicator: 'heard-of-migrant-smuggling', subject: 'migrant-smuggling' },
  survey_respondents: { indicator: 'survey-respondents', subject: 'smuggling-and-trafficking' },
  irregular_arrivals_in_turkey_from_route: {
    indicator: 'irregular-arrivals-in-turkey-from-route',
    subject: 'migrant-smuggling',
  },
}

/** Single public figures on bonded labour, kilns, irregular journeys and registered emigration. @throws ReferenceCsvError naming file and line */
export function parseOtherFigures(csvText: string, context: FigureContext): PublishedFigure[] {
  const reader = new FigureReader('published/other-public-figures.csv', context)
  return reader.rows(csvText, otherRow).map(({ line, row }) =>
    reader.figure(line, {
      ...reader.period(line, row.period),
      ...reader.lookUp(line, meaningOf, row.indicator),
      series: 'other-public-figures',
      place: reader.place(line, row.unit),
      value: reader.value(line, row.value),
      source: row.source,
      column: 'value',
      confidence: row.confidence,
      notes: row.note_codes,
    }),
  )
}
