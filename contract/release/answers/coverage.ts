import type { Coverage } from '#contract/api/figures.ts'
import { cellReader, listReader, readCell } from '../read-table.ts'
import { type CoverageField, coverageFields, type Release } from '../release.ts'
import { originOf } from './origin.ts'

/** How much of what was due in a period has reached us. */
export function answerCoverage(release: Release, question: { placeId: string; periodId: string }): Coverage {
  return { ...originOf(release), ...question, ...coverageOf(release, question) }
}

/** The numbers of one place and period; zeros where nothing was due. */
export function coverageOf(
  { coverage }: Release,
  { placeId, periodId }: { placeId: string; periodId: string },
): Readonly<Record<CoverageField, number>> {
  const numbers = coverageFields.map((field) => [field, readCell(coverage, [placeId, periodId, field]) ?? 0])
  // One entry for each field of the list.
  return Object.fromEntries(numbers) as Record<CoverageField, number>
}

type Returns = { readonly returnsDue: number; readonly returnsReceived: number }

/** Returns of a list of places in one period, by their position in it. */
export function returnsOfPlaces(
  { coverage }: Release,
  periodId: string,
  placeIds: readonly string[],
): (index: number) => Returns {
  const of = (field: CoverageField) => listReader(coverage, 0, ['', periodId, field], placeIds)
  const [due, received] = [of('returnsDue'), of('returnsReceived')]
  return (index) => ({ returnsDue: due(index) ?? 0, returnsReceived: received(index) ?? 0 })
}

export type ReturnsRead = (id: string) => Returns

/** Returns of many places in one period, or of one place in many periods. */
export function returnsBy(
  { coverage }: Release,
  free: 'place' | 'period',
  { placeId = '', periodId = '' }: { readonly placeId?: string; readonly periodId?: string },
): ReturnsRead {
  const of = (field: CoverageField) => cellReader(coverage, free === 'place' ? 0 : 1, [placeId, periodId, field])
  const [due, received] = [of('returnsDue'), of('returnsReceived')]
  return (id) => ({ returnsDue: due(id) ?? 0, returnsReceived: received(id) ?? 0 })
}
