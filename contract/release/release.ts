/**
 * What a release holds, as it is stored, served and filtered in the browser. Immutable once published.
 * A table's values lie in one array, last axis fastest. `null` is a cell that is hidden or not offered: the number is not in here.
 */
export type FixedTable = { readonly axes: readonly (readonly string[])[]; readonly values: readonly (number | null)[] }

/** Tables of a release and what their axes are. */
export const tableNames = [
  /** place × period × category (forms for calendar years) */
  'persons',
  'cases',
  /** place × period × stream */
  'referrals',
  /** place × period × stream × outcome of the first answer */
  'answer-outcomes',
  'first-answer-hours',
  /** place × calendar year × stream × group; adult groups, sectors, methods of control and laws only above districts */
  'groups',
  'adult-groups',
  'sectors',
  'control',
  /** place × calendar year × stream × stage, and stage by law above districts */
  'stages',
  'stages-by-law',
  /** place above districts × calendar year × stream × stage: days from the stage before */
  'stage-days-median',
  'stage-days-90th',
  /** country × calendar year × stream × way or flow, with the margins of both sides */
  'routes',
  'flows',
  /** place × period */
  'activities',
  'reached',
] as const
export type TableName = (typeof tableNames)[number]
export type ReleaseTables = { readonly [Name in TableName]: FixedTable }

/** Monthly returns by agency and district; a letter a month: `r` received, `l` late, `v` revised, `m` missing, `.` not due. */
export const returnLetters = { received: 'r', late: 'l', revised: 'v', missing: 'm' } as const
export type Returns = {
  readonly firstMonth: string
  readonly rows: readonly { readonly agencyId: string; readonly districtId: string; readonly months: string }[]
}

/**
 * What is told of the returns of a place and period. An agency or district has reported when at least one of its returns arrived; a late or
 * revised return was received.
 */
export const coverageFields = [
  'agenciesDue',
  'agenciesReported',
  'districtsDue',
  'districtsReported',
  'returnsDue',
  'returnsReceived',
  'returnsLate',
  'returnsMissing',
] as const
export type CoverageField = (typeof coverageFields)[number]

/** By period, the districts from which no return had come when the period was first published. It does not change when one comes later. */
export type Silence = { readonly [periodId: string]: readonly string[] }

export type ReleaseHead = {
  readonly id: string
  /** Releases of one series never contradict each other; corrections begin a new one. */
  readonly seriesId: string
  readonly builtAt: string
  readonly publishedAt: string
  /** Published without the second person that a release of real records needs: of synthetic records, or of none. */
  readonly isSelfPublished: boolean
  /** Last day covered. */
  readonly asOf: string
  readonly isSynthetic: boolean
  readonly smallNumberBelow: number
  readonly provisionalFrom: string | undefined
}
/** Everything that answers questions: what a browser may hold of a release. */
export type Release = ReleaseHead & {
  readonly tables: ReleaseTables
  readonly silence: Silence
  /** How much of what was due has come: place × period × `coverageFields`. */
  readonly coverage: FixedTable
}
/** Also with the returns of single agencies, which not every reader may see: they stay on the server. */
export type StoredRelease = Release & { readonly returns: Returns }
