import { type Random, weightedPicker } from '../../random.ts'
import { millisecondsPerDay, millisecondsPerHour } from '../calendar-days.ts'
import { plan } from '../plan.ts'
import type { DeclineReason, ReferralEventKind, ReferralState } from '../tables.ts'

/** A step of a referral at an instant (milliseconds since 1970, UTC). */
export type ReferralStep = {
  readonly kind: ReferralEventKind
  readonly at: number
  readonly by: 'sender' | 'receiver'
  readonly declineReason: DeclineReason | null
}
export type ReferralCourse = {
  readonly steps: readonly ReferralStep[]
  readonly state: ReferralState
  readonly firstAnsweredAt: number | null
  readonly closedAt: number | null
}

const drawDeclineReason = weightedPicker<DeclineReason>([
  ['full', 34],
  ['out_of_mandate', 20],
  ['cannot_reach', 16],
  ['not_eligible', 12],
  ['person_said_no', 10],
  ['safety', 5],
  ['other', 3],
])

/* Judgement: how long each step takes, and how often. Days and hours are medians with σ of the logarithm. */
const mostHoursOfConsent = 20
const openedThoughNeverAnswered = 0.5
const openedHours = { median: 20, sigma: 1.1 }
const lapsedShare = 0.65
const lapsedDays = { least: 30, most: 75 }
const inServiceShare = 0.93
const inServiceDays = { median: 2.5, sigma: 0.8 }
const completedShare = 0.8
const completedDays = { median: 42, sigma: 0.7 }

/**
 * Draws everything that happens to a referral, and leaves out what lies after `now`.
 * @param answerAfterHours hours until the first answer; `undefined` when none ever comes
 */
export function drawReferralCourse(
  random: Random,
  sentAt: number,
  answerAfterHours: number | undefined,
  now: number,
): ReferralCourse {
  const steps = [
    ...stepsBefore(random, sentAt),
    ...(answerAfterHours === undefined
      ? stepsOfSilence(random, sentAt)
      : stepsOfAnswer(random, sentAt, sentAt + answerAfterHours * millisecondsPerHour)),
  ].filter((step) => step.at <= now)
  const timeOf = (...kinds: ReferralEventKind[]) => steps.find((step) => kinds.includes(step.kind))?.at ?? null
  return {
    steps,
    state: stateAfter(steps),
    firstAnsweredAt: timeOf('accepted', 'declined'),
    closedAt: timeOf('declined', 'completed', 'lapsed'),
  }
}

const step = (kind: ReferralEventKind, at: number, by: ReferralStep['by']): ReferralStep => ({
  kind,
  at: Math.round(at / 1000) * 1000,
  by,
  declineReason: null,
})

function stepsBefore(random: Random, sentAt: number): ReferralStep[] {
  const hours = random.next() * mostHoursOfConsent
  const proposedAt = sentAt - hours * millisecondsPerHour
  const consentAt = proposedAt + random.next() * (sentAt - proposedAt)
  return [
    step('proposed', proposedAt, 'sender'),
    step('consent_given', consentAt, 'sender'),
    step('sent', sentAt, 'sender'),
  ]
}

function stepsOfSilence(random: Random, sentAt: number): ReferralStep[] {
  const steps: ReferralStep[] = []
  const openedAt = sentAt + random.lognormal(openedHours.median, openedHours.sigma) * millisecondsPerHour
  const lapsedAt =
    sentAt + (lapsedDays.least + random.next() * (lapsedDays.most - lapsedDays.least)) * millisecondsPerDay
  if (random.chance(openedThoughNeverAnswered) && openedAt < lapsedAt)
    steps.push(step('received', openedAt, 'receiver'))
  if (random.chance(lapsedShare)) steps.push(step('lapsed', lapsedAt, 'sender'))
  return steps
}

function stepsOfAnswer(random: Random, sentAt: number, answeredAt: number): ReferralStep[] {
  const openedAt = sentAt + random.next() * (answeredAt - sentAt)
  const steps = [step('received', openedAt, 'receiver')]
  if (!random.chance(plan.referral.accept_rate)) {
    return [...steps, { ...step('declined', answeredAt, 'receiver'), declineReason: drawDeclineReason(random) }]
  }
  steps.push(step('accepted', answeredAt, 'receiver'))
  if (!random.chance(inServiceShare)) return steps
  const startedAt = answeredAt + random.lognormal(inServiceDays.median, inServiceDays.sigma) * millisecondsPerDay
  steps.push(step('in_service', startedAt, 'receiver'))
  if (!random.chance(completedShare)) return steps
  const endedAt = startedAt + random.lognormal(completedDays.median, completedDays.sigma) * millisecondsPerDay
  return [...steps, step('completed', endedAt, 'receiver')]
}

function stateAfter(steps: readonly ReferralStep[]): ReferralState {
  const last = steps.at(-1)?.kind
  if (last === undefined || last === 'proposed' || last === 'consent_given') {
    throw new Error('A referral was drawn that is not sent yet')
  }
  return last
}
