import type { Stream } from '#contract/categories.ts'
import { formsOf } from '#contract/categories.ts'
import {
  adultGroups,
  answerOutcomes,
  controlFacet,
  controlMethods,
  groups,
  noFacet,
  sectorFacet,
  sectors,
  stages,
  withoutControlFacet,
} from '#contract/release/facets.ts'
import type { FixedTable, TableName } from '#contract/release/release.ts'
import type { CellSystem, TableSpec } from './system/cell-system.ts'
import type { Unit } from './system/unit-systems.ts'

export type UnitTables = Partial<Record<TableName, FixedTable>>

/** A table of the release: the tables of the system it is made of, and its last axis; none where it is not broken down. */
export type TableLayout = {
  readonly name: TableName
  readonly specs: readonly string[]
  readonly facets?: readonly string[]
}

/** What is released of each unit: every cell of its system is in one of these tables. */
export const layouts: Readonly<Record<Unit, readonly TableLayout[]>> = {
  persons: [
    { name: 'persons', specs: ['totals', 'divisions', 'forms'] },
    { name: 'groups', specs: ['groups'], facets: groups },
    { name: 'adult-groups', specs: ['adults'], facets: adultGroups },
    { name: 'sectors', specs: ['sector'], facets: sectors.map(sectorFacet) },
    {
      name: 'control',
      specs: ['control'],
      facets: controlMethods.flatMap((method) => [controlFacet(method), withoutControlFacet(method)]),
    },
    { name: 'routes', specs: ['routes'], facets: [] },
  ],
  cases: [{ name: 'cases', specs: ['totals', 'divisions', 'forms'] }],
  stages: [
    { name: 'stages', specs: ['stages'], facets: stages },
    { name: 'stages-by-law', specs: ['stages-by-law'], facets: [] },
  ],
  referrals: [
    { name: 'referrals', specs: ['referrals', 'divisions'] },
    { name: 'answer-outcomes', specs: ['answers', 'answers-in-districts'], facets: answerOutcomes },
    { name: 'flows', specs: ['flows'], facets: [] },
  ],
}

/** The tables of a unit with the hidden cells left out; their numbers are gone. */
export function writeUnitTables(
  unit: Unit,
  stream: Stream,
  system: CellSystem,
  counts: Float64Array,
  hidden: Uint8Array,
): UnitTables {
  const tables: UnitTables = {}
  for (const layout of layouts[unit]) {
    const axes = axesOf(layout, stream, system)
    const values: (number | null)[] = []
    forEachCell(system, axes, (cell) => values.push(cell < 0 || hidden[cell] ? null : (counts[cell] ?? null)))
    tables[layout.name] = { axes: layout.facets === undefined ? axes.slice(0, 3) : axes, values }
  }
  return tables
}

/** Ids on the four axes of a layout; an empty list of facets means all that its table has. */
export function axesOf(layout: TableLayout, stream: Stream, system: CellSystem): readonly (readonly string[])[] {
  const specs = system.tables.filter((table) => layout.specs.includes(table.id))
  const [first] = specs
  if (first === undefined) throw new Error(`No table ${layout.specs.join(', ')}`)
  const union = (ids: (spec: TableSpec) => readonly string[]) => [...new Set(specs.flatMap((spec) => [...ids(spec)]))]
  const categories = layout.specs.includes('forms') ? [stream, ...formsOf(stream)] : [stream]
  const facets = layout.facets === undefined ? [noFacet] : layout.facets.length > 0 ? layout.facets : first.facets
  return [union((spec) => spec.places), union((spec) => spec.periods), categories, facets]
}

/** Visits the cells of a table in order, last axis fastest; -1 where the system has none. */
export function forEachCell(
  system: CellSystem,
  axes: readonly (readonly string[])[],
  visit: (cell: number) => void,
): void {
  const [places = [], periods = [], categories = [], facets = []] = axes
  const at = (axis: keyof CellSystem['axes'], id: string) => system.axes[axis].indexOf.get(id) ?? -1
  for (const place of places)
    for (const period of periods)
      for (const category of categories)
        for (const facet of facets) {
          const positions = [
            at('place', place),
            at('period', period),
            at('category', category),
            at('facet', facet),
          ] as const
          visit(positions.includes(-1) ? -1 : system.cellAt(...positions))
        }
}
