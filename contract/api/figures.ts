import { z } from 'zod'
import { categories } from '../categories.ts'
import { measures } from '../measures.ts'
import { provinceIds } from '../places.ts'
import { adultGroups, controlMethods, groups, sectors, stages } from '../release/facets.ts'

/** What `contract/count.ts` describes, as it travels. */
export const countSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.number() }),
  z.object({ kind: z.literal('not-shown') }),
  z.object({ kind: z.literal('no-return') }),
  z.object({ kind: z.literal('not-applicable') }),
])

const categorySchema = z.enum(categories)
const measureSchema = z.enum(measures)

/** Which release a figure comes from; on every answer, so that a screen can say it and a link can cite it. */
const originShape = {
  releaseId: z.string(),
  /** Last day that the records in the release cover. */
  asOf: z.string(),
  isSynthetic: z.boolean(),
}

export const keyFigureSchema = z.object({
  measure: measureSchema,
  current: countSchema,
  /** The same measure in the compared period; absent when nothing is compared. */
  compared: countSchema.optional(),
  /** Quarter by quarter, oldest first, up to the end of the chosen period; complete quarters only. */
  trend: z.array(z.object({ periodId: z.string(), count: countSchema })),
})

/** Four figures beside the filter sentence. */
export const keyFiguresSchema = z.object({
  ...originShape,
  placeId: z.string(),
  category: categorySchema,
  periodId: z.string(),
  comparedPeriodId: z.string().optional(),
  figures: z.array(keyFigureSchema),
})

export const districtFigureSchema = z.object({
  districtId: z.string(),
  count: countSchema,
  /** Per 100,000 residents in the period, one decimal; for a share or a median the same as `count`. */
  rate: countSchema,
  /** The rate rests on fewer than 20. */
  isFew: z.boolean(),
  /** Monthly returns due and received for the district in the period, over all agencies. */
  returnsDue: z.number().int(),
  returnsReceived: z.number().int(),
})

/**
 * Districts whose own number is not shown, with what they count together. It follows from what is shown: the total of their division less its
 * shown districts; of their province or of several provinces where less has no total.
 */
export const shownTogetherSchema = z.object({
  /** Only where all of them lie in one division. */
  divisionId: z.string().optional(),
  provinceIds: z.array(z.enum(provinceIds)),
  districtIds: z.array(z.string()),
  /** No return came from these; should something have been recorded there nevertheless, it is in the sum. */
  silentDistrictIds: z.array(z.string()),
  /** Whether records whose district is not known are in the sum: their number is not shown either. */
  includesUnknownDistrict: z.boolean(),
  count: countSchema,
  /** Per 100,000 residents of these districts; not applicable where one has no published population. */
  rate: countSchema,
})

/** One measure in every district of a place, for map, ranked list, table and CSV alike. */
export const districtFiguresSchema = z.object({
  ...originShape,
  placeId: z.string(),
  measure: measureSchema,
  category: categorySchema.optional(),
  periodId: z.string(),
  total: countSchema,
  /** Recorded with no known district; counted in the country's total, never drawn. Not applicable below the country. */
  unknownDistrict: countSchema,
  /** Total minus everything shown: what the districts marked "not shown" hold together. */
  heldBack: countSchema,
  /** Of counts only; a sum below the limit of the release is left out. */
  together: z.array(shownTogetherSchema),
  rows: z.array(districtFigureSchema),
})

/** One measure over all quarters, a line for each stream (one line when the measure has no streams). */
export const trendSchema = z.object({
  ...originShape,
  placeId: z.string(),
  measure: measureSchema,
  quarters: z.array(z.string()),
  /**
   * From this quarter on returns could still come late when it was published; the chart shades it. Absent: nothing is provisional. What is
   * published stays as it is: later returns count in the quarter in which they arrive.
   */
  provisionalFrom: z.string().optional(),
  series: z.array(z.object({ category: categorySchema.optional(), counts: z.array(countSchema) })),
  /** By quarter, the monthly returns of the place that were due and those that have come. */
  returns: z.array(z.object({ due: z.number().int(), received: z.number().int() })),
})

/** How much of what was due has reached us. */
export const coverageSchema = z.object({
  ...originShape,
  placeId: z.string(),
  periodId: z.string(),
  agenciesDue: z.number().int(),
  agenciesReported: z.number().int(),
  districtsDue: z.number().int(),
  districtsReported: z.number().int(),
  returnsDue: z.number().int(),
  returnsReceived: z.number().int(),
  returnsLate: z.number().int(),
  returnsMissing: z.number().int(),
})

/** Who, in which form, how far in the justice chain: calendar years only. */
export const profileSchema = z.object({
  ...originShape,
  placeId: z.string(),
  category: categorySchema,
  periodId: z.string(),
  groups: z.array(z.object({ group: z.enum(groups), count: countSchema })),
  /** Women and men by age; not applicable in districts, like sectors, control and days. */
  adultGroups: z.array(z.object({ group: z.enum(adultGroups), count: countSchema })),
  forms: z.array(z.object({ category: categorySchema, count: countSchema })),
  sectors: z.array(z.object({ sector: z.enum(sectors), count: countSchema })),
  /** Persons under each means of control; one may be under several. */
  control: z.array(z.object({ method: z.enum(controlMethods), count: countSchema })),
  /** Moves to each stage in the year, of whichever cases, and the days they took from the stage before. */
  stages: z.array(
    z.object({ stage: z.enum(stages), count: countSchema, medianDays: countSchema, ninetiethDays: countSchema }),
  ),
})

export type KeyFigure = z.infer<typeof keyFigureSchema>
export type KeyFigures = z.infer<typeof keyFiguresSchema>
export type DistrictFigure = z.infer<typeof districtFigureSchema>
export type ShownTogether = z.infer<typeof shownTogetherSchema>
export type DistrictFigures = z.infer<typeof districtFiguresSchema>
export type Trend = z.infer<typeof trendSchema>
export type Coverage = z.infer<typeof coverageSchema>
export type Profile = z.infer<typeof profileSchema>
