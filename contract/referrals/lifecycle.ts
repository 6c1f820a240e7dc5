/*
 * The life of a referral, once: what buttons offer, what the API guards, what the database checks (`records.referral_move`, held equal by a
 * test) and what the documentation says all come from this table.
 */

export const referralStates = [
  'sent',
  'received',
  'information_asked',
  'accepted',
  'in_service',
  'completed',
  'followed_up',
  'declined',
  'withdrawn',
  'lapsed',
] as const
export type ReferralState = (typeof referralStates)[number]

/** Who acts: a desk of the agency that sent the referral, or of the one that was asked. */
export const referralSides = ['sender', 'receiver'] as const
export type ReferralSide = (typeof referralSides)[number]

/** Code list `decline_reason`. */
export const declineReasons = [
  'full',
  'out_of_mandate',
  'safety',
  'not_eligible',
  'cannot_reach',
  'person_said_no',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** What may be asked about. Codes and no text: an answer of words about a person goes by telephone until texts are stored encrypted. */
export const askedTopics = ['documents', 'health', 'safe_contact', 'legal_status', 'consent', 'needs'] as const
export type AskedTopic = (typeof askedTopics)[number]

/** How a service ended. */
export const serviceOutcomes = ['service_given', 'person_left', 'referred_onward', 'could_not_be_given'] as const
export type ServiceOutcome = (typeof serviceOutcomes)[number]

/** How the person is, asked by the sender some weeks after the service. */
export const wellbeings = ['well', 'needs_more', 'at_risk_again', 'not_reached', 'wants_no_contact'] as const
export type Wellbeing = (typeof wellbeings)[number]
/** So long after a service was given the sender asks. */
export const followUpDays = 14
/** A first answer that is so long overdue comes no more: the referral lapses, and whoever sent it is told. */
export const lapseDays = 30

type Move = {
  readonly by: ReferralSide
  readonly from: readonly ReferralState[]
  readonly to: ReferralState
  /** What has to be said with it. */
  readonly says?: 'reason' | 'topics' | 'outcome' | 'wellbeing'
  /** It is the first answer, which the first clock waits for. */
  readonly isAnswer?: true
  /** Nothing follows, and the receiver sees the person no longer. */
  readonly isEnd?: true
}

const unanswered = ['sent', 'received', 'information_asked'] as const

export const referralMoves = {
  receive: { by: 'receiver', from: ['sent'], to: 'received' },
  ask: { by: 'receiver', from: ['sent', 'received'], to: 'information_asked', says: 'topics' },
  inform: { by: 'sender', from: ['information_asked'], to: 'received' },
  accept: { by: 'receiver', from: unanswered, to: 'accepted', isAnswer: true },
  decline: { by: 'receiver', from: unanswered, to: 'declined', says: 'reason', isAnswer: true, isEnd: true },
  withdraw: { by: 'sender', from: [...unanswered, 'accepted'], to: 'withdrawn', isEnd: true },
  start: { by: 'receiver', from: ['accepted'], to: 'in_service' },
  complete: { by: 'receiver', from: ['accepted', 'in_service'], to: 'completed', says: 'outcome', isEnd: true },
  follow_up: { by: 'sender', from: ['completed'], to: 'followed_up', says: 'wellbeing' },
} as const satisfies Record<string, Move>
export type ReferralMove = keyof typeof referralMoves
// The keys of the table above, which `Object.keys` widens.
export const referralMoveNames = Object.keys(referralMoves) as [ReferralMove, ...ReferralMove[]]

/** One move with the optional marks that most of them do not have. */
export const moveOf = (move: ReferralMove): Move => referralMoves[move]

/** What a side can do with a referral in this state, in the order of the table. */
export const movesFor = (side: ReferralSide, state: ReferralState): ReferralMove[] =>
  referralMoveNames.filter((name) => {
    const { by, from } = moveOf(name)
    return by === side && from.includes(state)
  })

/** What the receiver sees of the person: the minimum until it accepts, more while it serves, nothing after the end. The sender sees its own record. */
export type Disclosure = 'minimum' | 'service' | 'nothing'

export function disclosureIn(state: ReferralState): Disclosure {
  switch (state) {
    case 'sent':
    case 'received':
    case 'information_asked':
      return 'minimum'
    case 'accepted':
    case 'in_service':
      return 'service'
    default:
      return 'nothing'
  }
}

/**
 * Events beside the moves: what came before the sending, and what changes no state or is done by nobody. Of old records `consent_given` is a day,
 * not a scope. `escalated`: `contract/referrals/escalation.ts`.
 */
export const otherEvents = [
  'proposed',
  'consent_given',
  'reminded',
  'escalated',
  'lapsed',
  'consent_withdrawn',
  'assigned',
] as const
/** What the timeline calls a move. */
export const eventOf = {
  receive: 'received',
  ask: 'information_asked',
  inform: 'information_given',
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
  start: 'in_service',
  complete: 'completed',
  follow_up: 'followed_up',
} as const satisfies Record<ReferralMove, string>
export const referralEvents = ['sent', ...otherEvents, ...Object.values(eventOf)] as const
export type ReferralEvent = (typeof referralEvents)[number]
