import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isTrailReader } from '#contract/audit/trail-readers.ts'
import { session } from '#src/api/queries.ts'
import { TrailView } from '#src/features/trail/TrailView.tsx'
import { useTrailWords } from '#src/i18n/use-trail-words.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import styles from '#src/ui/PageMessage.module.css'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { useIsHydrated } from '#src/ui/use-is-hydrated.ts'
import { useTrailView } from '#src/url/use-trail-view.ts'
import { PageTitle } from './PageTitle.tsx'
import { Waiting } from './Waiting.tsx'

/** Who saw and changed records, for their agency and for auditors. Everybody else is told why not. */
export function AuditPage() {
  const { t } = useTrailWords()
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.audit')} />
      <WhoeverAsks />
    </PageWidth>
  )
}

/** The server keeps the room free and draws no entry: a page may lie on a disk, these answers may not. */
function WhoeverAsks() {
  const { trailWords, language } = useTrailWords()
  const { view, hrefOf } = useTrailView()
  const isHydrated = useIsHydrated()
  const { data, error, isFetching, refetch } = useQuery(session())
  if (error && !data)
    return <PanelFailure error={error} hasData={false} isRetrying={isFetching} onRetry={() => void refetch()} />
  if (!data) return <Waiting shape="list" />
  if (!data.viewer) {
    const href = `/${language}/sign-in?to=${encodeURIComponent(hrefOf(view))}`
    return (
      <Message title={trailWords('visitor.title')} text={trailWords('visitor.text')}>
        <LinkButton variant="primary" href={href}>
          {trailWords('visitor.signIn')}
        </LinkButton>
      </Message>
    )
  }
  if (!isTrailReader(data.viewer.role)) {
    return (
      <Message title={trailWords('noTrail.title')} text={trailWords('noTrail.text')}>
        <LinkButton variant="primary" href={`/${language}/overview`}>
          {trailWords('noTrail.overview')}
        </LinkButton>
      </Message>
    )
  }
  return isHydrated ? <TrailView viewer={data.viewer} /> : <Waiting shape="list" />
}

type MessageProps = { readonly title: string; readonly text: string; readonly children: ReactNode }

const Message = ({ title, text, children }: MessageProps) => (
  <div className={styles.message}>
    <h1>{title}</h1>
    <p className={styles.text}>{text}</p>
    {children}
  </div>
)
