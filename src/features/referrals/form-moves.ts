import { askedTopics, declineReasons, serviceOutcomes, wellbeings } from '#contract/referrals/lifecycle.ts'
import type { Said } from './use-referral-moves.ts'

/** Moves that ask something before they are made. All others are one press. */
export const formMoves = ['ask', 'decline', 'complete', 'withdraw', 'follow_up'] as const
export type FormMove = (typeof formMoves)[number]

/** What can stand open in the panel: a move, or the choice of who takes the referral on. */
export type PanelForm = FormMove | 'assign'

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
    case 'follow_up': {
      const wellbeing = wellbeings.find((one) => chosen.has(one))
      return wellbeing && { move, wellbeing }
    }
    case 'withdraw':
      return { move }
  }
}
