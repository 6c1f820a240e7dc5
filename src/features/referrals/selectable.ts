import type { ReferralRow } from '#contract/api/referrals.ts'
import type { ReferralState } from '#contract/referrals/lifecycle.ts'

type Standing = Pick<ReferralRow, 'side' | 'state'>

const ended: readonly ReferralState[] = ['followed_up', 'declined', 'withdrawn', 'lapsed']

/** Somebody of the desk has still to look after it. For the sender a completed one is not over: it asks how the person is. */
export const isStillOpen = ({ side, state }: Standing): boolean =>
  !ended.includes(state) && (side === 'sender' || state !== 'completed')

/** What is over has nothing to be selected for: it can be neither answered nor assigned. */
export const canBeSelected = isStillOpen

/** Only a desk that owes its first answer is reminded; one that waits for information is not. */
export const canBeReminded = ({ side, state }: Standing): boolean =>
  side === 'sender' && (state === 'sent' || state === 'received')
