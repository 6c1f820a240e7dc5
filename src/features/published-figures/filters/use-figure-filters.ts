import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { type FigureFilters, type IgnoredFilter, readFigureFilters, writeFigureFilters } from './figure-filters.ts'

export type FigureFilterControls = {
  readonly filters: FigureFilters
  readonly ignored: readonly IgnoredFilter[]
  /** A step of its own, which Back undoes. */
  readonly choose: (next: FigureFilters) => void
}

/** The filters of the table, read from the URL and written to it. There is no other copy of them. */
export function useFigureFilters(figures: readonly PublishedFigure[]): FigureFilterControls {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  return useMemo(
    () => ({
      ...readFigureFilters(search, figures),
      choose: (next) => void navigate({ to: '.', search: writeFigureFilters(next), resetScroll: false }),
    }),
    [search, figures, navigate],
  )
}
