import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FilterBounds } from '#contract/filters/overview-filters.ts'
import {
  type JusticeFilters,
  type JusticeShow,
  type JusticeState,
  justiceParameters,
  readJusticeSearch,
  writeJusticeSearch,
} from './justice-search.ts'

export type JusticeControls = JusticeState & {
  /** Changes a part of the sentence: a step of its own, which Back undoes. */
  readonly choose: (change: Partial<JusticeFilters>) => void
  /** Changes what the table of provinces shows: no step of its own. */
  readonly look: (show: JusticeShow) => void
  /** Search parameters of the page with a part changed, for a link. */
  readonly searchWith: (change: Partial<JusticeFilters>, show?: JusticeShow) => Readonly<Record<string, string>>
}

/** The question of the justice page, read from the URL and written to it; `undefined` while no calendar year is published. */
export function useJusticeFilters(bounds: FilterBounds): JusticeControls | undefined {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  return useMemo(() => {
    const state = readJusticeSearch(justiceParameters(search), bounds)
    if (!state) return undefined
    const searchWith = (change: Partial<JusticeFilters>, show = state.show) =>
      writeJusticeSearch({ ...state.filters, ...change }, show, bounds)
    const write = (next: Readonly<Record<string, string>>, replace: boolean) =>
      void navigate({ to: '.', search: next, replace, resetScroll: false })
    return {
      ...state,
      choose: (change) => write(searchWith(change), false),
      look: (show) => write(searchWith({}, show), true),
      searchWith,
    }
  }, [search, bounds, navigate])
}
