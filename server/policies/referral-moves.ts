import type { ReferralMoveBody, ReferralRow } from '#contract/api/referrals.ts'
import { moveOf } from '#contract/referrals/lifecycle.ts'
import { dueAfterPause } from '#contract/referrals/working-time.ts'
import { ProblemError } from '../problem.ts'
import { publicHolidays } from './public-holidays.ts'

const fields = { reason: 'declineReason', topics: 'topics', outcome: 'outcome' } as const

/**
 * A decline says why, a question about what, an end how it ended; nothing else is said with a move.
 * @throws ProblemError that names each field
 */
export function refuseUnsaid(body: Omit<ReferralMoveBody, 'version'>): void {
  const { says } = moveOf(body.move)
  const errors = Object.entries(fields).flatMap(([what, field]) => {
    const isSaid = body[field] !== undefined
    if (isSaid === (what === says)) return []
    const message = isSaid ? `Is not said with ${body.move}` : `Has to be said with ${body.move}`
    return [{ pointer: `/body/${field}`, message }]
  })
  if (errors.length > 0)
    throw new ProblemError('invalid-request', {
      errors,
      detail: errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
    })
}

/** When the first answer falls due once the clock runs again; `null` where it did not rest. */
export const movedDue = ({ pausedAt, answerDueAt, urgency }: ReferralRow, now: Date): Date | null =>
  pausedAt === null ? null : dueAfterPause(new Date(answerDueAt), new Date(pausedAt), now, urgency, publicHolidays)
