import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FilterBounds, OverviewFilters } from '#contract/filters/overview-filters.ts'
import {
  choosePart,
  type OverviewState,
  overviewSearchOf,
  ownParameters,
  readOverviewSearch,
  viewAfter,
} from './overview-search.ts'
import type { OverviewView } from './overview-view.ts'

export type OverviewControls = OverviewState & {
  /** Changes a part of the sentence: a step of its own, which Back undoes. */
  readonly choose: (change: Partial<OverviewFilters>) => void
  /** The same as one of many small moves, such as along a slider: Back undoes all of them at once. */
  readonly slide: (change: Partial<OverviewFilters>) => void
  /** Changes how the figures are looked at. Map or table is a step of its own; order, rate or count and the selected district are not. */
  readonly look: (change: Partial<OverviewView>) => void
}

/** The filter sentence and the view, read from the URL and written to it. There is no other copy of either. */
export function useOverviewFilters(bounds: FilterBounds): OverviewControls {
  // Any route may carry the sentence, so the search is read without reference to one.
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  return useMemo(() => {
    const state = readOverviewSearch(ownParameters(search), bounds)
    const after = (change: Partial<OverviewFilters>) => {
      const filters = choosePart(state.filters, change)
      return overviewSearchOf(filters, viewAfter(state.view, state.filters, filters), bounds)
    }
    const write = (next: Readonly<Record<string, string>>, replace: boolean) =>
      void navigate({ to: '.', search: next, replace, resetScroll: false })
    return {
      ...state,
      choose: (change) => write(after(change), false),
      slide: (change) => write(after(change), true),
      look: (change) =>
        write(overviewSearchOf(state.filters, { ...state.view, ...change }, bounds), change.view === undefined),
    }
  }, [search, bounds, navigate])
}
