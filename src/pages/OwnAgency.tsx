import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { ownNumbersOf } from '#contract/own-agency/own-agency-roles.ts'
import type { Geography } from '#contract/places.ts'
import { releaseInfo, session } from '#src/api/queries.ts'
import { useIsHydrated } from '#src/ui/use-is-hydrated.ts'
import styles from './OwnAgency.module.css'
import { SectionBoundary } from './SectionBoundary.tsx'

const OwnAgencyStrip = lazy(async () => ({
  default: (await import('#src/features/own-agency/OwnAgencyStrip.tsx')).OwnAgencyStrip,
}))

export type OwnAgencyProps = {
  readonly filters: OverviewFilters
  readonly geography: Geography
  readonly placeName: string
  readonly nameOf: (placeId: string) => string
}

/**
 * The own agency's numbers, for the roles that have some; for everybody else there is nothing here, no request and no markup. The server
 * keeps the room free and draws none of them: a page may lie on a disk, these answers may not.
 */
export function OwnAgency(props: OwnAgencyProps) {
  const isHydrated = useIsHydrated()
  const by = ownNumbersOf(useQuery(session()).data?.viewer?.role)
  const asOf = useQuery(releaseInfo()).data?.asOf
  if (by === undefined || asOf === undefined) return null
  return (
    <div className={styles.room} data-own-agency="">
      {isHydrated && (
        <SectionBoundary>
          <Suspense>
            <OwnAgencyStrip {...props} by={by} asOf={asOf} />
          </Suspense>
        </SectionBoundary>
      )}
    </div>
  )
}
