/** A row with its rank: its position in the whole list, from 1. */
export type RankedRow<Row> = { readonly row: Row; readonly rank: number }

/**
 * The rows that are on the page: the first ones, the last of which gives way to the active one when that stands further down. The
 * list keeps its height and its beginning while a reader moves through all of it.
 */
export function visibleRows<Row>(rows: readonly Row[], limit: number, activeIndex: number): RankedRow<Row>[] {
  const ranked = (row: Row, index: number) => ({ row, rank: index + 1 })
  const active = rows[activeIndex]
  if (active === undefined || activeIndex < limit) return rows.slice(0, limit).map(ranked)
  return [...rows.slice(0, limit - 1).map(ranked), ranked(active, activeIndex)]
}
