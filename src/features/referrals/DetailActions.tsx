import { useId } from 'react'
import type { ReferralDetail } from '#contract/api/referrals.ts'
import { movesFor, type ReferralMove } from '#contract/referrals/lifecycle.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { Button } from '#src/ui/Button.tsx'
import { type FormMove, isFormMove } from './form-moves.ts'
import { MoveForm } from './MoveForm.tsx'
import styles from './ReferralPanel.module.css'
import { RemindButton, RemindNote } from './Remind.tsx'
import { canBeSentOn, SendOn } from './SendOn.tsx'
import { canBeReminded } from './selectable.ts'
import type { ReferralMoves } from './use-referral-moves.ts'

export type DetailActionsProps = {
  readonly detail: ReferralDetail
  readonly now: Date
  readonly moves: ReferralMoves
  readonly form: FormMove | undefined
  readonly onForm: (move: FormMove | undefined) => void
}

/** What leads on, the most usual first. Receiving is no button: it is done by opening. */
const forward: readonly ReferralMove[] = ['accept', 'start', 'inform', 'follow_up']
const away: readonly ReferralMove[] = ['decline', 'withdraw']

/** What this side can do with the referral now. One press, or a form of its own in place of the buttons. */
export function DetailActions({ detail, now, moves, form, onForm }: DetailActionsProps) {
  const { referralWords } = useReferralWords()
  const noteId = useId()
  const isRefused = detail.side === 'receiver' && detail.consentFault !== null
  const all = movesFor(detail.side, detail.state).filter((move) => move !== 'receive')
  // The server would refuse it too. Why stands in its place.
  const possible = isRefused ? all.filter((move) => move !== 'accept') : all
  const canRemind = canBeReminded(detail)
  if (canBeSentOn(detail)) return <SendOn detail={detail} />
  if (possible.length === 0) return null
  if (form !== undefined) {
    return (
      <MoveForm
        key={form}
        move={form}
        isSending={moves.isSending}
        onSend={(said) => moves.press(detail, said)}
        onCancel={() => onForm(undefined)}
      />
    )
  }
  const primary = possible.find((move) => forward.includes(move)) ?? possible.find((move) => move === 'complete')
  const variantOf = (move: ReferralMove) => {
    if (move === primary) return 'primary'
    return away.includes(move) ? 'quiet' : 'secondary'
  }
  // The way forward stands first, the way out last.
  const ordered = possible.toSorted((a, b) => rank(a, primary) - rank(b, primary))
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        {canRemind && <RemindButton detail={detail} now={now} moves={moves} noteId={noteId} />}
        {ordered.map((move) => (
          <Button
            key={move}
            variant={variantOf(move)}
            isDisabled={moves.isSending}
            onClick={() => (isFormMove(move) ? onForm(move) : moves.press(detail, { move }))}
          >
            {referralWords(`move.${move}`)}
          </Button>
        ))}
      </div>
      {canRemind && <RemindNote detail={detail} now={now} noteId={noteId} />}
      {possible.length < all.length && detail.consentFault !== null && (
        <Banner tone="attention">
          <p>{referralWords(`consent.receiver.${detail.consentFault}`)}</p>
          <p>{referralWords('consent.noAccept')}</p>
        </Banner>
      )}
      {possible.includes('inform') && <p className={styles.hint}>{referralWords('informHint')}</p>}
    </div>
  )
}

const rank = (move: ReferralMove, primary: ReferralMove | undefined): number => {
  if (move === primary) return 0
  return away.includes(move) ? 2 : 1
}
