import { z } from 'zod'
import { provinceIds } from '../places.ts'

const bothNames = z.object({ en: z.string(), ur: z.string() })

export const geographySchema = z.object({
  provinces: z.array(z.object({ id: z.enum(provinceIds), name: bothNames, population: z.number().int().nullable() })),
  divisions: z.array(z.object({ id: z.string(), provinceId: z.enum(provinceIds), name: bothNames })),
  districts: z.array(
    z.object({
      id: z.string(),
      provinceId: z.enum(provinceIds),
      divisionId: z.string(),
      name: bothNames,
      population: z.number().int().nullable(),
    }),
  ),
})

/** The release that answers now, and the periods this viewer may ask about. */
export const releaseInfoSchema = z.object({
  releaseId: z.string(),
  /** Releases of one series never contradict each other. */
  seriesId: z.string(),
  publishedAt: z.string(),
  /** Published without the second person that a release of real records needs: of synthetic records, or of none. */
  isSelfPublished: z.boolean(),
  asOf: z.string(),
  isSynthetic: z.boolean(),
  smallNumberBelow: z.number().int(),
  periods: z.array(z.string()),
  defaultPeriodId: z.string(),
  provisionalFrom: z.string().optional(),
})

export const agencyHereSchema = z.object({
  id: z.string(),
  name: bothNames,
  shortName: z.string(),
  kind: z.string(),
  referralFunctions: z.array(z.string()),
  owesReturns: z.boolean(),
})
export const helplineSchema = z.object({
  number: z.string(),
  name: bothNames,
  hours: z.string(),
  /** Absent: never checked. */
  lastCheckedOn: z.string().optional(),
  source: z.string(),
})
export const activityHereSchema = z.object({
  activityCode: z.string(),
  title: bothNames,
  kind: z.string(),
  status: z.enum(['planned', 'held', 'cancelled']),
  startsOn: z.string(),
  organiserName: bothNames.optional(),
  /** Instead of a name that this viewer may not read. */
  organiserKind: z.string().optional(),
  /** Heads counted; absent while the report is awaited. */
  attendance: z.number().int().optional(),
})

/** What is known about a place apart from figures. */
export const placeDetailSchema = z.object({
  placeId: z.string(),
  level: z.enum(['country', 'province', 'district']),
  population: z.object({ residents: z.number().int(), year: z.number().int(), source: z.string() }).optional(),
  headquarters: z.string().optional(),
  /** Later districts that are counted inside this one. */
  includes: z.array(z.object({ id: z.string(), name: bothNames, validFrom: z.string() })),
  agencies: z.array(agencyHereSchema),
  /** Kinds of agencies at work here that this viewer is not told by name, because a name may lead to a shelter; absent where there are none. */
  unnamedAgencyKinds: z.array(z.string()).optional(),
  fiaOffices: z.array(z.object({ id: z.string(), kind: z.enum(['zone', 'circle']), name: bothNames })),
  helplines: z.array(helplineSchema),
  activitiesPast: z.array(activityHereSchema),
  activitiesAhead: z.array(activityHereSchema),
})

export type ReleaseInfo = z.infer<typeof releaseInfoSchema>
export type PlaceDetail = z.infer<typeof placeDetailSchema>
