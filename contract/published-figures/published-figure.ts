import { z } from 'zod'
import {
  countingUnits,
  figureDimensions,
  figureNotes,
  figureSeries,
  figureSubjects,
  figureUnits,
} from './figure-codes.ts'
import { figureIndicators } from './figure-indicators.ts'

/**
 * A value as its source prints it. `below` is how UNODC hides small counts: "<5" is one of 0, 1, 2, 3, 4,
 * and is neither zero nor a number to calculate with.
 */
export const figureValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.number() }),
  z.object({ kind: z.literal('below'), below: z.number().int().positive() }),
  z.object({ kind: z.literal('text'), text: z.string().min(1) }),
])

export const placeKinds = [
  'country',
  'province',
  'district',
  'fia-zone',
  'fia-circle',
  'foreign-country',
  'survey-area',
] as const

/**
 * The place a figure is for. `id` is a place or office of the reference files, an ISO 3166-1 alpha-3 code for a foreign
 * country, and null for a unit that exists only in the source (an FIA zone under its old name, the area of a survey).
 */
export const figurePlaceSchema = z.object({
  kind: z.enum(placeKinds),
  id: z.string().min(1).nullable(),
  name: z.string().min(1),
})

/** Where the value stands: file under `reference/`, line (header = 1) and column. */
export const figureOriginSchema = z.object({
  file: z.string().min(1),
  line: z.number().int().min(2),
  column: z.string().min(1),
})

/** A figure somebody published, with everything that must be shown beside it. */
export const publishedFigureSchema = z.object({
  /** Made from series, indicator, place, period and breakdown; stable while those are. */
  id: z.string().min(1),
  series: z.enum(figureSeries),
  subject: z.enum(figureSubjects),
  indicator: z.enum(figureIndicators),
  unit: z.enum(figureUnits),
  countingUnit: z.enum(countingUnits),
  /** First and last day of the period, both inside it. */
  periodStart: z.iso.date(),
  periodEnd: z.iso.date(),
  /** The period in the words of the source file. */
  periodLabel: z.string().min(1),
  place: figurePlaceSchema,
  value: figureValueSchema,
  dimension: z.enum(figureDimensions).nullable(),
  /** A slug within the dimension; null with a dimension when the place is the category, or the source leaves it open. */
  category: z.string().min(1).nullable(),
  sex: z.enum(['female', 'male']).nullable(),
  age: z.enum(['0-17', '18+']).nullable(),
  sourceTitle: z.string().min(1),
  sourcePublisher: z.string().min(1),
  sourceUrl: z.url(),
  /** high: primary or two agreeing sources; medium: one good secondary source; low: weak or garbled source. */
  confidence: z.enum(['high', 'medium', 'low']),
  /** False for every figure of low confidence: show it marked as unverified, or not at all. */
  isVerified: z.boolean(),
  notes: z.array(z.enum(figureNotes)),
  /** Remark of the source file in English, for the reader who wants the detail. */
  note: z.string().min(1).nullable(),
  origin: figureOriginSchema,
  /** Conflicts the figure takes part in; see `conflicts.ts`. */
  conflictIds: z.array(z.string()),
})

export type FigureValue = z.infer<typeof figureValueSchema>
export type FigurePlace = z.infer<typeof figurePlaceSchema>
export type FigureOrigin = z.infer<typeof figureOriginSchema>
export type PublishedFigure = z.infer<typeof publishedFigureSchema>
