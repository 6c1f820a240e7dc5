import { useQuery } from '@tanstack/react-query'
import { session } from '#src/api/queries.ts'
import { ReferralWorkspace } from '#src/features/referrals/ReferralWorkspace.tsx'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import styles from '#src/ui/PageMessage.module.css'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { useIsHydrated } from '#src/ui/use-is-hydrated.ts'
import { useReferralView } from '#src/url/use-referral-view.ts'
import { PageTitle } from './PageTitle.tsx'
import { Waiting } from './Waiting.tsx'

/** The desk of a coordinator. Nobody else has one, and is told so. */
export function ReferralsPage() {
  const { t } = useReferralWords()
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.referrals')} />
      <WhoeverAsks />
    </PageWidth>
  )
}

/** The server keeps the room free and draws nothing of a desk: a page may lie on a disk, these answers may not. */
function WhoeverAsks() {
  const { referralWords, language } = useReferralWords()
  const { view, hrefOf } = useReferralView()
  const isHydrated = useIsHydrated()
  const { data, error, isFetching, refetch } = useQuery(session())
  if (error && !data)
    return <PanelFailure error={error} hasData={false} isRetrying={isFetching} onRetry={() => void refetch()} />
  if (!data) return <Waiting shape="list" />
  if (!data.viewer) {
    return (
      <Message
        title={referralWords('visitor.title')}
        text={referralWords('visitor.text')}
        way={{
          label: referralWords('visitor.signIn'),
          href: `/${language}/sign-in?to=${encodeURIComponent(hrefOf(view))}`,
        }}
      />
    )
  }
  if (data.viewer.role !== 'coordinator') {
    return (
      <Message
        title={referralWords('noDesk.title')}
        text={referralWords('noDesk.text')}
        way={{ label: referralWords('noDesk.overview'), href: `/${language}/overview` }}
      />
    )
  }
  return isHydrated ? <ReferralWorkspace /> : <Waiting shape="list" />
}

type MessageProps = {
  readonly title: string
  readonly text: string
  readonly way: { readonly label: string; readonly href: string }
}

const Message = ({ title, text, way }: MessageProps) => (
  <div className={styles.message}>
    <h1>{title}</h1>
    <p className={styles.text}>{text}</p>
    <LinkButton variant="primary" href={way.href}>
      {way.label}
    </LinkButton>
  </div>
)
