import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { session } from '#src/api/queries.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import styles from '#src/ui/PageMessage.module.css'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { useIsHydrated } from '#src/ui/use-is-hydrated.ts'
import { PageTitle } from '../PageTitle.tsx'
import { Waiting } from '../Waiting.tsx'

type Props = {
  readonly children: ReactNode
  /** A form that somebody types into stays when the session ends: it says so itself, and keeps what was typed. */
  readonly isForm?: boolean
}

/** A page of the register: for coordinators. Anybody else is told so, and asks nothing. */
export function CoordinatorPage(props: Props) {
  const { t } = useCaseWords()
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.cases')} />
      <WhoeverAsks {...props} />
    </PageWidth>
  )
}

/** The server keeps the room free and draws nothing of a case: a page may lie on a disk, these answers may not. */
function WhoeverAsks({ children, isForm = false }: Props) {
  const { caseWords, language } = useCaseWords()
  const { href } = useLocation()
  const isHydrated = useIsHydrated()
  const [wasShown, setWasShown] = useState(false)
  const { data, error, isFetching, refetch } = useQuery(session())
  if (isForm && wasShown) return children
  if (error && !data)
    return <PanelFailure error={error} hasData={false} isRetrying={isFetching} onRetry={() => void refetch()} />
  if (!data) return <Waiting shape="list" />
  if (!data.viewer) {
    return (
      <Message title={caseWords('visitor.title')} text={caseWords('visitor.text')}>
        <LinkButton variant="primary" href={`/${language}/sign-in?to=${encodeURIComponent(href)}`}>
          {caseWords('visitor.signIn')}
        </LinkButton>
      </Message>
    )
  }
  if (data.viewer.role !== 'coordinator') {
    return (
      <Message title={caseWords('notAllowed.title')} text={caseWords('notAllowed.text')}>
        <LinkButton variant="primary" href={`/${language}/overview`}>
          {caseWords('notAllowed.overview')}
        </LinkButton>
      </Message>
    )
  }
  if (!isHydrated) return <Waiting shape="list" />
  if (!wasShown) setWasShown(true)
  return children
}

type MessageProps = { readonly title: string; readonly text: string; readonly children: ReactNode }
const Message = ({ title, text, children }: MessageProps) => (
  <div className={styles.message}>
    <h1>{title}</h1>
    <p className={styles.text}>{text}</p>
    {children}
  </div>
)
