import type { OwnColumns, OwnFigures, OwnNumbers } from '#contract/api/own-agency.ts'
import { isStream } from '#contract/categories.ts'
import type { Count } from '#contract/count.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { noFacet } from '#contract/release/facets.ts'
import { type CellName, cellName } from './cells.ts'
import type { Pool } from './pool.ts'
import type { Answered, Reader } from './readers.ts'
import { countCells, type Records } from './truth.ts'

/*
 * Numbers of the own agency are no part of what everybody is told: they are what that agency knows beside it (`agency.ts`). So they are kept
 * apart, by agency, as the part of each cell that is its own.
 */

/** Codes as a reader takes them out of base64, without the product's own code; two bytes each where the dictionary is long. */
function valuesOf({ dictionary, codes }: { dictionary: readonly string[]; codes: string }): string[] {
  const bytes = Buffer.from(codes, 'base64')
  const size = dictionary.length > 256 ? 2 : 1
  return Array.from(
    { length: bytes.length / size },
    (_, record) => dictionary[size === 1 ? (bytes[record] ?? 0) : bytes.readUInt16LE(record * 2)] ?? 'no value',
  )
}

function recordsIn<Name extends string>(
  table: Readonly<Record<Name, { dictionary: readonly string[]; codes: string }>>,
): Record<Name, string>[] {
  // The keys of an object are its names.
  const names = Object.keys(table) as Name[]
  const columns = names.map((name) => ({ name, values: valuesOf(table[name]) }))
  return (columns[0]?.values ?? []).map(
    // One value of each column.
    (_, at) => Object.fromEntries(columns.map(({ name, values }) => [name, values[at] ?? ''])) as Record<Name, string>,
  )
}

const quarterOf = (month: string): string => `${month.slice(0, 4)}q${Math.ceil(Number(month.slice(5)) / 3)}`

/** Every period that a quarter lies in, written out: the quarter, its calendar year, its fiscal year. */
function periodsAround(quarters: ReadonlySet<string>): string[] {
  const years = (quarter: string) => {
    const year = Number(quarter.slice(0, 4))
    const begins = Number(quarter.slice(5)) > 2 ? year : year - 1
    return [quarter, `cy${year}`, `fy${begins}-${String((begins + 1) % 100).padStart(2, '0')}`]
  }
  return [...new Set([...quarters].flatMap(years))]
}

/** Cells of persons, cases and referrals that columns of records fill, with how many. */
export function ownCells(columns: OwnColumns, geography: Geography): Map<CellName, number> {
  const { agencyId } = columns
  const fact = ({ category, district, month }: { category: string; district: string; month: string }) => ({
    agencyId,
    placeId: district,
    quarter: quarterOf(month),
    category,
    facet: noFacet,
    count: 1,
  })
  const persons = recordsIn(columns.persons).map((one) => ({ ...fact(one), facet: one.group }))
  const cases = recordsIn(columns.cases).map(fact)
  const referral = (one: ReturnType<typeof fact>, outcome: string) => ({
    ...one,
    // What is late here may be unanswered there: a release looks no further than its quarter.
    facet: outcome === 'on-time' ? 'on-time' : noFacet,
    flow: noFacet,
    toAgencyId: agencyId,
  })
  const referrals = [
    ...recordsIn(columns.sent).map((one) => referral(fact(one), one.outcome)),
    // A release counts them where the sender is, which is not told.
    ...recordsIn(columns.received).map((one) => referral({ ...fact(one), placeId: countryId }, one.outcome)),
  ]
  const quarters = new Set([...persons, ...cases, ...referrals].map(({ quarter }) => quarter))
  const records = { persons, cases, referrals, sectors: [], control: [], routes: [], stages: [] }
  // Counting reads these lists and no other.
  return countCells(records as unknown as Records, geography, periodsAround(quarters))
}

export const ownColumns: Reader = (pool, { text, geography }) => {
  // Of the schema of the route, whose own test holds it.
  const columns = JSON.parse(text) as OwnColumns
  pool.own.set(columns.agencyId, ownCells(columns, geography))
}

/** Of an administrator. Each number counts as explained; those that are part of a cell are kept. */
export const ownFigures = (pool: Pool, body: OwnFigures, { address }: Answered): void => {
  const { agencyId, placeId, category, periodId, numbers } = body
  const own = pool.own.get(agencyId) ?? new Map<CellName, number>()
  pool.own.set(agencyId, own)
  const about = `own ${agencyId} ${placeId} ${category} ${periodId}`
  for (const name of Object.keys(numbers) as (keyof OwnNumbers)[])
    pool.other(`${about} ${name}`, numbers[name], address)
  const keep = (unit: 'persons' | 'cases' | 'referrals', ...counts: readonly Count[]) => {
    const known = counts.flatMap((count) => (count.kind === 'value' ? [count.value] : []))
    const cell = cellName(unit, placeId, periodId, category, noFacet)
    if (known.length > 0)
      own.set(
        cell,
        known.reduce((sum, count) => sum + count, 0),
      )
  }
  keep('persons', numbers.persons)
  keep('cases', numbers.cases)
  if (isStream(category)) keep('referrals', numbers.sent, ...(placeId === countryId ? [numbers.received] : []))
}
