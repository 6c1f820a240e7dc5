import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FilterBounds, IgnoredParameter } from '#contract/filters/overview-filters.ts'
import { type ReturnsFilters, readReturnsSearch, writeReturnsSearch } from './returns-search.ts'

export type ReturnsControls = {
  readonly filters: ReturnsFilters
  readonly ignored: readonly IgnoredParameter[]
  /** Place and months are steps of their own, which Back undoes; the order is not. */
  readonly choose: (change: Partial<ReturnsFilters>) => void
}

/** The filters of the page of returns, read from the URL and written to it. There is no other copy of them. */
export function useReturnsFilters(bounds: FilterBounds): ReturnsControls {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  return useMemo(() => {
    const { filters, ignored } = readReturnsSearch(search, bounds)
    return {
      filters,
      ignored,
      choose: (change) =>
        void navigate({
          to: '.',
          search: writeReturnsSearch({ ...filters, ...change }),
          replace: change.placeId === undefined && change.periodId === undefined,
          resetScroll: false,
        }),
    }
  }, [search, bounds, navigate])
}
