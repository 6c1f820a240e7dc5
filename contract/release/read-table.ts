import type { FixedTable } from './release.ts'

/** Positions of ids on each axis, made once per table, and how many cells lie between two neighbours of it. */
type Index = { readonly positions: readonly ReadonlyMap<string, number>[]; readonly steps: readonly number[] }
const indexes = new WeakMap<FixedTable, Index>()

function indexOf(table: FixedTable): Index {
  const known = indexes.get(table)
  if (known) return known
  const steps = table.axes.map((_, axis) => table.axes.slice(axis + 1).reduce((cells, ids) => cells * ids.length, 1))
  const made = { positions: table.axes.map((ids) => new Map(ids.map((id, position) => [id, position]))), steps }
  indexes.set(table, made)
  return made
}

/** The number of a cell; `null` when it is hidden or not offered, `undefined` when the table has no such cell at all. */
export type CellValue = number | null | undefined

/** Looks a cell up by its ids, in the order of the table's axes. */
export const readCell = (table: FixedTable, ids: readonly string[]): CellValue =>
  cellReader(table, 0, ids)(ids[0] ?? '')

/**
 * Reads many cells that differ in one id: the others are looked up once.
 * @param ids of all axes; the one of the free axis is not looked at
 */
export function cellReader(table: FixedTable, freeAxis: number, ids: readonly string[]): (id: string) => CellValue {
  const { positions, steps } = indexOf(table)
  const fixed = fixedOffset(table, freeAxis, ids)
  if (fixed === undefined) return () => undefined
  const [free, step, { values }] = [positions[freeAxis], steps[freeAxis] ?? 0, table]
  return (id) => {
    const position = free?.get(id)
    return position === undefined ? undefined : values[fixed + position * step]
  }
}

/**
 * Reads the cells of a list of ids by their place in it: the ids are looked up once for a table and list, whatever else is asked.
 * @param many ids of the free axis; the same list is known again
 */
export function listReader(
  table: FixedTable,
  freeAxis: number,
  ids: readonly string[],
  many: readonly string[],
): (index: number) => CellValue {
  const fixed = fixedOffset(table, freeAxis, ids)
  if (fixed === undefined) return () => undefined
  const offsets = listOffsets(table, freeAxis, many)
  const { values } = table
  return (index) => {
    const offset = offsets[index] ?? nowhere
    return offset === nowhere ? undefined : values[fixed + offset]
  }
}

/** Where the cells begin whose ids on the other axes are these. */
function fixedOffset(table: FixedTable, freeAxis: number, ids: readonly string[]): number | undefined {
  const { positions, steps } = indexOf(table)
  let fixed = 0
  for (const [axis, known] of positions.entries()) {
    if (axis === freeAxis) continue
    const position = known.get(ids[axis] ?? '')
    if (position === undefined) return undefined
    fixed += position * (steps[axis] ?? 0)
  }
  return fixed
}

const nowhere = -1
const offsetsOfLists = new WeakMap<FixedTable, Map<number, WeakMap<readonly string[], Int32Array>>>()

function listOffsets(table: FixedTable, axis: number, many: readonly string[]): Int32Array {
  const ofTable = offsetsOfLists.get(table) ?? new Map<number, WeakMap<readonly string[], Int32Array>>()
  const ofAxis = ofTable.get(axis) ?? new WeakMap<readonly string[], Int32Array>()
  const known = ofAxis.get(many)
  if (known) return known
  const { positions, steps } = indexOf(table)
  const step = steps[axis] ?? 0
  const made = Int32Array.from(many, (id) => {
    const position = positions[axis]?.get(id)
    return position === undefined ? nowhere : position * step
  })
  offsetsOfLists.set(table, ofTable)
  ofTable.set(axis, ofAxis)
  ofAxis.set(many, made)
  return made
}
