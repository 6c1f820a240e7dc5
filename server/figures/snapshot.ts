import { z } from 'zod'

/**
 * One build of every fixed table, as it is stored and as the API holds it in memory. Immutable.
 * A table's values lie in one array, last axis fastest. `null` is a cell that is hidden or not offered: the number is not in here.
 */
const axisIds = z.array(z.string())

const fixedTableSchema = z.object({ axes: z.array(axisIds), values: z.array(z.number().nullable()) })
export type FixedTable = z.infer<typeof fixedTableSchema>

/** Monthly returns by agency and district; a letter a month: `r` received, `l` late, `v` revised, `m` missing, `.` not due. */
export const returnLetters = { received: 'r', late: 'l', revised: 'v', missing: 'm' } as const
const returnsSchema = z.object({
  firstMonth: z.string(),
  rows: z.array(z.object({ agencyId: z.string(), districtId: z.string(), months: z.string() })),
})
export type Returns = z.infer<typeof returnsSchema>

/** Names of the parts; each is stored apart, so that a reader takes what it needs. */
export const snapshotParts = {
  /** place × period × category */
  persons: fixedTableSchema,
  cases: fixedTableSchema,
  /** place × period × stream */
  referrals: fixedTableSchema,
  'answered-on-time': fixedTableSchema,
  'first-answer-hours': fixedTableSchema,
  /** place × period */
  activities: fixedTableSchema,
  reached: fixedTableSchema,
  /** place × year × stream × sex and age */
  'sex-age': fixedTableSchema,
  /** place × year × stream × furthest stage */
  stages: fixedTableSchema,
  returns: returnsSchema,
} as const
export type PartName = keyof typeof snapshotParts
export type SnapshotParts = { readonly [Name in PartName]: z.infer<(typeof snapshotParts)[Name]> }

export type SnapshotHead = {
  readonly id: string
  readonly builtAt: string
  /** Last day covered. */
  readonly asOf: string
  readonly isSynthetic: boolean
  readonly smallNumberBelow: number
  /** By which rules it was protected; see `protectionVersion`. */
  readonly protection: number
  readonly provisionalFrom: string | undefined
}
export type Snapshot = SnapshotHead & { readonly parts: SnapshotParts }
