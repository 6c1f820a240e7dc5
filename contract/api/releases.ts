import { z } from 'zod'
import { type TableName, tableNames } from '../release/release.ts'

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
const tableTextSchema = z.object({ axes: z.array(z.array(z.string())), values: z.string() })

// One entry for each name of the list.
const everyTable = Object.fromEntries(tableNames.map((name) => [name, tableTextSchema])) as Record<
  TableName,
  typeof tableTextSchema
>

/** A whole release; see `contract/release/release-file.ts`. */
export const releaseFileSchema = z.object({
  releaseId: z.string(),
  seriesId: z.string(),
  builtAt: z.string(),
  publishedAt: z.string(),
  isSelfPublished: z.boolean(),
  asOf: z.string(),
  isSynthetic: z.boolean(),
  smallNumberBelow: z.number().int(),
  provisionalFrom: z.string().optional(),
  tables: z.object(everyTable),
  /** By period, the districts from which no return had come when it was first published. */
  silence: z.record(z.string(), z.array(z.string())),
  coverage: tableTextSchema,
})

export type ReleaseTable = z.infer<typeof releaseTableSchema>
