import type { ReferralRow } from '#contract/api/referrals.ts'
import type { ReferralState } from '#contract/referrals/lifecycle.ts'

/** Time in the one unit that a person would say it in, rounded down: nobody is promised more than there is. */
export type ClockSpan = { readonly unit: 'minutes' | 'hours' | 'days'; readonly amount: number }

/** What is timed: the first answer, then the service, then the question how the person is. */
export type Awaited = 'answer' | 'service' | 'followUp'

/** How a referral stands with time. */
export type ReferralClock =
  | ({ readonly kind: 'left'; readonly of: Awaited; readonly isSoon: boolean } & ClockSpan)
  | ({ readonly kind: 'over'; readonly of: Awaited } & ClockSpan)
  | { readonly kind: 'paused'; readonly since: string }
  | ({ readonly kind: 'accepted' } & ClockSpan)
  | { readonly kind: 'state'; readonly state: ReferralState }

export type TimedReferral = Pick<
  ReferralRow,
  | 'side'
  | 'state'
  | 'sentAt'
  | 'answerDueAt'
  | 'serviceDueAt'
  | 'followUpDueAt'
  | 'pausedAt'
  | 'firstAnsweredAt'
  | 'closedAt'
>

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** "36 h left" is nearer to what must be done than "1 day left". */
const daysFromMs = 2 * dayMs
/** The last quarter of the time, and never less than the last half day. */
const soonShare = 0.25
const soonMs = 12 * hourMs

/**
 * What the clock of a referral says at an instant. Once accepted, the service is timed; records from before there was such a clock tell how long
 * ago that was. After the service only the sender has something to do. Every other end is a state and no time.
 */
export function clockOf(referral: TimedReferral, now: Date): ReferralClock {
  switch (referral.state) {
    case 'sent':
    case 'received':
      return answerClock(referral, now)
    case 'information_asked':
      return referral.pausedAt === null ? answerClock(referral, now) : { kind: 'paused', since: referral.pausedAt }
    case 'accepted':
    case 'in_service':
      if (referral.serviceDueAt !== null)
        return dueClock('service', referral.firstAnsweredAt ?? referral.sentAt, referral.serviceDueAt, now)
      return referral.firstAnsweredAt === null
        ? { kind: 'state', state: referral.state }
        : { kind: 'accepted', ...spanOf(now.getTime() - Date.parse(referral.firstAnsweredAt)) }
    case 'completed':
      return referral.side === 'sender' && referral.followUpDueAt !== null
        ? dueClock('followUp', referral.closedAt ?? referral.sentAt, referral.followUpDueAt, now)
        : { kind: 'state', state: referral.state }
    default:
      return { kind: 'state', state: referral.state }
  }
}

const answerClock = ({ sentAt, answerDueAt }: TimedReferral, now: Date) => dueClock('answer', sentAt, answerDueAt, now)

function dueClock(of: Awaited, since: string, due: string, now: Date): ReferralClock {
  const dueAt = Date.parse(due)
  const left = dueAt - now.getTime()
  if (left < 0) return { kind: 'over', of, ...spanOf(-left) }
  const isSoon = left < soonMs || left <= (dueAt - Date.parse(since)) * soonShare
  return { kind: 'left', of, isSoon, ...spanOf(left) }
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
