import type { OwnColumns, OwnFigures, OwnNumbers } from '#contract/api/own-agency.ts'
import type { Category } from '#contract/categories.ts'
import { isInReach, type OwnCounter, type OwnNews } from '#contract/own-agency/count-own-columns.ts'
import type { Period } from '#contract/periods.ts'
import type { Geography } from '#contract/places.ts'
import type { Group } from '#contract/release/facets.ts'

/** Everything the strip shows, wherever it came from. */
export type OwnFacts = {
  readonly agencyName: OwnColumns['agencyName']
  readonly districtIds: readonly string[]
  readonly readAt: string
  readonly numbers: OwnNumbers
  /** For who reads records: persons by group, what came since the release, and how many records there are of any kind. */
  readonly ofRecords?: {
    readonly groups: readonly { group: Group; count: number }[]
    readonly news: OwnNews
    readonly records: number
    readonly isInReach: boolean
  }
}

export type OwnQuestion = { readonly category: Category; readonly placeId: string; readonly period: Period }

/** @param asOf last day of the release */
export function factsOfColumns(
  columns: OwnColumns,
  counter: OwnCounter,
  { period, ...question }: OwnQuestion,
  { geography, asOf }: { readonly geography: Geography; readonly asOf: string },
): OwnFacts {
  const { agencyName, districtIds, readAt } = columns
  return {
    agencyName,
    districtIds,
    readAt,
    numbers: counter.numbers(question, period),
    ofRecords: {
      groups: counter.groups(question, period),
      news: counter.since(question, asOf),
      records: counter.records,
      isInReach: isInReach(columns, question, geography),
    },
  }
}

export const factsOfFigures = ({ agencyName, districtIds, readAt, numbers }: OwnFigures): OwnFacts => ({
  agencyName,
  districtIds,
  readAt,
  numbers,
})
