import { useRouter, useSearch } from '@tanstack/react-router'
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

/**
 * The filter sentence and the view, read from the URL and written to it. There is no other copy of either. Both keep their identity while what
 * they say stays, and the three actions for ever: they change what the URL says when they are called, also from a part that is drawn later.
 */
export function useOverviewFilters(bounds: FilterBounds): OverviewControls {
  // Any route may carry the sentence, so the search is read without reference to one.
  const search = useSearch({ strict: false })
  const state = useMemo(() => readOverviewSearch(ownParameters(search), bounds), [search, bounds])
  const filters = useSame(state.filters)
  const view = useSame(state.view)
  const actions = useActions(bounds)
  return useMemo(() => ({ filters, view, ignored: state.ignored, ...actions }), [filters, view, state.ignored, actions])
}

function useActions(bounds: FilterBounds): Pick<OverviewControls, 'choose' | 'slide' | 'look'> {
  const router = useRouter()
  return useMemo(() => {
    const now = () => readOverviewSearch(ownParameters(router.latestLocation.search), bounds)
    const write = (next: Readonly<Record<string, string>>, replace: boolean) =>
      void router.navigate({ to: '.', search: next, replace, resetScroll: false })
    const after = (change: Partial<OverviewFilters>) => {
      const state = now()
      const filters = choosePart(state.filters, change)
      return overviewSearchOf(filters, viewAfter(state.view, state.filters, filters), bounds)
    }
    return {
      choose: (change) => write(after(change), false),
      slide: (change) => write(after(change), true),
      look: (change) => {
        const { filters, view } = now()
        write(overviewSearchOf(filters, { ...view, ...change }, bounds), change.view === undefined)
      },
    }
  }, [router, bounds])
}

/** A value of plain data that stays the same object while it says the same. */
function useSame<Value extends object>(value: Value): Value {
  const said = JSON.stringify(value)
  // Its own text; a property that is `undefined` is then absent, which reads the same.
  return useMemo(() => JSON.parse(said) as Value, [said])
}
