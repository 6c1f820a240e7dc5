import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { readCell } from '../read-table.ts'
import type { Release, TableName } from '../release.ts'

export type FacetQuestion = { readonly placeId: string; readonly periodId: string; readonly stream: string }

/**
 * One cell of a table that breaks a stream down. A hidden cell of a district from which no return had come is "no return": nothing is known
 * there. What the table does not offer is not applicable.
 */
export function facetCount(
  { tables, silence }: Release,
  table: TableName,
  { placeId, periodId, stream }: FacetQuestion,
  facet: string,
): Count {
  const number = readCell(tables[table], [placeId, periodId, stream, facet])
  if (number === undefined) return notApplicable
  if (number !== null) return valueOf(number)
  return silence[periodId]?.includes(placeId) ? noReturn : notShown
}
