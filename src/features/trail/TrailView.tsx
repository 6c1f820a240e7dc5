import { useQuery } from '@tanstack/react-query'
import type { Trail } from '#contract/api/audit.ts'
import type { Viewer } from '#contract/api/session.ts'
import { auditTrail, auditVerification } from '#src/api/queries.ts'
import { isRefused } from '#src/api/while-looked-at.ts'
import { formatDate } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { useTrailWords } from '#src/i18n/use-trail-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { EmptyState, type UsedFilter } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { type TrailFilter, trailFilterNames, type TrailView as View, writeTrailSearch } from '#src/url/trail-search.ts'
import { useTrailView } from '#src/url/use-trail-view.ts'
import { TrailFilters } from './TrailFilters.tsx'
import { TrailTable } from './TrailTable.tsx'
import styles from './TrailView.module.css'
import { verificationWords } from './trail-words.ts'

/** Who saw and changed the records of an agency. Read once and not by itself: reading it is on record, too. */
export function TrailView({ viewer }: { readonly viewer: Viewer }) {
  const words = useTrailWords()
  const { trailWords, language } = words
  const { view, hrefOf, show } = useTrailView()
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(auditTrail(writeTrailSearch(view)))
  const verification = useQuery(auditVerification()).data
  if (isRefused(error)) {
    return (
      <div className={styles.ended} role="alert">
        <p>{trailWords('ended')}</p>
        <LinkButton variant="primary" href={`/${language}/sign-in?to=${encodeURIComponent(hrefOf(view))}`}>
          {trailWords('visitor.signIn')}
        </LinkButton>
      </div>
    )
  }
  const owner = data && (data.chain.name?.[language] ?? trailWords('system'))
  const isAuditor = viewer.role === 'auditor'
  const state = verification && verificationWords(verification, viewer, words)
  return (
    <div className={styles.trail}>
      <h1>{iso(isAuditor && owner !== undefined ? trailWords('titleOf', { owner }) : trailWords('title'))}</h1>
      {owner !== undefined && (
        <p className={styles.lead}>
          {iso(isAuditor ? trailWords('leadOf') : trailWords('lead', { agency: owner }))}
          {data?.isLimitedToDistricts && <> {trailWords('limited')}</>}
        </p>
      )}
      {state?.isBroken && <Banner tone="error">{iso(state.text)}</Banner>}
      {state && !state.isBroken && <p className={styles.verified}>{iso(state.text)}</p>}
      <TrailFilters view={view} hrefOf={hrefOf} show={show} trail={data} />
      {error && (
        <PanelFailure
          error={error}
          hasData={data !== undefined && !isPlaceholderData}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      <div className={styles.list} aria-busy={isFetching} data-is-stale={isPlaceholderData || undefined}>
        {!data && !error && <Skeleton shape="list" />}
        {data && !(error && isPlaceholderData) && (
          <Entries trail={data} viewer={viewer} view={view} hrefOf={hrefOf} show={show} />
        )}
      </div>
    </div>
  )
}

type EntriesProps = {
  readonly trail: Trail
  readonly viewer: Viewer
  readonly view: View
  readonly hrefOf: (view: View) => string
  readonly show: (view: View) => void
}

function Entries({ trail, viewer, view, hrefOf, show }: EntriesProps) {
  const { trailWords } = useTrailWords()
  const used = useUsedFilters(trail, view, show)
  if (trail.entries.length === 0) {
    return used.length > 0 ? (
      <EmptyState title={trailWords('empty.filtered')} filters={{ used, onClear: () => show({ chain: view.chain }) }} />
    ) : (
      <EmptyState title={trailWords('empty.title')} text={trailWords('empty.text')} />
    )
  }
  return (
    <>
      <TrailTable entries={trail.entries} viewer={viewer} />
      <nav className={styles.pages} aria-label={trailWords('pages')}>
        {view.before !== undefined && (
          <LinkButton href={hrefOf({ ...view, before: undefined })}>{trailWords('newest')}</LinkButton>
        )}
        {trail.next !== null && (
          <LinkButton href={hrefOf({ ...view, before: trail.next })}>{trailWords('older')}</LinkButton>
        )}
      </nav>
    </>
  )
}

/** The filters that are in force, each of which can be taken away. */
function useUsedFilters(trail: Trail, view: View, show: EntriesProps['show']): UsedFilter[] {
  const { trailWords, language } = useTrailWords()
  const labelOf = (name: TrailFilter): string | undefined => {
    const { group, code, agency, from, until } = view
    switch (name) {
      case 'group':
        return group && trailWords(`group.${group}`)
      case 'code':
        return code && trailWords('used.code', { code: isolateLtr(code) })
      case 'agency': {
        const found = trail.actingAgencies.find(({ id }) => id === agency)
        return agency && trailWords('used.agency', { agency: found?.name[language] ?? agency })
      }
      case 'from':
        return from && trailWords('used.from', { day: formatDate(from, language) })
      case 'until':
        return until && trailWords('used.until', { day: formatDate(until, language) })
    }
  }
  return trailFilterNames.flatMap((name) => {
    const label = labelOf(name)
    if (label === undefined) return []
    return [{ id: name, label, onRemove: () => show({ ...view, [name]: undefined, before: undefined }) }]
  })
}
