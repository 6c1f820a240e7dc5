import { use } from 'react'
import type { ReferralDetail } from '#contract/api/referrals.ts'
import { referralStates } from '#contract/referrals/lifecycle.ts'
import { isolate } from '#src/i18n/isolate.ts'
import { type ReferralWords, useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { Button } from '#src/ui/Button.tsx'
import { ErrorWordsContext } from '#src/ui/error-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './MoveFailure.module.css'
import { momentOf } from './referral-words.ts'
import type { ReferralMoves } from './use-referral-moves.ts'

export type MoveFailureProps = {
  readonly failure: NonNullable<ReferralMoves['failure']>
  /** The referral as it is now, where it is open: it knows who was quicker. */
  readonly detail?: ReferralDetail | undefined
  /** A form is still open and still holds what was chosen. */
  readonly isKept?: boolean
  readonly isSending?: boolean
  readonly onDismiss: () => void
}

/** Why a press did not do what it says, and what can be done about it. */
export function MoveFailure({ failure, detail, isKept = false, isSending = false, onDismiss }: MoveFailureProps) {
  const words = useReferralWords()
  const { referralWords } = words
  const errorWords = use(ErrorWordsContext)
  const { attempt, error, retry } = failure
  const { code } = attempt.referral
  const sentences = movedSentences(failure, detail, words) ??
    consentSentences(failure, detail, words) ??
    tooSoonSentences(failure, words) ?? [
      // Where nothing came back it is not known whether it was done.
      ...(error.isPassing ? [] : [referralWords('failure.notDone', { code })]),
      errorWords(error)?.text ?? '',
    ]
  return (
    <Banner tone={error.problemName === 'referral-moved' ? 'attention' : 'error'} isAnnounced onDismiss={onDismiss}>
      <div className={styles.failure}>
        {sentences.map((sentence) => (
          <p key={sentence}>{iso(sentence)}</p>
        ))}
        {isKept && error.problemName === 'referral-moved' && <p>{referralWords('failure.movedKept')}</p>}
        {error.isPassing && (
          <Button size="small" isDisabled={isSending} onClick={retry}>
            {referralWords('failure.retry')}
          </Button>
        )}
      </div>
    </Banner>
  )
}

/** After these a referral is in the state that it was in before. */
const changeNoState: readonly string[] = ['reminded', 'escalated', 'assigned']

/** What it is now, and who was quicker if its course says so. */
function movedSentences(
  { attempt, error }: MoveFailureProps['failure'],
  detail: ReferralDetail | undefined,
  { referralWords, language }: ReferralWords,
): string[] | undefined {
  const state = referralStates.find((one) => one === error.problem?.state)
  if (error.problemName !== 'referral-moved' || state === undefined) return undefined
  const moved = referralWords('failure.moved', { code: attempt.referral.code, state: referralWords(`state.${state}`) })
  const last =
    detail?.state === state ? detail.timeline.findLast(({ kind }) => !changeNoState.includes(kind)) : undefined
  if (!last) return [moved]
  const by = { agency: isolate(last.agency.name[language]), ...momentOf(last.at, language) }
  return [moved, referralWords('failure.movedBy', by)]
}

/** That nobody agreed to it, or does no more; and why, where the referral is open and says so. */
function consentSentences(
  { attempt: { referral }, error }: MoveFailureProps['failure'],
  detail: ReferralDetail | undefined,
  { referralWords }: ReferralWords,
): string[] | undefined {
  if (error.problemName !== 'no-consent') return undefined
  const fault = detail?.consentFault ?? null
  return [
    referralWords('failure.notDone', { code: referral.code }),
    fault === null ? referralWords('failure.noConsent') : referralWords(`consent.receiver.${fault}`),
  ]
}

function tooSoonSentences(
  { attempt, error }: MoveFailureProps['failure'],
  { referralWords }: ReferralWords,
): string[] | undefined {
  const seconds = error.problem?.retryAfterSeconds
  if (attempt.said.move !== 'remind' || error.problemName !== 'too-many-requests' || seconds === undefined)
    return undefined
  return [referralWords('remind.tooSoon', { count: Math.max(1, Math.ceil(seconds / 60)) })]
}
