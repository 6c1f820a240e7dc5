import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { session } from '#src/api/queries.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import styles from '#src/ui/PageMessage.module.css'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { useIsHydrated } from '#src/ui/use-is-hydrated.ts'
import { Waiting } from './Waiting.tsx'

type DeskOnlyProps = {
  /** What a visitor is told, and the address to come back to after signing in. */
  readonly visitor: { readonly title: string; readonly text: string; readonly backHref: string }
  readonly children: ReactNode
}

/**
 * A page for coordinators. Nobody else has a desk, and is told so. The server keeps the room free and draws nothing of a desk: a page may lie on
 * a disk, these answers may not.
 */
export function DeskOnly({ visitor, children }: DeskOnlyProps) {
  const { referralWords, language } = useReferralWords()
  const isHydrated = useIsHydrated()
  const { data, error, isFetching, refetch } = useQuery(session())
  if (error && !data)
    return <PanelFailure error={error} hasData={false} isRetrying={isFetching} onRetry={() => void refetch()} />
  if (!data) return <Waiting shape="list" />
  if (!data.viewer) {
    const href = `/${language}/sign-in?to=${encodeURIComponent(visitor.backHref)}`
    return <Message title={visitor.title} text={visitor.text} way={{ label: referralWords('visitor.signIn'), href }} />
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
  return isHydrated ? children : <Waiting shape="list" />
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
