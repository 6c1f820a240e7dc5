import Papa from 'papaparse'
import { type Category, streamOf } from '#contract/categories.ts'
import { type Count, notApplicable, valueOf } from '#contract/count.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { countryId, unknownDistrictId } from '#contract/places.ts'
import { noFacet } from '#contract/release/facets.ts'
import type { TableName } from '#contract/release/release.ts'
import { readTable, type TableText } from '#contract/release/table-text.ts'
import { type CellName, cellName, cellOfTable, unitOfTable } from './cells.ts'
import { figure, heldBack, rate } from './figure-told.ts'
import type { Pool } from './pool.ts'
import type { Reader } from './readers.ts'

/** One table of a release file: every place in it is a cell, or counts nobody. */
export function table(pool: Pool, name: TableName, text: TableText, from: string): void {
  const { axes, values } = readTable(text)
  let at = 0
  const visit = (ids: readonly string[]): void => {
    const axis = axes[ids.length]
    if (axis) {
      for (const id of axis) visit([...ids, id])
      return
    }
    const value = values[at++] ?? null
    const [place = '', period = '', category = '', facet = ''] = ids
    const count: Count = value === null ? { kind: 'not-shown' } : valueOf(value)
    if (name === 'first-answer-hours') pool.hours(place, period, category, count, from)
    else if (unitOfTable[name] === undefined) {
      if (value !== null)
        pool.other(
          `${otherNames[name] ?? name} ${[place, period, category, facet].filter(Boolean).join(' ')}`,
          value,
          from,
        )
    } else {
      const cell = cellOfTable(name, ids)
      if (cell === undefined && value !== null)
        throw new Error(`${from}: a number where none is offered: ${ids.join(' ')}`)
      if (cell === undefined) return
      pool.offered.add(cell)
      if (value !== null) pool.number(cell, value, from)
    }
  }
  visit([])
}

const otherNames: Partial<Record<TableName, string>> = {
  'stage-days-median': 'median',
  'stage-days-90th': 'ninetieth',
}

export const csv: Reader = (pool, { address, text, geography, parameters }) => {
  const lines = Papa.parse<string[]>(text.replace(/^\uFEFF/, '')).data
  const measure = (parameters.measure ?? 'persons') as Measure // from the list of the route
  const category = (parameters.of ?? 'tip') as Category // likewise
  const period = parameters.period ?? ''
  const ids = new Set([...geography.districts.map(({ id }) => id), unknownDistrictId, parameters.in ?? countryId])
  const parts: { name: CellName; count: Count }[] = []
  for (const [id = '', , , count = '', rateText = '', received = '', due = '', ...together] of lines) {
    const told = countOfText(count)
    // What these count is read of the other form of the same answer; here, that the files say the same.
    const [name = '', sum = '', sumRate = ''] = together
    if (ids.has(id) && name !== '')
      for (const [what, text] of [
        ['count', sum],
        ['rate', sumRate],
      ] as const)
        pool.other(
          `${what} together of ${id}: ${measure} ${category} ${parameters.in} ${period}`,
          countOfText(text),
          address,
        )
    if (ids.has(id) && told.kind !== 'not-applicable') {
      figure(pool, { measure, place: id, period, category }, told, address)
      if (
        measureOf(measure).basis === 'count' &&
        measure !== 'reached' &&
        (received !== '' || id === unknownDistrictId)
      )
        parts.push({ name: cellName(unitOf(measure), id, period, categoryOf(measure, category), noFacet), count: told })
    }
    if (received !== '' && ids.has(id)) {
      pool.other(`received ${id} ${period}`, Number(received), address)
      pool.other(`due ${id} ${period}`, Number(due), address)
      const row = { count: told, rate: countOfText(rateText) }
      if (measureOf(measure).basis === 'count') {
        const population = geography.districts.find((district) => district.id === id)?.population ?? null
        rate(pool, { measure, place: id, period, category }, row, population, address)
      }
    }
    if (id === 'held-back' && measure !== 'reached') heldBack(pool, parts, told, address)
  }
}

const unitOf = (measure: Measure) => (measure === 'persons' || measure === 'cases' ? measure : 'referrals')
const categoryOf = (measure: Measure, category: Category) =>
  measure === 'persons' || measure === 'cases' ? category : streamOf(category)

function countOfText(text: string): Count {
  if (text === 'not shown') return { kind: 'not-shown' }
  if (text === '..') return { kind: 'no-return' }
  if (text === 'n/a' || text === '' || Number.isNaN(Number(text))) return notApplicable
  return valueOf(Number(text))
}
