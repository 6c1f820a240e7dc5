import { type Category, streamOf } from '#contract/categories.ts'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { countryId, isProvinceId, unknownDistrictId } from '#contract/places.ts'
import { readCell } from '../read-table.ts'
import type { Snapshot } from '../snapshot.ts'
import { returnsByDistrict } from './returns.ts'

export type CellQuestion = { measure: Measure; placeId: string; periodId: string; category: Category }

/**
 * One published figure. A hidden or unoffered cell is "not shown"; a zero in a district from which no return was received
 * in the period is "no return", because nothing is known there. Only districts can be without a return.
 */
export function figureOf(snapshot: Snapshot, question: CellQuestion): Count {
  const number = rawCell(snapshot, question)
  if (number === undefined) return notApplicable
  if (number === null) return reasonForNone(snapshot, question)
  if (number === 0 && isSilent(snapshot, question)) return noReturn
  return valueOf(number)
}

function reasonForNone(snapshot: Snapshot, question: CellQuestion): Count {
  if (isSilent(snapshot, question)) return noReturn
  const isResponse = question.measure === 'answered-on-time' || question.measure === 'first-answer-hours'
  // A share or a median of no referrals at all: there is nothing to answer.
  return isResponse && rawCell(snapshot, { ...question, measure: 'referrals' }) === 0 ? notApplicable : notShown
}

function rawCell(
  snapshot: Snapshot,
  { measure, placeId, periodId, category }: CellQuestion,
): number | null | undefined {
  const { parts } = snapshot
  if (measure === 'reached') return readCell(parts.reached, [placeId, periodId])
  if (measure === 'persons' || measure === 'cases') return readCell(parts[measure], [placeId, periodId, category])
  return readCell(parts[measure], [placeId, periodId, streamOf(category)])
}

/** Records only: activities do not come by monthly return. A share or a median that is missing where nothing was referred is silence too. */
function isSilent(snapshot: Snapshot, { measure, placeId, periodId }: CellQuestion): boolean {
  if (!measureOf(measure).isProtected) return false
  const districts = silentDistricts(snapshot, periodId)
  return districts.has(placeId)
}

const silent = new WeakMap<Snapshot, Map<string, Set<string>>>()

/** Districts from which nothing was received in a period, because nobody sent a return or nobody owes one. */
function silentDistricts(snapshot: Snapshot, periodId: string): Set<string> {
  const known = silent.get(snapshot) ?? new Map<string, Set<string>>()
  silent.set(snapshot, known)
  const found = known.get(periodId)
  if (found) return found
  const tallies = returnsByDistrict(snapshot.parts.returns, periodId)
  const places = snapshot.parts.persons.axes[0] ?? []
  const districts = places.filter((id) => isDistrict(id) && (tallies.get(id)?.received ?? 0) === 0)
  const made = new Set(districts)
  known.set(periodId, made)
  return made
}

const isDistrict = (id: string): boolean => id !== countryId && id !== unknownDistrictId && !isProvinceId(id)
