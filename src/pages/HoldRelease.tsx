import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import type { ReleaseInfo } from '#contract/api/reference.ts'
import type { Period } from '#contract/periods.ts'
import type { Geography } from '#contract/places.ts'
import type { Release } from '#contract/release/release.ts'
import { type ReleaseFile, readReleaseFile } from '#contract/release/release-file.ts'
import { releaseFile, session } from '#src/api/queries.ts'
import { HeldReleaseContext } from '#src/api/use-answer.ts'
import { useHasRested } from './use-has-rested.ts'

export type HoldReleaseProps = {
  readonly info: ReleaseInfo
  readonly geography: Geography
  readonly periods: readonly Period[]
  readonly children: ReactNode
}

/**
 * Fetches the release once the page has come to rest and keeps it in memory: from then on figures are answered here (`use-answer.ts`).
 * Where it does not come, nothing is said: the server answers as before.
 */
export function HoldRelease({ info, geography, periods, children }: HoldReleaseProps) {
  const hasRested = useHasRested()
  // Recorded answers hold single views, not a whole release.
  const isRecorded = useRouteContext({
    strict: false,
    select: (context) => context.settings?.hasRecordedAnswers === true,
  })
  const visitor = useQuery({ ...session(), enabled: hasRested }).data
  const { data } = useQuery({
    ...releaseFile(info.releaseId, visitor?.viewer ? 'members' : 'public'),
    enabled: hasRested && visitor !== undefined && !isRecorded,
    retry: false,
  })
  const held = useMemo(() => data && { release: releaseOf(data), geography, periods }, [data, geography, periods])
  return <HeldReleaseContext value={held}>{children}</HeldReleaseContext>
}

/** By their file: reading one takes some milliseconds, and every page with figures asks. */
const releases = new WeakMap<ReleaseFile, Release>()

function releaseOf(file: ReleaseFile): Release {
  const release = releases.get(file) ?? readReleaseFile(file)
  releases.set(file, release)
  return release
}
