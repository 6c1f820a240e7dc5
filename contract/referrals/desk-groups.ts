import type { ReferralState } from './lifecycle.ts'

/*
 * A desk's referrals by what is to be done with them. One list of groups for both directions: what a receiver answers is what a sender waits
 * for.
 */

export const deskGroupIds = ['overdue', 'today', 'later', 'asked', 'active', 'ended'] as const
export type DeskGroupId = (typeof deskGroupIds)[number]

/** When the first answer falls due, seen from now: past, until the end of today in Pakistan, after that. */
export type DueWindow = 'past' | 'today' | 'later'

export type DeskGroup = {
  readonly states: readonly ReferralState[]
  readonly due?: DueWindow
  /** Those answered or ended last come first; without it, those whose answer falls due first. */
  readonly isLatestFirst?: true
  /** Only those that ended within `recentDays`. */
  readonly isRecent?: true
}

const waiting = ['sent', 'received'] as const

export const deskGroups: Readonly<Record<DeskGroupId, DeskGroup>> = {
  overdue: { states: waiting, due: 'past' },
  today: { states: waiting, due: 'today' },
  later: { states: waiting, due: 'later' },
  asked: { states: ['information_asked'] },
  active: { states: ['accepted', 'in_service'], isLatestFirst: true },
  ended: { states: ['completed', 'declined', 'withdrawn', 'lapsed'], isLatestFirst: true, isRecent: true },
}

/** Ended referrals are listed for so long. */
export const recentDays = 30
/** Rows of a group that come at once. */
export const deskPageSize = 20
/** How many can be answered together. */
export const mostMovedTogether = 50
/** A reminder to the same desk waits so long. */
export const reminderPauseMinutes = 60

export function dueWindowOf(answerDueAt: Date, now: Date, dayEndsAt: Date): DueWindow {
  if (answerDueAt < now) return 'past'
  return answerDueAt < dayEndsAt ? 'today' : 'later'
}

/** The group that a referral stands in; `undefined` when it ended too long ago. */
export function deskGroupOf(
  referral: { readonly state: ReferralState; readonly answerDueAt: Date; readonly closedAt: Date | null },
  now: Date,
  dayEndsAt: Date,
): DeskGroupId | undefined {
  return deskGroupIds.find((id) => {
    const { states, due, isRecent } = deskGroups[id]
    if (!states.includes(referral.state)) return false
    if (isRecent) return referral.closedAt !== null && referral.closedAt.getTime() > now.getTime() - recentDays * dayMs
    return due === undefined || due === dueWindowOf(referral.answerDueAt, now, dayEndsAt)
  })
}

const dayMs = 86_400_000
