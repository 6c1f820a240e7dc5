import type { Random } from '../../random.ts'
import { type Day, monthOfDay } from '../calendar-days.ts'
import { cameWithRevisionShare, keyedAtOnceShare, keyingDays } from '../calibration.ts'
import type { Desk } from './desks.ts'
import type { ReturnBook } from './returns.ts'

/**
 * Draws the day on which the record of something that happened reaches Rabta: within days if the desk keys it at once,
 * else with the return of the month, or with its revision. `undefined` when the month's return never comes.
 */
export function drawArrival(random: Random, book: ReturnBook, desk: Desk, happenedOn: Day): Day | undefined {
  const month = monthOfDay(happenedOn)
  const fate = book.fateOf(desk, month)
  if (!fate) return undefined
  // An overdue return brings everything of its month when it comes: until then the desk has keyed nothing.
  if (book.stateOf(desk, month) === 'missing') return fate.receivedOn
  if (fate.revisedOn !== undefined && random.chance(cameWithRevisionShare)) return fate.revisedOn
  if (!random.chance(keyedAtOnceShare)) return fate.receivedOn
  return Math.min(fate.receivedOn, happenedOn + Math.floor(random.lognormal(keyingDays.median, keyingDays.sigma)))
}

/** Months after which nobody reports a step of a case any more. */
const patienceMonths = 12

/** The day on which a later step of a case is known: with its month, or with the next return that comes at all. */
export function drawStepArrival(random: Random, book: ReturnBook, desk: Desk, happenedOn: Day): Day | undefined {
  const sameMonth = drawArrival(random, book, desk, happenedOn)
  if (sameMonth !== undefined) return sameMonth
  const month = monthOfDay(happenedOn)
  for (let later = month + 1; later <= month + patienceMonths; later++) {
    const fate = book.fateOf(desk, later)
    if (fate) return fate.receivedOn
  }
  return undefined
}
