import type { FixedTable } from './release.ts'

/** Looks cells up by ids, in the order of the table's axes. Indexes are made once per table. */
const indexes = new WeakMap<FixedTable, Map<string, number>[]>()

function indexesOf(table: FixedTable): Map<string, number>[] {
  const known = indexes.get(table)
  if (known) return known
  const made = table.axes.map((ids) => new Map(ids.map((id, position) => [id, position])))
  indexes.set(table, made)
  return made
}

/** The number of a cell; `null` when it is hidden or not offered, `undefined` when the table has no such cell at all. */
export function readCell(table: FixedTable, ids: readonly string[]): number | null | undefined {
  let index = 0
  for (const [axis, positions] of indexesOf(table).entries()) {
    const position = positions.get(ids[axis] ?? '')
    if (position === undefined) return undefined
    index = index * (table.axes[axis]?.length ?? 0) + position
  }
  return table.values[index]
}
