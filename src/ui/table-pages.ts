export const pageSizes = [25, 50, 100] as const
export type PageSize = (typeof pageSizes)[number] | 'all'

export type TablePage<Row> = {
  readonly rows: readonly Row[]
  /** Counted from 0; never beyond the last, when a filter has made the table shorter. */
  readonly page: number
  readonly pageCount: number
  /** Counted from 1, for the reader. */
  readonly first: number
  readonly last: number
}

/** The rows of one page, counted from 0. */
export function pageOf<Row>(rows: readonly Row[], wanted: number, size: PageSize): TablePage<Row> {
  const perPage = size === 'all' ? Math.max(1, rows.length) : size
  const pageCount = Math.max(1, Math.ceil(rows.length / perPage))
  const page = Math.min(Math.max(0, wanted), pageCount - 1)
  const start = page * perPage
  const shown = rows.slice(start, start + perPage)
  return { rows: shown, page, pageCount, first: shown.length === 0 ? 0 : start + 1, last: start + shown.length }
}
