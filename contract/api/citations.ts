import { z } from 'zod'
import { categories } from '../categories.ts'
import { comparisons } from '../filters/overview-filters.ts'
import { measures } from '../measures.ts'

/** A view, spelled out in full: defaults change with time, a citation does not. */
const viewShape = {
  measure: z.enum(measures),
  category: z.enum(categories),
  placeId: z.string(),
  periodId: z.string(),
  comparison: z.enum(comparisons),
}

export const viewToCiteSchema = z.object({ ...viewShape, releaseId: z.string() })

/** A view under a permanent id. `/c/<id>` leads to it. */
export const citationSchema = z.object({
  id: z.string(),
  ...viewShape,
  releaseId: z.string(),
  /** Last day that the records in the cited release cover. */
  asOf: z.string(),
  isSynthetic: z.boolean(),
  /** The day it was first cited, in Pakistan. */
  citedOn: z.string(),
  latest: z.object({
    releaseId: z.string(),
    asOf: z.string(),
    /** False after a re-base: figures of another series may differ because records were corrected. */
    isSameSeries: z.boolean(),
  }),
})

export type ViewToCite = z.infer<typeof viewToCiteSchema>
export type Citation = z.infer<typeof citationSchema>
