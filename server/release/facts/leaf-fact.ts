import { z } from 'zod'

/**
 * Records of one agency counted together, before any sum: the finest that a release knows. Grouped in the database, so no record leaves it.
 * `facet` is a leaf of a family (a sex and age band, an outcome, a way). The quarter is that in which the records reached Rabta, not the
 * one they are about: so the numbers of a closed quarter never change.
 */
export const leafFactSchema = z.object({
  /** Who entered the records; a cell in which one agency is nearly everybody is hidden. */
  agencyId: z.string(),
  placeId: z.string(),
  quarter: z.string(),
  category: z.string(),
  facet: z.string(),
  count: z.number().int().positive(),
})
export type LeafFact = z.infer<typeof leafFactSchema>

/** Days, both included, from which facts are read. */
export type Span = { readonly firstOn: string; readonly lastOn: string }
