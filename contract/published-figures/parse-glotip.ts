import { z } from 'zod'
import { slugOf } from '#contract/places.ts'
import type { FigureDimension } from './figure-codes.ts'
import type { FigureIndicator } from './figure-indicators.ts'
import { addedColumns, type FigureContext, FigureReader } from './figure-reader.ts'
import type { FigurePlace, PublishedFigure } from './published-figure.ts'

const glotipRow = z.object({
  Iso3_code: z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 3166-1 alpha-3 code'),
  Country: z.string().min(1),
  Indicator: z.string(),
  Dimension: z.string(),
  Category: z.string(),
  Sex: z.enum(['Total', 'Female', 'Male']),
  Age: z.enum(['Total', '0 to 17 years', '18 years or over']),
  Year: z.string(),
  'Unit of measurement': z.literal('Counts'),
  txtVALUE: z.string(),
  Source: z.string(),
  ...addedColumns,
})
type GlotipRow = z.output<typeof glotipRow>

const indicatorOf: Readonly<Record<string, FigureIndicator>> = {
  'Detected trafficking victims': 'detected-victims',
  'Offences of trafficking in persons': 'offences-recorded',
  'Persons prosecuted': 'persons-prosecuted',
  'Persons convicted': 'persons-convicted',
  'Persons brought into formal contact': 'persons-in-formal-contact',
}

const dimensionOf: Readonly<Record<string, FigureDimension | null>> = {
  Total: null,
  'by citizenship': 'citizenship',
  'by form of exploitation': 'form-of-exploitation',
  'by country of repatriation': 'country-of-repatriation',
}

const sexOf = { Total: null, Female: 'female', Male: 'male' } as const
const ageOf = { Total: null, '0 to 17 years': '0-17', '18 years or over': '18+' } as const

const placeOf = (row: GlotipRow): FigurePlace =>
  row.Iso3_code === 'PAK'
    ? { kind: 'country', id: 'pakistan', name: row.Country }
    : { kind: 'foreign-country', id: row.Iso3_code, name: row.Country }

function parse(reader: FigureReader, series: PublishedFigure['series'], csvText: string): PublishedFigure[] {
  return reader.rows(csvText, glotipRow).map(({ line, row }) => {
    const dimension = reader.lookUp(line, dimensionOf, row.Dimension)
    return reader.figure(line, {
      ...reader.period(line, row.Year),
      series,
      subject: 'trafficking',
      indicator: reader.lookUp(line, indicatorOf, row.Indicator),
      place: placeOf(row),
      value: reader.value(line, row.txtVALUE),
      dimension,
      category: dimension === null || row.Category === '' ? null : slugOf(row.Category),
      sex: sexOf[row.Sex],
      age: ageOf[row.Age],
      source: row.Source,
      column: 'txtVALUE',
      confidence: row.confidence,
      notes: row.note_codes,
    })
  })
}

/** UNODC Global Report data reported by Pakistan, 2007-2020. @throws ReferenceCsvError naming file and line */
export function parseGlotipPakistan(csvText: string, context: FigureContext): PublishedFigure[] {
  return parse(new FigureReader('published/unodc-glotip-pakistan.csv', context), 'glotip-pakistan', csvText)
}

/** UNODC Global Report data on Pakistanis in other countries; the place is the reporting country. @throws ReferenceCsvError */
export function parseGlotipAbroad(csvText: string, context: FigureContext): PublishedFigure[] {
  return parse(
    new FigureReader('published/unodc-glotip-detected-abroad.csv', context),
    'glotip-detected-abroad',
    csvText,
  )
}
