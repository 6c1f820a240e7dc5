import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '#src/api/api-error.ts'
import { casePersons, referralSubject } from '#src/api/sending-queries.ts'
import { isRefused } from '#src/api/while-looked-at.ts'
import { PersonChoice } from '#src/features/sending/PersonChoice.tsx'
import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { SessionEnded } from '#src/ui/SessionEnded.tsx'
import { useSendingView } from '#src/url/use-sending-view.ts'
import { Waiting } from '../Waiting.tsx'
import { SendingSteps } from './SendingSteps.tsx'
import styles from './SendingView.module.css'

/** First whom it is about; everything else follows on the same page. */
export function SendingView() {
  const { sendingWords } = useSendingWords()
  const { view } = useSendingView()
  return (
    <div className={styles.page}>
      <h1>{sendingWords('title')}</h1>
      {view.personId !== undefined ? (
        <OfPerson personId={view.personId} />
      ) : view.caseId !== undefined ? (
        <OfCase caseId={view.caseId} />
      ) : (
        <NoPerson />
      )}
    </div>
  )
}

function OfPerson({ personId }: { readonly personId: string }) {
  const { data, error, isFetching, refetch } = useQuery(referralSubject(personId))
  // The answer before is of another person.
  const subject = data?.personId === personId ? data : undefined
  return (
    <Asked error={error} hasData={subject !== undefined} isFetching={isFetching} onRetry={() => void refetch()}>
      {subject && <SendingSteps key={personId} subject={subject} />}
    </Asked>
  )
}

/** One person alone is chosen by itself. */
function OfCase({ caseId }: { readonly caseId: string }) {
  const { view, choose } = useSendingView()
  const { data, error, isFetching, refetch } = useQuery(casePersons(caseId))
  const persons = data?.caseId === caseId ? data.persons : undefined
  const [first, ...more] = persons ?? []
  if (first && more.length === 0) return <OfPerson personId={first.id} />
  return (
    <Asked error={error} hasData={persons !== undefined} isFetching={isFetching} onRetry={() => void refetch()}>
      {persons && <PersonChoice persons={persons} onChoose={(personId) => choose({ ...view, personId })} />}
    </Asked>
  )
}

type AskedProps = {
  readonly error: unknown
  readonly hasData: boolean
  readonly isFetching: boolean
  readonly onRetry: () => void
  readonly children: ReactNode
}

function Asked({ error, hasData, isFetching, onRetry, children }: AskedProps) {
  const { sendingWords, referralWords, language } = useSendingWords()
  const { view, hrefOf } = useSendingView()
  if (isRefused(error)) {
    const href = `/${language}/sign-in?to=${encodeURIComponent(hrefOf(view))}`
    return <SessionEnded text={sendingWords('ended')} signIn={{ label: referralWords('visitor.signIn'), href }} />
  }
  if (error instanceof ApiError && error.status === 404) {
    return <EmptyState title={sendingWords('missing.title')} text={sendingWords('missing.text')} action={<Cases />} />
  }
  return (
    <>
      {Boolean(error) && <PanelFailure {...{ error, hasData, onRetry }} isRetrying={isFetching} />}
      {hasData ? children : !error && <Waiting shape="list" />}
    </>
  )
}

const NoPerson = () => {
  const { sendingWords, language } = useSendingWords()
  return (
    <>
      <EmptyState title={sendingWords('noPerson.title')} text={sendingWords('noPerson.text')} action={<Cases />} />
      <p>
        <LinkButton href={`/${language}/desks`}>{sendingWords('noPerson.desks')}</LinkButton>
      </p>
    </>
  )
}

function Cases() {
  const { sendingWords, language } = useSendingWords()
  return (
    <LinkButton variant="primary" href={`/${language}/cases`}>
      {sendingWords('noPerson.cases')}
    </LinkButton>
  )
}
