import type { ReferralSide, ReferralState } from './lifecycle.ts'

/*
 * A desk's referrals by what is to be done with them. One list of groups for both directions: what a receiver answers is what a sender waits
 * for.
 */

export const deskGroupIds = [
  'overdue',
  'today',
  'serviceOverdue',
  'followUp',
  'later',
  'asked',
  'active',
  'ended',
] as const
export type DeskGroupId = (typeof deskGroupIds)[number]

/** When what is to be done next falls due (`next_due_at` in the database), seen from now: past, until the end of today in Pakistan, after that. */
export type DueWindow = 'past' | 'today' | 'later'

export type DeskGroup = {
  readonly states: readonly ReferralState[]
  /** Which of them, by what is due next: the first answer, the service once accepted, the question how the person is once it was given. */
  readonly due?: readonly DueWindow[]
  /** Stands only on desks of this side. */
  readonly side?: ReferralSide
  /** Those answered or ended last come first; without it, those whose answer falls due first. */
  readonly isLatestFirst?: true
  /** Only those that ended within `recentDays`. */
  readonly isRecent?: true
}

const waiting = ['sent', 'received'] as const
const serving = ['accepted', 'in_service'] as const

export const deskGroups: Readonly<Record<DeskGroupId, DeskGroup>> = {
  overdue: { states: waiting, due: ['past'] },
  today: { states: waiting, due: ['today'] },
  serviceOverdue: { states: serving, due: ['past'] },
  followUp: { states: ['completed'], due: ['past', 'today'], side: 'sender' },
  later: { states: waiting, due: ['later'] },
  asked: { states: ['information_asked'] },
  active: { states: serving, due: ['today', 'later'] },
  ended: {
    states: ['completed', 'followed_up', 'declined', 'withdrawn', 'lapsed'],
    isLatestFirst: true,
    isRecent: true,
  },
}

/** Ended referrals are listed for so long. */
export const recentDays = 30
/** Rows of a group that come at once. */
export const deskPageSize = 20
/** How many can be answered together. */
export const mostMovedTogether = 50
/** A reminder to the same desk waits so long. */
export const reminderPauseMinutes = 60

export function dueWindowOf(dueAt: Date, now: Date, dayEndsAt: Date): DueWindow {
  if (dueAt < now) return 'past'
  return dueAt < dayEndsAt ? 'today' : 'later'
}

/** Every group that a referral stands in: one, or two while its end is recent and a follow-up is due; none when it ended too long ago. */
export function deskGroupsOf(
  referral: {
    readonly state: ReferralState
    readonly side: ReferralSide
    readonly nextDueAt: Date | null
    readonly closedAt: Date | null
  },
  now: Date,
  dayEndsAt: Date,
): DeskGroupId[] {
  return deskGroupIds.filter((id) => {
    const { states, due, side, isRecent } = deskGroups[id]
    if (!states.includes(referral.state) || (side !== undefined && side !== referral.side)) return false
    if (isRecent) return referral.closedAt !== null && referral.closedAt.getTime() > now.getTime() - recentDays * dayMs
    if (due === undefined) return true
    return referral.nextDueAt !== null && due.includes(dueWindowOf(referral.nextDueAt, now, dayEndsAt))
  })
}

const dayMs = 86_400_000
