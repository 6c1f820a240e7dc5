import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import type { AgencyDesk, AgencyDesks } from '#contract/api/agency-desks.ts'
import { agencyDesks, type DesksQuestion } from '#src/api/sending-queries.ts'
import { shortMoment } from '#src/i18n/format-moment.ts'
import { useDeskWords } from '#src/i18n/use-sending-words.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import styles from './DeskDirectory.module.css'
import { DeskOffers, type DeskOffersProps } from './DeskOffers.tsx'
import { isOffered } from './desk-offers.ts'
import { useNowAt } from './use-now-at.ts'

export type DeskDirectoryProps = {
  readonly question: DesksQuestion
  readonly nameOf: (placeId: string) => string
  readonly choice?: DeskOffersProps['choice']
  /** What to do where no desk gives the service. */
  readonly helplines?: ReactNode
  /** Stands before the list: desks that are told apart from the others. */
  readonly before?: (answer: AgencyDesks, now: Date) => ReactNode
  readonly sifted?: (desk: AgencyDesk) => boolean
}

/** Desks that give a service, read when it is asked and not again by itself: rows must not change places under a finger. */
export function DeskDirectory(props: DeskDirectoryProps) {
  const { question } = props
  const { data, error, isFetching, isPlaceholderData, dataUpdatedAt, refetch } = useQuery(agencyDesks(question))
  // Other desks than those asked about would be chosen by mistake.
  const answer = data?.service === question.service ? data : undefined
  return (
    <div className={styles.directory} aria-busy={(!answer && !error) || isPlaceholderData}>
      {Boolean(error) && (
        <PanelFailure
          error={error}
          hasData={answer !== undefined}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {answer && (
        <div className={isPlaceholderData ? styles.stale : undefined}>
          <Answered {...props} answer={answer} arrivedAt={dataUpdatedAt} isSettled={!isPlaceholderData} />
        </div>
      )}
      {!answer && !error && <Skeleton shape="list" />}
    </div>
  )
}

type AnsweredProps = DeskDirectoryProps & {
  readonly answer: AgencyDesks
  readonly arrivedAt: number
  readonly isSettled: boolean
}

function Answered({ answer, arrivedAt, isSettled, nameOf, choice, helplines, before, sifted }: AnsweredProps) {
  const { deskWords, language } = useDeskWords()
  const now = useNowAt(answer.readAt, arrivedAt)
  useFoundAnnounced(answer, isSettled)
  const desks = sifted ? answer.desks.filter(sifted) : answer.desks
  if (answer.desks.length === 0) {
    return (
      <EmptyState
        title={deskWords('none.title')}
        text={deskWords(choice ? 'none.text' : 'none.textDirectory')}
        action={helplines}
      />
    )
  }
  return (
    <>
      <p className={styles.note}>
        {iso(deskWords('answerDue', shortMoment(answer.answerDueAt, language)))}{' '}
        {iso(deskWords('readAt', shortMoment(answer.readAt, language)))}
      </p>
      {choice && !answer.desks.some(isOffered) && (
        <EmptyState title={deskWords('none.noneOpen')} text={deskWords('none.noneOpenText')} action={helplines} />
      )}
      {before?.(answer, now)}
      <DeskOffers {...{ answer, desks, now, nameOf, choice }} />
    </>
  )
}

/** Says how many there are and which is the first, for whoever does not see the list come. */
function useFoundAnnounced(answer: AgencyDesks, isSettled: boolean): void {
  const { deskWords, referralWords, language } = useDeskWords()
  const announce = useAnnounce()
  const [first] = answer.desks
  const told = useRef('')
  // Until it is settled, what is on the screen answers the question before.
  const asked = isSettled ? `${answer.service} ${answer.districtId} ${answer.urgency}` : undefined
  const tell = useEffectEvent((now: string | undefined) => {
    // Another consent changes reasons, and says so itself; it does not make another list.
    if (now === undefined || told.current === now) return
    told.current = now
    const desks = deskWords('count', { count: answer.desks.length })
    const service = referralWords(`service.${answer.service}`)
    announce(
      first ? deskWords('found', { service, desks, first: first.agencyName[language] }) : deskWords('none.title'),
    )
  })
  // Talks to the live region, which lies outside this tree's markup.
  useEffect(() => tell(asked), [asked])
}
