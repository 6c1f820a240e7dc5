import { askedTopics, declineReasons, serviceOutcomes } from '#contract/referrals/lifecycle.ts'
import type { Said } from './use-referral-moves.ts'

/** Moves that ask something before they are made. All others are one press. */
export const formMoves = ['ask', 'decline', 'complete', 'withdraw'] as const
export type FormMove = (typeof formMoves)[number]

export const isFormMove = (move: Said['move']): move is FormMove => formMoves.some((known) => known === move)

/** What was chosen as what is said with the move; `undefined` while something is missing. */
export function saidWith(move: FormMove, chosen: ReadonlySet<string>): Said | undefined {
  switch (move) {
    case 'ask': {
      const topics = askedTopics.filter((topic) => chosen.has(topic))
      return topics.length === 0 ? undefined : { move, topics }
    }
    case 'decline': {
      const declineReason = declineReasons.find((reason) => chosen.has(reason))
      return declineReason && { move, declineReason }
    }
    case 'complete': {
      const outcome = serviceOutcomes.find((one) => chosen.has(one))
      return outcome && { move, outcome }
    }
    case 'withdraw':
      return { move }
  }
}
