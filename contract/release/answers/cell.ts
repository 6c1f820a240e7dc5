import { type Category, streamOf } from '#contract/categories.ts'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { type Measure, measureOf, minimumForPercent } from '#contract/measures.ts'
import { parsePeriod } from '#contract/periods.ts'
import { countryId, isProvinceId } from '#contract/places.ts'
import { readCell } from '../read-table.ts'
import type { Release } from '../release.ts'

export type CellQuestion = { measure: Measure; placeId: string; periodId: string; category: Category }

/**
 * One published figure. A hidden or unoffered cell is "not shown"; in a district from which no return had come it is "no return", because
 * nothing is known there. Only districts can be without a return.
 */
export function figureOf(release: Release, question: CellQuestion): Count {
  const number = rawCell(release, question)
  if (number === undefined) return notApplicable
  if (number !== null) return valueOf(number)
  return isSilent(release, question) ? noReturn : notShown
}

function rawCell(
  { tables }: Release,
  { measure, placeId, periodId, category }: CellQuestion,
): number | null | undefined {
  const stream = streamOf(category)
  switch (measure) {
    case 'reached':
      return readCell(tables.reached, [placeId, periodId])
    case 'persons':
    case 'cases':
      return readCell(tables[measure], [placeId, periodId, category])
    case 'referrals':
    case 'first-answer-hours':
      return readCell(tables[measure], [placeId, periodId, stream])
    case 'answered-on-time':
      if (!isOutcomePublished(placeId, periodId)) return undefined
      return shareOnTime(
        readCell(tables['answer-outcomes'], [placeId, periodId, stream, 'on-time']),
        readCell(tables.referrals, [placeId, periodId, stream]),
      )
  }
}

/** Outcomes of answers are published for districts by year; for provinces and the country by quarter too. */
const isOutcomePublished = (placeId: string, periodId: string): boolean =>
  placeId === countryId || isProvinceId(placeId) || parsePeriod(periodId)?.kind !== 'quarter'

/** Whole percent of two shown counts: it tells nothing that they do not. */
function shareOnTime(onTime: number | null | undefined, due: number | null | undefined): number | null | undefined {
  if (onTime === undefined || due === undefined) return undefined
  if (onTime === null || due === null || due < minimumForPercent) return null
  return Math.round((100 * onTime) / due)
}

/** Records only: activities do not come by monthly return. */
const isSilent = ({ silence }: Release, { measure, placeId, periodId }: CellQuestion): boolean =>
  measureOf(measure).isProtected && (silence[periodId]?.includes(placeId) ?? false)
