import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useId, useRef } from 'react'
import type { ReferralDetail } from '#contract/api/referrals.ts'
import { movesFor } from '#contract/referrals/lifecycle.ts'
import { ApiError } from '#src/api/api-error.ts'
import { referralDetail } from '#src/api/queries.ts'
import { isRefused, whileLookedAt } from '#src/api/while-looked-at.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { IconButton } from '#src/ui/IconButton.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { ClockLine } from './ClockLine.tsx'
import { CopyCode } from './CopyCode.tsx'
import { DetailActions } from './DetailActions.tsx'
import { DetailFacts } from './DetailFacts.tsx'
import { DetailOwner } from './DetailOwner.tsx'
import { DetailTimeline } from './DetailTimeline.tsx'
import type { PanelForm } from './form-moves.ts'
import { MoveFailure } from './MoveFailure.tsx'
import styles from './ReferralPanel.module.css'
import { type Awaited, clockOf, type ReferralClock } from './referral-clock.ts'
import { clockWords } from './referral-words.ts'
import { SafetyFlags } from './SafetyFlags.tsx'
import type { ReferralMoves } from './use-referral-moves.ts'

export type ReferralPanelProps = {
  readonly ref: RefObject<HTMLElement | null>
  readonly referralId: string
  readonly now: Date
  readonly nameOf: (placeId: string) => string
  readonly moves: ReferralMoves
  /** The form that is open, if any. */
  readonly form: PanelForm | undefined
  readonly onForm: (form: PanelForm | undefined) => void
  /** Where another referral of the own desk is shown. */
  readonly hrefOf: (referralId: string) => string
  /** A button that was pressed is gone: the focus goes to the panel. */
  readonly onOwnerChanged: () => void
  /** The reader opened it here: the focus follows. */
  readonly takesFocus: boolean
  readonly onClose: () => void
}

/** One referral beside the list; on a phone in its place. */
export function ReferralPanel({ ref, takesFocus, ...props }: ReferralPanelProps) {
  const { referralWords } = useReferralWords()
  const { data, error, isFetching, refetch } = useQuery(whileLookedAt(referralDetail(props.referralId)))
  // The answer before is of another referral.
  const detail = data?.id === props.referralId ? data : undefined
  const headingId = useId()
  const focusAtFirst = useEffectEvent(() => {
    if (takesFocus) ref.current?.focus()
  })
  // Focus is the browser's.
  useEffect(() => focusAtFirst(), [])

  const isMissing = error instanceof ApiError && error.status === 404
  const closeByKey = (event: KeyboardEvent) => {
    if (event.code === 'Escape' && !event.defaultPrevented) props.onClose()
  }
  return (
    <div className={styles.place} onKeyDown={closeByKey}>
      <section ref={ref} className={styles.panel} tabIndex={-1} aria-labelledby={headingId}>
        <div className={styles.back}>
          <Button size="small" variant="quiet" icon="back" onClick={props.onClose}>
            {referralWords('detail.back')}
          </Button>
        </div>
        <div className={styles.top}>
          {detail ? <CopyCode code={detail.code} /> : <span />}
          <span className={styles.close}>
            <IconButton icon="close" label={referralWords('detail.close')} onClick={props.onClose} />
          </span>
        </div>
        <h2 id={headingId}>{detail ? referralWords(`service.${detail.service}`) : referralWords('title')}</h2>
        {isMissing ? (
          <EmptyState title={referralWords('detail.missing')} text={referralWords('detail.missingText')} />
        ) : (
          <>
            {Boolean(error) && !isRefused(error) && (
              <PanelFailure
                error={error}
                hasData={detail !== undefined}
                isRetrying={isFetching}
                onRetry={() => void refetch()}
              />
            )}
            <div className={styles.body} aria-busy={!detail && !error}>
              {detail && !isRefused(error) && <Detail {...props} detail={detail} />}
              {!detail && !error && <Skeleton shape="text" />}
            </div>
          </>
        )}
      </section>
    </div>
  )
}

type DetailProps = Omit<ReferralPanelProps, 'ref' | 'takesFocus'> & { readonly detail: ReferralDetail }

function Detail({ detail, now, nameOf, moves, form, onForm, hrefOf, onOwnerChanged }: DetailProps) {
  const clock = clockOf(detail, now)
  useReceipt(detail, moves)
  useLimitAnnounced(detail.code, clock)
  const allowed = movesFor(detail.side, detail.state)
  const openForm = form !== undefined && form !== 'assign' && allowed.includes(form) ? form : undefined
  const failure = moves.failure?.attempt.referral.id === detail.id ? moves.failure : undefined
  return (
    <>
      <ClockLine clock={clock} />
      {failure && (
        <MoveFailure
          failure={failure}
          detail={detail}
          isKept={openForm !== undefined}
          isSending={moves.isSending}
          onDismiss={moves.forget}
        />
      )}
      <DetailActions detail={detail} now={now} moves={moves} form={openForm} onForm={onForm} />
      <SafetyFlags flags={detail.safetyFlags} />
      <DetailFacts detail={detail} nameOf={nameOf} hrefOf={hrefOf} />
      <DetailOwner
        detail={detail}
        isChoosing={form === 'assign'}
        onChoose={(isChoosing) => onForm(isChoosing ? 'assign' : undefined)}
        onDone={onOwnerChanged}
      />
      <DetailTimeline timeline={detail.timeline} />
    </>
  )
}

/** Whoever opens what was sent to them has received it: the sender sees that, and nothing has to be pressed. */
function useReceipt(detail: ReferralDetail, moves: ReferralMoves): void {
  const receive = useEffectEvent((id: string, state: ReferralDetail['state']) => {
    if (movesFor(detail.side, state).includes('receive')) moves.receive({ ...detail, id })
  })
  // Tells the server, which lies outside React.
  useEffect(() => receive(detail.id, detail.state), [detail.id, detail.state])
}

/** Says when the open referral comes near its limit or passes it. Others in the list stay silent. */
function useLimitAnnounced(code: string, clock: ReferralClock): void {
  const words = useReferralWords()
  const announce = useAnnounce()
  const level = clock.kind === 'left' ? (clock.isSoon ? 'soon' : 'left') : clock.kind
  const of = clock.kind === 'left' || clock.kind === 'over' ? clock.of : undefined
  const before = useRef<{ readonly of: Awaited | undefined; readonly level: string }>({ of, level })
  const tell = useEffectEvent((now: { readonly of: Awaited | undefined; readonly level: string }) => {
    const order = ['left', 'soon', 'over']
    const last = before.current
    before.current = now
    // With a move another clock begins, and where it stands is told with what was done.
    if (now.of === undefined || now.of !== last.of || order.indexOf(now.level) <= order.indexOf(last.level)) return
    announce(words.referralWords('nowSoon', { code, clock: clockWords(clock, words) }))
  })
  // Talks to the live region, which lies outside this tree's markup.
  useEffect(() => tell({ of, level }), [of, level])
}
