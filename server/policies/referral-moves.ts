import type { ReferralMoveBody } from '#contract/api/referrals.ts'
import { followUpDays, moveOf, type ReferralMove } from '#contract/referrals/lifecycle.ts'
import { dueAfterPause, serviceDueAfter } from '#contract/referrals/working-time.ts'
import { ProblemError } from '../problem.ts'
import type { MovedClock } from '../queries/referral-moves.ts'
import { publicHolidays } from './public-holidays.ts'

const fields = { reason: 'declineReason', topics: 'topics', outcome: 'outcome', wellbeing: 'wellbeing' } as const

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

const dayMs = 86_400_000

/**
 * When what follows a move is due: the answer once information was given, the service once accepted, the question how the person is once it was
 * given. `null` where the move brings nothing that is due.
 * @param serviceHours what the agencies allow for the service
 */
export function dueAfterMove(
  move: ReferralMove,
  { pausedAt, answerDueAt, urgency }: Pick<MovedClock, 'pausedAt' | 'answerDueAt' | 'urgency'>,
  serviceHours: number,
  now: Date,
): Date | null {
  switch (move) {
    case 'inform':
      return pausedAt === null
        ? null
        : dueAfterPause(new Date(answerDueAt), new Date(pausedAt), now, urgency, publicHolidays)
    case 'accept':
      return serviceDueAfter(now, urgency, publicHolidays, serviceHours)
    case 'complete':
      return new Date(now.getTime() + followUpDays * dayMs)
    default:
      return null
  }
}
