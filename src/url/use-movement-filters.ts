import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FilterBounds } from '#contract/filters/overview-filters.ts'
import {
  type MovementFilters,
  type MovementState,
  movementParameters,
  movementSearchOf,
  readMovementSearch,
} from './movement-search.ts'

export type MovementControls = MovementState & {
  /** Changes a part of the sentence: a step of its own, which Back undoes. */
  readonly choose: (change: Partial<MovementFilters>) => void
}

/** The sentence of routes and referrals, read from the URL and written to it. There is no other copy of it. */
export function useMovementFilters(bounds: FilterBounds): MovementControls {
  // Any route may carry the sentence, so the search is read without reference to one.
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  return useMemo(() => {
    const state = readMovementSearch(movementParameters(search), bounds)
    const choose = (change: Partial<MovementFilters>) => {
      if (!state.filters) return
      const next = movementSearchOf({ ...state.filters, ...change }, bounds)
      void navigate({ to: '.', search: next, resetScroll: false })
    }
    return { ...state, choose }
  }, [search, bounds, navigate])
}
