import { makeAxis } from '#server/release/system/axis.ts'
import { type CellSystem, makeCellSystem } from '#server/release/system/cell-system.ts'
import { countFacts, type Counted as Fact } from '#server/release/system/count-facts.ts'
import { type Counts, cellOf } from './random-system.ts'

/** One sum and its parts, as a system: places within a country, of one quarter. */
export function sumOf(parts: Readonly<Record<string, number>>): Counts & { readonly system: CellSystem } {
  const ids = Object.keys(parts)
  const facts = ids.map((id) => factAt(id, parts[id] ?? 0))
  return countedIn(sumOfPlaces(ids), facts)
}

export function sumOfPlaces(ids: readonly string[]): CellSystem {
  const place = makeAxis(ids, [{ parent: 'country', children: ids }])
  return makeCellSystem(
    { place, period: makeAxis(['q1'], []), category: makeAxis(['s'], []), facet: makeAxis(['all'], []) },
    [{ id: 'totals', places: place.ids, periods: ['q1'], categories: ['s'], facets: ['all'] }],
  )
}

/** The cell of a place in such a system. */
export const placeCell = (system: CellSystem, id: string): number => cellOf(system, [id, 'q1', 's', 'all'])

export const factAt = (placeId: string, count: number, agencyId = 'police'): Fact => ({
  placeId,
  quarter: 'q1',
  category: 's',
  facets: ['all'],
  isTotal: true,
  count,
  agencyIds: [agencyId],
})

export const countedIn = (system: CellSystem, facts: readonly Fact[]) => ({ system, ...countFacts(system, facts) })
