import { countryId, isProvinceId, unknownDistrictId } from '#contract/places.ts'
import type { CellSystem } from './system/cell-system.ts'

export type MassLevel = 'country' | 'province' | 'division' | 'district' | 'district-not-known'
/** By table and level: what its cells count together, what of that is shown, and numbers of cells. */
export type CountMass = Record<string, { all: number; shown: number; cells: number; shownCells: number }>

/** How much of what was counted is shown: the price of the protection, told with the release. */
export function massOf(system: CellSystem, counts: Float64Array, hidden: Uint8Array): CountMass {
  const mass: CountMass = {}
  for (let cell = 0; cell < system.size; cell++) {
    const table = system.tables[system.tableOf[cell] ?? 0]?.id
    const level = table === 'divisions' ? 'division' : levelOf(system.axes.place.ids[system.place[cell] ?? 0] ?? '')
    const key = `${table} ${level}`
    const one = (mass[key] ??= { all: 0, shown: 0, cells: 0, shownCells: 0 })
    one.all += counts[cell] ?? 0
    one.cells += 1
    if (hidden[cell]) continue
    one.shown += counts[cell] ?? 0
    one.shownCells += 1
  }
  return mass
}

function levelOf(placeId: string): MassLevel {
  if (placeId === countryId) return 'country'
  if (placeId === unknownDistrictId) return 'district-not-known'
  return isProvinceId(placeId) ? 'province' : 'district'
}
