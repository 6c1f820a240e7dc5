import { type Counts, type Records, scan } from './block-scan.ts'
import type { Selection } from './selection.ts'

/** Numbers in the tables of one dimension, 64 MB. Larger ones are not built, and queries go on scanning. */
const maximumNumbers = 2 ** 24

/**
 * Builds tables active dimension × every view, cumulative along the active dimension, under the filters of all other dimensions.
 * While a slider moves nothing but its own filter, counts are differences between two rows, however many records there are.
 *
 * @param selections of all dimensions; the active one has none
 * @param changed as in `scan`
 * @returns what a scan would count for a selection in the active dimension: subtractions, once per run of neighbouring codes
 */
export function buildActiveTables(
  records: Records,
  selections: readonly Selection[],
  changed: readonly number[],
  active: number,
): ((selection: Selection) => Counts) | undefined {
  const [start = 0, end = 0] = records.starts.slice(active)
  const cells = records.starts.at(-1) ?? 0
  const values = end - start
  const last = values * cells
  if (last > maximumNumbers) return undefined
  /** A row of all cells per code and one more: row `r` holds, by cell, the records whose active code is below `r`. */
  const table = new Uint32Array(last + cells)
  scan(records, selections, changed, active, table)
  for (let at = 0; at < last; at++) table[at + cells] = (table[at + cells] ?? 0) + (table[at] ?? 0)

  return (selection) => {
    const passes = new Uint8Array(values + 1).fill(selection ? 0 : 1, 0, values)
    for (const code of selection ?? []) passes[code] = 1
    const counts = new Uint32Array(cells)
    for (let low = 0, high = 0; high <= values; high++) {
      if (passes[high]) continue
      // `low` to `high` is a run of codes that pass, or empty.
      if (low < high)
        for (let cell = 0, upper = high * cells, lower = low * cells; cell < cells; cell++)
          counts[cell] = (counts[cell] ?? 0) + (table[upper++] ?? 0) - (table[lower++] ?? 0)
      low = high + 1
    }
    // The active dimension's own view now holds the records that pass its filter too. But it does not filter itself: see the last row.
    let total = 0
    for (let cell = start; cell < end; cell++) {
      total += counts[cell] ?? 0
      counts[cell] = table[last + cell] ?? 0
    }
    return { total, counts }
  }
}
