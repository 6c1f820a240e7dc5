import { type Category, streamOf } from '#contract/categories.ts'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { type Measure, measureOf, minimumForPercent } from '#contract/measures.ts'
import { isQuarterId } from '#contract/periods.ts'
import { countryId, isProvinceId } from '#contract/places.ts'
import { type CellValue, cellReader, listReader } from '../read-table.ts'
import type { Release, TableName } from '../release.ts'

type Cells = Pick<Release, 'tables' | 'silence'>
export type CellQuestion = { measure: Measure; placeId: string; periodId: string; category: Category }

/**
 * One published figure. A hidden or unoffered cell is "not shown"; in a district from which no return had come it is "no return", because
 * nothing is known there. Only districts can be without a return.
 */
export const figureOf = (release: Cells, question: CellQuestion): Count =>
  figuresByPlace(release, question)(question.placeId)

/** The figures of many places, which is a hundred times the work of one place only where each is looked up by itself. */
export function figuresByPlace(release: Cells, question: Omit<CellQuestion, 'placeId'>): (placeId: string) => Count {
  const { measure, periodId } = question
  const read = rawCells(release, { ...question, placeId: '' }, 'place')
  const silent = silentIn(release, measure, periodId)
  return (placeId) => figureFrom(read(placeId), silent, placeId)
}

/** The figures of a list of places, by their position in it. The same list costs nothing to look up again. */
export function figuresOfPlaces(
  release: Cells,
  question: Omit<CellQuestion, 'placeId'>,
  placeIds: readonly string[],
): (index: number) => Count {
  const { measure, periodId, category } = question
  const silent = silentIn(release, measure, periodId)
  const table = countTableOf(measure)
  // A share is made of two tables.
  if (table === undefined) {
    const figureIn = figuresByPlace(release, question)
    return (index) => figureIn(placeIds[index] ?? '')
  }
  const read = listReader(release.tables[table.name], 0, ['', periodId, ...table.restOf(category)], placeIds)
  return (index) => figureFrom(read(index), silent, placeIds[index] ?? '')
}

/** The figures of one place in many periods. */
export function figuresByPeriod(release: Cells, question: Omit<CellQuestion, 'periodId'>): (periodId: string) => Count {
  const { measure, placeId } = question
  const read = rawCells(release, { ...question, periodId: '' }, 'period')
  return (periodId) => figureFrom(read(periodId), silentIn(release, measure, periodId), placeId)
}

function figureFrom(number: CellValue, silent: ReadonlySet<string>, placeId: string): Count {
  if (number === undefined) return notApplicable
  if (number !== null) return valueOf(number)
  return silent.has(placeId) ? noReturn : notShown
}

function rawCells(
  { tables }: Cells,
  { measure, placeId, periodId, category }: CellQuestion,
  free: 'place' | 'period',
): (id: string) => CellValue {
  const stream = streamOf(category)
  const read = (name: TableName, ...rest: string[]) =>
    cellReader(tables[name], free === 'place' ? 0 : 1, [placeId, periodId, ...rest])
  const table = countTableOf(measure)
  if (table) return read(table.name, ...table.restOf(category))
  const [onTime, due] = [read('answer-outcomes', stream, 'on-time'), read('referrals', stream)]
  const isPublished = (id: string) =>
    free === 'place' ? isOutcomePublished(id, periodId) : isOutcomePublished(placeId, id)
  return (id) => (isPublished(id) ? shareOnTime(onTime(id), due(id)) : undefined)
}

/** The table that holds a measure, and its ids beside place and period; `undefined` for the share of referrals answered on time. */
function countTableOf(measure: Measure) {
  switch (measure) {
    case 'reached':
      return { name: measure, restOf: () => [] }
    case 'persons':
    case 'cases':
      return { name: measure, restOf: (category: Category) => [category] }
    case 'referrals':
    case 'first-answer-hours':
      return { name: measure, restOf: (category: Category) => [streamOf(category)] }
    case 'answered-on-time':
      return undefined
  }
}

/** Outcomes of answers are published for districts by year; for provinces and the country by quarter too. */
const isOutcomePublished = (placeId: string, periodId: string): boolean =>
  placeId === countryId || isProvinceId(placeId) || !isQuarterId(periodId)

/** Whole percent of two shown counts: it tells nothing that they do not. */
function shareOnTime(onTime: CellValue, due: CellValue): CellValue {
  if (onTime === undefined || due === undefined) return undefined
  if (onTime === null || due === null || due < minimumForPercent) return null
  return Math.round((100 * onTime) / due)
}

const nowhere: ReadonlySet<string> = new Set()
const silences = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Records only: activities do not come by monthly return. */
function silentIn({ silence }: Cells, measure: Measure, periodId: string): ReadonlySet<string> {
  const places = silence[periodId]
  if (places === undefined || !measureOf(measure).isProtected) return nowhere
  const known = silences.get(places) ?? new Set(places)
  silences.set(places, known)
  return known
}
