import { z } from 'zod'
import type { FigureDimension } from './figure-codes.ts'
import type { IndicatorInSeries } from './figure-indicators.ts'
import { addedColumns, type FigureContext, FigureReader } from './figure-reader.ts'
import type { PublishedFigure } from './published-figure.ts'

const tipRow = z.object({
  year: z.string().regex(/^\d{4}$/, 'is not a year'),
  indicator: z.string(),
  value: z.string(),
  unit: z.string().min(1),
  source: z.string(),
  quote: z.string(),
  ...addedColumns,
})

type Meaning = IndicatorInSeries & {
  readonly dimension?: FigureDimension
  readonly category?: string
  /** Province the figure is for; the country when absent. */
  readonly place?: string
  /** Calendar year counted, where the source says so; the year of the report when absent. */
  readonly countedIn?: string
}

const trafficking = 'trafficking'
const bonded = 'bonded-labour'
const purpose = 'purpose-of-trafficking'

const meaningOf: Readonly<Record<string, Meaning>> = {
  tier: { indicator: 'tier', subject: 'policy' },
  bonded_labour_estimate_low: { indicator: 'bonded-labour-estimate-low', subject: bonded },
  bonded_labour_estimate_high: { indicator: 'bonded-labour-estimate-high', subject: bonded },
  bonded_labour_estimate: { indicator: 'bonded-labour-estimate', subject: bonded },
  bonded_labour_convictions_punjab_cy2015: {
    indicator: 'bonded-labour-convictions',
    subject: bonded,
    place: 'Punjab',
    countedIn: '2015',
  },
  bonded_labour_convictions_punjab_cy2016: {
    indicator: 'bonded-labour-convictions',
    subject: bonded,
    place: 'Punjab',
    countedIn: '2016',
  },
  children_removed_from_brick_kilns_punjab: {
    indicator: 'children-removed-from-brick-kilns',
    subject: bonded,
    place: 'Punjab',
  },
  complicit_officials_convicted: { indicator: 'complicit-officials-convicted', subject: trafficking },
  domestic_trafficking_victims_cy2018_fia: {
    indicator: 'domestic-trafficking-victims',
    subject: trafficking,
    countedIn: '2018',
  },
  domestic_trafficking_victims_female_share_cy2018_fia: {
    indicator: 'domestic-trafficking-victims-female-share',
    subject: trafficking,
    countedIn: '2018',
  },
  share_of_convictions_in_punjab: { indicator: 'share-of-convictions', subject: trafficking, place: 'Punjab' },
  provinces_convicting_any_trafficker: { indicator: 'provinces-convicting-any-trafficker', subject: trafficking },
  investigations_pakistani_victims_overseas: {
    indicator: 'investigations-of-exploitation-overseas',
    subject: trafficking,
  },
  victims_identified_by_police_cy2021: {
    indicator: 'victims-identified-by-police',
    subject: trafficking,
    countedIn: '2021',
  },
  acceded_un_tip_protocol: { indicator: 'acceded-to-tip-protocol', subject: 'policy' },
  investigations_ptpa_total: { indicator: 'investigations-ptpa', subject: trafficking },
  investigations_ptpa_sex_trafficking: {
    indicator: 'investigations-ptpa',
    subject: trafficking,
    dimension: purpose,
    category: 'sex-trafficking',
  },
  investigations_ptpa_forced_labour: {
    indicator: 'investigations-ptpa',
    subject: trafficking,
    dimension: purpose,
    category: 'forced-labour',
  },
  investigations_ptpa_unspecified: {
    indicator: 'investigations-ptpa',
    subject: trafficking,
    dimension: purpose,
    category: 'unspecified',
  },
  convictions_ptpa: { indicator: 'convictions-ptpa', subject: trafficking },
  investigations_ppc: { indicator: 'investigations-ppc', subject: trafficking },
  victims_identified: { indicator: 'victims-identified', subject: trafficking },
}

/**
 * Tier and figures of the US Trafficking in Persons Reports on Pakistan, by year of the report.
 * A figure whose calendar year the source states has that year as its period; the others carry the note `period-is-report-year`.
 *
 * @throws ReferenceCsvError naming file and line
 */
export function parseTipReport(csvText: string, context: FigureContext): PublishedFigure[] {
  const reader = new FigureReader('published/tip-report.csv', context)
  return reader.rows(csvText, tipRow).map(({ line, row }) => {
    const { place, countedIn, ...meaning } = reader.lookUp(line, meaningOf, row.indicator)
    const isTier = meaning.indicator === 'tier'
    return reader.figure(line, {
      ...reader.period(line, countedIn ?? row.year),
      ...meaning,
      series: 'tip-report',
      place: reader.place(line, place ?? 'Pakistan'),
      value: isTier ? { kind: 'text', text: row.value } : reader.value(line, row.value),
      source: row.source,
      column: 'value',
      confidence: row.confidence,
      notes: row.note_codes,
    })
  })
}
