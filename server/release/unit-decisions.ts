import { readCell } from '#contract/release/read-table.ts'
import type { FixedTable } from '#contract/release/release.ts'
import type { CellSystem } from './system/cell-system.ts'
import type { Unit } from './system/unit-systems.ts'
import { layouts, type UnitTables } from './unit-tables.ts'

/** Tables of an earlier release, of all streams. */
export type EarlierTables = UnitTables

const shown = 1
const hiddenBefore = 2

/** What the earlier release of a series decided about each cell of a system: 1 shown, 2 hidden, 0 where it has no such period. */
export function readDecisions(unit: Unit, system: CellSystem, earlier: EarlierTables): Uint8Array {
  const decided = new Uint8Array(system.size)
  const periods = new Set((earlier.persons ?? earlier.cases)?.axes[1])
  const tables = layouts[unit].flatMap(({ name, facets }) => {
    const table = earlier[name]
    return table ? [{ table, isBrokenDown: facets !== undefined }] : []
  })
  const { place, period, category, facet } = system.axes
  for (let cell = 0; cell < system.size; cell++) {
    const ids = [
      place.ids[system.place[cell] ?? 0] ?? '',
      period.ids[system.period[cell] ?? 0] ?? '',
      category.ids[system.category[cell] ?? 0] ?? '',
      facet.ids[system.facet[cell] ?? 0] ?? '',
    ]
    if (!periods.has(ids[1] ?? '')) continue
    const isShown = tables.some(({ table, isBrokenDown }) => isShownIn(table, ids, isBrokenDown))
    decided[cell] = isShown ? shown : hiddenBefore
  }
  return decided
}

function isShownIn(table: FixedTable, ids: readonly string[], isBrokenDown: boolean): boolean {
  if (!isBrokenDown && ids[3] !== 'all') return false
  return typeof readCell(table, isBrokenDown ? ids : ids.slice(0, 3)) === 'number'
}
