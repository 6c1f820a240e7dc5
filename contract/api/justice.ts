import { z } from 'zod'
import { streams } from '../categories.ts'
import { countryId, provinceIds } from '../places.ts'
import { leadingLaws, stages } from '../release/facets.ts'
import { countSchema } from './figures.ts'

const stageSchema = z.enum(stages)

/** Places that days and laws are published for. */
export const justicePlaces = [countryId, ...provinceIds] as const

/** The justice chain of a place in a calendar year and a stream. Every count is of moves in the year, never of the cases of the stage before. */
export const justiceSchema = z.object({
  releaseId: z.string(),
  /** Last day that the records in the release cover. */
  asOf: z.string(),
  isSynthetic: z.boolean(),
  placeId: z.string(),
  stream: z.enum(streams),
  periodId: z.string(),
  stages: z.array(
    z.object({
      stage: stageSchema,
      count: countSchema,
      /** Not applicable in a district, like the days. */
      byLaw: z.array(z.object({ law: z.enum(leadingLaws), count: countSchema })),
      /** Days from the stage before: half of the moves took this many or fewer, and nine in ten. */
      medianDays: countSchema,
      ninetiethDays: countSchema,
    }),
  ),
  /** The country and every province, for the same year and stream, whatever the place. */
  places: z.array(
    z.object({
      placeId: z.enum(justicePlaces),
      stages: z.array(z.object({ stage: stageSchema, count: countSchema, medianDays: countSchema })),
    }),
  ),
  /** Calendar years that the reader may see, oldest first; `isProvisional` where one of its quarters was when it was published. */
  years: z.array(z.object({ periodId: z.string(), isProvisional: z.boolean() })),
  /** One count for each of `years`. */
  series: z.array(z.object({ stage: stageSchema, counts: z.array(countSchema) })),
})

export type Justice = z.infer<typeof justiceSchema>
