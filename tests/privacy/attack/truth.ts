import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { streamOf } from '#contract/categories.ts'
import { periodOf } from '#contract/periods.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { noFacet } from '#contract/release/facets.ts'
import type { Database } from '#server/db/database.ts'
import { type Ledger, readRecords } from '#server/release/ledger.ts'
import { type CellName, cellName, facetSums, facetsAbove, type Unit } from './cells.ts'
import type { AttackSystem } from './system.ts'

/** Everything that is counted, grouped as finely as a release knows it: of all agencies, or of what one of them entered itself. */
export type Records = Omit<Ledger, 'silentDistrictIds'>

export async function readAllRecords(db: Database): Promise<Records> {
  const span = await db.one(
    z.object({ firstOn: z.string(), lastOn: z.string() }),
    sql`select min(entered_on) as "firstOn", (select max(as_of) from figures.release) as "lastOn" from records.case_file`,
  )
  return readRecords(db, { ...span, firstOn: `${span.firstOn.slice(0, 4)}-01-01` })
}

/** The facts of one agency: what it entered, and the referrals that it sent or was sent. */
export function recordsOf(records: Records, agencyId: string): Records {
  const own = <F extends { agencyId: string }>(facts: readonly F[]) =>
    facts.filter((fact) => fact.agencyId === agencyId)
  return {
    ...records,
    persons: own(records.persons),
    sectors: own(records.sectors),
    control: own(records.control),
    routes: own(records.routes),
    cases: own(records.cases),
    stages: own(records.stages),
    referrals: records.referrals.filter((fact) => fact.agencyId === agencyId || fact.toAgencyId === agencyId),
  }
}

/** Adds records up by cell. It knows how cells add up from the same public lists as the attack, not from the code that is attacked. */
export function countCells(records: Records, geography: Geography, periods: readonly string[]): Map<CellName, number> {
  const counts = new Map<CellName, number>()
  const provinces = new Map<string, string>(geography.districts.map(({ id, provinceId }) => [id, provinceId]))
  const divisions = new Map<string, string>(geography.districts.map(({ id, divisionId }) => [id, divisionId]))
  const placesOf = (place: string) => [
    ...new Set([place, divisions.get(place) ?? place, provinces.get(place) ?? place, countryId]),
  ]
  const periodsOf = new Map<string, string[]>()
  for (const id of periods)
    for (const quarter of periodOf(id).quarters) periodsOf.set(quarter, [...(periodsOf.get(quarter) ?? []), id])
  const sums = facetSums(geography)
  const known = new Map<string, string[]>()
  const above = (unit: Unit, facet: string) => {
    const key = `${unit} ${facet}`
    const found = known.get(key) ?? facetsAbove(unit, facet, sums)
    known.set(key, found)
    return found
  }
  type Fact = { placeId: string; quarter: string; category: string; count: number }
  const add = (unit: Unit, fact: Fact, facets: Iterable<string>) => {
    const stream = streamOf(fact.category as 'tip') // categories of the database's own check
    for (const place of placesOf(fact.placeId))
      for (const period of periodsOf.get(fact.quarter) ?? [])
        for (const facet of facets)
          for (const category of facet === noFacet && fact.category !== stream ? [stream, fact.category] : [stream]) {
            const name = cellName(unit, place, period, category, facet)
            counts.set(name, (counts.get(name) ?? 0) + fact.count)
          }
  }
  for (const fact of records.persons) add('persons', fact, above('persons', fact.facet))
  // These break down persons who are counted already.
  for (const fact of [...records.sectors, ...records.control, ...records.routes])
    add(
      'persons',
      fact,
      above('persons', fact.facet).filter((facet) => facet !== noFacet),
    )
  for (const fact of records.cases) add('cases', fact, [noFacet])
  for (const fact of records.stages) add('stages', fact, above('stages', fact.facet))
  for (const fact of records.referrals)
    add('referrals', fact, new Set([...above('referrals', fact.facet), ...above('referrals', fact.flow)]))
  return counts
}

/** The true number of every cell of a system; the slack of an inequality is what its row leaves. */
export function trueValues({ names, rows }: AttackSystem, counts: ReadonlyMap<CellName, number>): Float64Array {
  const values = Float64Array.from(names, (name) => counts.get(name) ?? 0)
  for (const { cells, factors, equals } of rows) {
    const at = cells.length - 1
    const last = cells[at] ?? 0
    if (!names[last]?.startsWith('slack ')) continue
    const sum = cells
      .slice(0, at)
      .reduce((total, cell, index) => total + (factors[index] ?? 0) * (values[cell] ?? 0), 0)
    values[last] = (equals - sum) / (factors[at] ?? 1)
  }
  return values
}
