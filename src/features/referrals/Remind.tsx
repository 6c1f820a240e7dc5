import type { ReferralDetail } from '#contract/api/referrals.ts'
import { reminderPauseMinutes } from '#contract/referrals/desk-groups.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './ReferralPanel.module.css'
import { reminderWaitsUntil } from './referral-clock.ts'
import { momentOf } from './referral-words.ts'
import type { ReferralMoves } from './use-referral-moves.ts'

type RemindProps = { readonly detail: ReferralDetail; readonly now: Date; readonly noteId: string }

const waitsUntil = ({ detail, now }: RemindProps) => reminderWaitsUntil(detail.remindedAt, reminderPauseMinutes, now)

/** Asks the other desk once more, at most once an hour. */
export function RemindButton({ moves, ...props }: RemindProps & { readonly moves: ReferralMoves }) {
  const { referralWords } = useReferralWords()
  const { detail, noteId } = props
  return (
    <Button
      variant="primary"
      isDisabled={waitsUntil(props) !== undefined || moves.isSending}
      onClick={() => moves.press(detail, { move: 'remind' })}
      {...(detail.remindedAt !== null && { 'aria-describedby': noteId })}
    >
      {referralWords('remind.button')}
    </Button>
  )
}

/** When that was last done, and from when on it can be done again. Nothing where it never was. */
export function RemindNote(props: RemindProps) {
  const { language, referralWords } = useReferralWords()
  const { detail, noteId } = props
  if (detail.remindedAt === null) return null
  const last = momentOf(detail.remindedAt, language)
  const until = waitsUntil(props)
  return (
    <p id={noteId} className={styles.hint}>
      {iso(
        until === undefined
          ? referralWords('remind.last', last)
          : referralWords('remind.wait', { time: last.time, until: momentOf(until.toISOString(), language).time }),
      )}
    </p>
  )
}
