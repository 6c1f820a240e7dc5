import type { ReferralRow } from '#contract/api/referrals.ts'
import type { ReferralState } from '#contract/referrals/lifecycle.ts'

/** Time in the one unit that a person would say it in, rounded down: nobody is promised more than there is. */
export type ClockSpan = { readonly unit: 'minutes' | 'hours' | 'days'; readonly amount: number }

/** How a referral stands with time. */
export type ReferralClock =
  | ({ readonly kind: 'left'; readonly isSoon: boolean } & ClockSpan)
  | ({ readonly kind: 'over' } & ClockSpan)
  | { readonly kind: 'paused'; readonly since: string }
  | ({ readonly kind: 'accepted' } & ClockSpan)
  | { readonly kind: 'state'; readonly state: ReferralState }

export type TimedReferral = Pick<ReferralRow, 'state' | 'sentAt' | 'answerDueAt' | 'pausedAt' | 'firstAnsweredAt'>

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** "36 h left" is nearer to what must be done than "1 day left". */
const daysFromMs = 2 * dayMs
/** The last quarter of the time, and never less than the last half day. */
const soonShare = 0.25
const soonMs = 12 * hourMs

/** What the clock of a referral says at an instant. An answer that has been given is no longer timed; an end is a state and no time. */
export function clockOf(referral: TimedReferral, now: Date): ReferralClock {
  switch (referral.state) {
    case 'sent':
    case 'received':
      return unansweredClock(referral, now)
    case 'information_asked':
      return referral.pausedAt === null ? unansweredClock(referral, now) : { kind: 'paused', since: referral.pausedAt }
    case 'accepted':
    case 'in_service':
      return referral.firstAnsweredAt === null
        ? { kind: 'state', state: referral.state }
        : { kind: 'accepted', ...spanOf(now.getTime() - Date.parse(referral.firstAnsweredAt)) }
    default:
      return { kind: 'state', state: referral.state }
  }
}

function unansweredClock({ sentAt, answerDueAt }: TimedReferral, now: Date): ReferralClock {
  const dueAt = Date.parse(answerDueAt)
  const left = dueAt - now.getTime()
  if (left < 0) return { kind: 'over', ...spanOf(-left) }
  const isSoon = left < soonMs || left <= (dueAt - Date.parse(sentAt)) * soonShare
  return { kind: 'left', isSoon, ...spanOf(left) }
}

/** At least a minute: clocks of two computers differ by seconds, and no second is shown. */
export function spanOf(ms: number): ClockSpan {
  if (ms >= daysFromMs) return { unit: 'days', amount: Math.floor(ms / dayMs) }
  if (ms >= hourMs) return { unit: 'hours', amount: Math.floor(ms / hourMs) }
  return { unit: 'minutes', amount: Math.max(1, Math.floor(ms / minuteMs)) }
}

/** Until when a desk may not be reminded again; `undefined` when it may be now. */
export function reminderWaitsUntil(remindedAt: string | null, pauseMinutes: number, now: Date): Date | undefined {
  if (remindedAt === null) return undefined
  const until = new Date(Date.parse(remindedAt) + pauseMinutes * minuteMs)
  return until > now ? until : undefined
}
