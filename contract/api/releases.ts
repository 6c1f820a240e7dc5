import { z } from 'zod'
import { tableNames } from '../release/release.ts'

/** Who a file of a release is for: visitors see periods that ended some months ago, whoever is signed in sees all. */
export const audiences = ['public', 'members'] as const
export type Audience = (typeof audiences)[number]

/** One fixed table. `values` lie between commas, last axis fastest; nothing where a cell is hidden or not offered. */
export const releaseTableSchema = z.object({
  releaseId: z.string(),
  table: z.enum(tableNames),
  axes: z.array(z.array(z.string())),
  values: z.string(),
})
export type ReleaseTable = z.infer<typeof releaseTableSchema>
