import { noFacet } from '#contract/release/facets.ts'
import { ancestorsOf } from './axis.ts'
import type { CellSystem } from './cell-system.ts'

/** Something to be counted: its leaf on each axis, how often, and the agencies that know it. */
export type Counted = {
  readonly placeId: string
  readonly quarter: string
  readonly category: string
  /** Leaves of one or more families that the same records are counted under. */
  readonly facets: readonly string[]
  /** Whether the records also count in the cells that are not broken down; false where another fact has counted them there. */
  readonly isTotal: boolean
  readonly count: number
  readonly agencyIds: readonly string[]
}

/** What one agency's own records count: cells and counts above zero. */
export type OwnCounts = { readonly cells: Int32Array; readonly counts: Float64Array }

/**
 * Adds every fact into all cells it belongs to.
 * @returns the counts by cell; for each cell the smallest number above zero that is left when one agency's records are taken out
 *   (0 where none is: the agency that entered everything learns nothing); and what each agency knows by itself
 */
export function countFacts(
  system: CellSystem,
  facts: readonly Counted[],
): { counts: Float64Array; withoutOne: Float64Array; agencies: readonly OwnCounts[] } {
  const cellsOfFact = makeCellFinder(system)
  const counts = new Float64Array(system.size)
  const byAgency = new Map<string, Counted[]>()
  for (const fact of facts) {
    for (const cell of cellsOfFact(fact)) counts[cell] = (counts[cell] ?? 0) + fact.count
    for (const agencyId of new Set(fact.agencyIds)) {
      const known = byAgency.get(agencyId)
      if (known) known.push(fact)
      else byAgency.set(agencyId, [fact])
    }
  }
  const withoutOne = new Float64Array(system.size)
  const own = new Float64Array(system.size)
  const agencies: OwnCounts[] = []
  // By name, so that a build can be repeated: the database groups in any order.
  const ordered = [...byAgency].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, agencyFacts]) => agencyFacts)
  for (const agencyFacts of ordered) {
    const touched = new Set<number>()
    for (const fact of agencyFacts)
      for (const cell of cellsOfFact(fact)) {
        own[cell] = (own[cell] ?? 0) + fact.count
        touched.add(cell)
      }
    const cells = Int32Array.from(touched)
    agencies.push({ cells, counts: Float64Array.from(cells, (cell) => own[cell] ?? 0) })
    for (const cell of touched) {
      const rest = (counts[cell] ?? 0) - (own[cell] ?? 0)
      own[cell] = 0
      const known = withoutOne[cell] ?? 0
      if (rest > 0 && (known === 0 || rest < known)) withoutOne[cell] = rest
    }
  }
  return { counts, withoutOne, agencies }
}

/** Finds the cells of a fact; facts that share their leaves share the answer. */
function makeCellFinder(system: CellSystem): (fact: Counted) => readonly number[] {
  const { axes } = system
  const above = {
    place: ancestorsOf(axes.place),
    period: ancestorsOf(axes.period),
    category: ancestorsOf(axes.category),
    facet: ancestorsOf(axes.facet),
  }
  const total = axes.facet.indexOf.get(noFacet)
  const known = new Map<string, readonly number[]>()
  return (fact) => {
    const key = `${fact.placeId} ${fact.quarter} ${fact.category} ${fact.facets.join(' ')} ${fact.isTotal}`
    const found = known.get(key)
    if (found) return found
    const at = (axis: keyof typeof axes, id: string) => {
      const position = axes[axis].indexOf.get(id)
      // A place, stream or facet that no table has would otherwise be lost without a word.
      if (position === undefined) throw new Error(`No ${axis} ${id} in this system`)
      return above[axis][position] ?? []
    }
    const facets = new Set(fact.facets.flatMap((facet) => at('facet', facet)))
    if (!fact.isTotal && total !== undefined) facets.delete(total)
    const cells: number[] = []
    for (const place of at('place', fact.placeId))
      for (const period of at('period', fact.quarter))
        for (const category of at('category', fact.category))
          for (const facet of facets) {
            const cell = system.cellAt(place, period, category, facet)
            if (cell >= 0) cells.push(cell)
          }
    known.set(key, cells)
    return cells
  }
}
