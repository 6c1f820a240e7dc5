import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { FilterBounds } from '#contract/filters/overview-filters.ts'
import type { Geography } from '#contract/places.ts'
import { geography, releaseInfo } from '#src/api/queries.ts'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { boundsOf } from '#src/url/filter-bounds.ts'
import { HoldRelease } from './HoldRelease.tsx'
import { Waiting } from './Waiting.tsx'

export type Known = { readonly geography: Geography; readonly bounds: FilterBounds }

/** A page that cannot be read without names and periods: every link is checked against them. */
export function WithBounds({ children }: { children: (known: Known) => ReactNode }) {
  const places = useQuery(geography())
  const release = useQuery(releaseInfo())
  const known = useMemo(
    () =>
      places.data && release.data && { geography: places.data, bounds: boundsOf(places.data, release.data.periods) },
    [places.data, release.data],
  )
  if (known && release.data)
    return (
      <HoldRelease info={release.data} geography={known.geography} periods={known.bounds.periods}>
        {children(known)}
      </HoldRelease>
    )
  const failed = [places, release].filter((query) => query.isError)
  const [first] = failed
  if (!first) return <Waiting shape="figures" />
  return (
    <PanelFailure
      error={first.error}
      hasData={false}
      isRetrying={failed.some((query) => query.isFetching)}
      onRetry={() => failed.forEach((query) => void query.refetch())}
    />
  )
}
