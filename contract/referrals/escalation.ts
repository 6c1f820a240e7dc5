import type { Urgency } from './urgencies.ts'
import { answerDueAfter, type Holidays } from './working-time.ts'

/*
 * A referral without a first answer is taken a level higher when the answer is due, and once more when as much time again has passed. Both
 * instants follow the clock of the answer: what rested while information was asked moved `answerDueAt`, and with it both.
 */

export const escalationLevels = [1, 2] as const
export type EscalationLevel = (typeof escalationLevels)[number]

/** When a referral reaches a level, if it stays unanswered. */
export const escalatesAt = (level: EscalationLevel, answerDueAt: Date, urgency: Urgency, holidays: Holidays): Date =>
  level === 1 ? answerDueAt : answerDueAfter(answerDueAt, urgency, holidays)

/** The highest level that is reached now; 0 before the answer is due. */
export const levelReached = (
  { answerDueAt, urgency }: { readonly answerDueAt: Date; readonly urgency: Urgency },
  now: Date,
  holidays: Holidays,
): EscalationLevel | 0 =>
  escalationLevels.findLast((level) => escalatesAt(level, answerDueAt, urgency, holidays) <= now) ?? 0
