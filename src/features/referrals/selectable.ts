import type { ReferralRow } from '#contract/api/referrals.ts'
import { moveOf } from '#contract/referrals/lifecycle.ts'

/** Several can be accepted together, and nothing else: what was sent, and what has ended, has nothing to be selected for. */
export const canBeSelected = ({ side, state }: Pick<ReferralRow, 'side' | 'state'>): boolean =>
  side === moveOf('accept').by && !ended.some((one) => one === state)

const ended: readonly ReferralRow['state'][] = ['completed', 'declined', 'withdrawn', 'lapsed']
