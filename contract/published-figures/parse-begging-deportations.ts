import { z } from 'zod'
import { foreignCountryNamed } from './figure-place.ts'
import { addedColumns, type FigureContext, FigureReader } from './figure-reader.ts'
import type { PublishedFigure } from './published-figure.ts'

const deportationRow = z.object({
  period: z.string(),
  dimension: z.enum(['origin_province', 'deporting_country']),
  name: z.string().min(1),
  persons: z.string(),
  source: z.string(),
  ...addedColumns,
})

/**
 * Persons deported to Pakistan on begging charges, by province of origin and by deporting country.
 * The place is the province or the country named. Deportation is not a finding of trafficking.
 *
 * @throws ReferenceCsvError naming file and line
 */
export function parseBeggingDeportations(csvText: string, context: FigureContext): PublishedFigure[] {
  const reader = new FigureReader('published/begging-deportations.csv', context)
  return reader.rows(csvText, deportationRow).map(({ line, row }) => {
    const isOrigin = row.dimension === 'origin_province'
    const place = isOrigin ? reader.place(line, row.name) : foreignCountryNamed(row.name)
    if (place === undefined) throw reader.fault(line, `no country code for "${row.name}"`)
    return reader.figure(line, {
      ...reader.period(line, row.period),
      series: 'begging-deportations',
      subject: 'deportation',
      indicator: 'persons-deported-on-begging-charges',
      place,
      value: reader.value(line, row.persons),
      dimension: isOrigin ? 'origin-province' : 'deporting-country',
      source: row.source,
      column: 'persons',
      confidence: row.confidence,
      notes: row.note_codes,
    })
  })
}
