/**
 * The closed lists of codes a published figure is described with. Codes are data keys: screens label them in both languages.
 */

/** One per source series, each with its own file under `reference/published/`. */
export const figureSeries = [
  'glotip-pakistan',
  'glotip-detected-abroad',
  'fia-press',
  'ssdo-child-cases',
  'begging-deportations',
  'sindh-vigilance-committees',
  'other-public-figures',
  'tip-report',
  'tip-report-recommendations',
  'tip-tiers',
  'anti-tip-policy-index',
] as const
export type FigureSeries = (typeof figureSeries)[number]

/** What a figure is about. Figures of different subjects are never added up or compared as if they were one. */
export const figureSubjects = [
  'trafficking',
  'migrant-smuggling',
  /** FIA counts: mostly smuggling and Emigration Ordinance cases, trafficking among them. */
  'smuggling-and-trafficking',
  'bonded-labour',
  'violence-against-children',
  'deportation',
  'labour-migration',
  'policy',
] as const
export type FigureSubject = (typeof figureSubjects)[number]

/** What one unit of the number is. */
export const countingUnits = [
  'complaint',
  'enquiry',
  'case',
  'offence',
  'investigation',
  'raid',
  'arrest',
  'challan',
  'conviction',
  'acquittal',
  'person',
  'committee',
  'brick-kiln',
  'red-notice',
  'province',
  'event',
  'percent',
  'tier',
  'index-point',
  'recommendation',
] as const
export type CountingUnit = (typeof countingUnits)[number]

/** How the value is to be read. */
export const figureUnits = ['count', 'percent', 'tier', 'index', 'text'] as const
export type FigureUnit = (typeof figureUnits)[number]

/** What the categories of a figure divide. `of-whom` groups overlap and do not add up to the whole. */
export const figureDimensions = [
  'form-of-exploitation',
  'citizenship',
  'country-of-repatriation',
  'form-of-violence',
  'origin-province',
  'deporting-country',
  'of-whom',
  'purpose-of-trafficking',
  'notified-by',
  'rank',
] as const
export type FigureDimension = (typeof figureDimensions)[number]

/** Remarks that must stand beside a figure. */
export const figureNotes = [
  'value-equals-year',
  'repatriation-country-not-stated',
  'mostly-smuggling-and-emigration-cases',
  'red-book-of-most-wanted',
  'parts-disagree-with-total',
  'older-zone-names',
  'figure-of-the-unodc-report-2013',
  'deportation-is-not-trafficking',
  'police-data-under-right-to-information',
  'publisher-doubts-rate',
  'secondary-not-checked',
  'secondary-press-copy',
  'status-as-stated-by-hari-welfare-association',
  'lawful-emigration-not-trafficking',
  'rounded-by-source',
  'source-undated',
  'press-investigation',
  'reported-by-authorities-unconfirmed',
  'districts-not-named',
  'wording-garbled',
  'estimate',
  'source-says-over',
  'source-says-almost',
  'source-says-approximately',
  'letter-to-the-editor',
  'may-belong-to-earlier-year',
  'of-six-provinces',
  'period-is-report-year',
  'paraphrase',
  'text-cut-in-source',
  'index-by-researchers',
] as const
export type FigureNote = (typeof figureNotes)[number]
