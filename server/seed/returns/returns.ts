import type { Random } from '../../random.ts'
import { drawLots } from '../../random.ts'
import { type Day, daysIn, firstDayOf, isoOfDay, type Month, monthsFrom } from '../calendar-days.ts'
import type { MonthlyReturnRow } from '../tables.ts'
import { type Desk, deskKey } from './desks.ts'
import { silentMonths } from './silence.ts'

/** When the return of a desk for a month reaches Rabta, seen from beyond today; `undefined` when it never comes. */
export type ReturnFate = { readonly receivedOn: Day; readonly revisedOn: Day | undefined } | undefined

/**
 * What has become of a month at a desk by today: `open` while its return is neither here nor overdue.
 * No record of the desk exists for a month that is `missing`.
 */
export type MonthState = 'received' | 'open' | 'missing'

export type ReturnBook = {
  fateOf(desk: Desk, month: Month): ReturnFate
  stateOf(desk: Desk, month: Month): MonthState
}

/** A return is due on the 10th of the month that follows. */
export const dueOnOf = (month: Month): Day => firstDayOf(month + 1) + 9

/** Days between the end of the month and the due date in which returns arrive in time. */
const daysForReturn = 10

/*
 * Judgement, no source: no monthly return of this kind exists yet. Means over all desks; each desk has its own place
 * between the two ends, drawn by lot.
 */
const inTimeShare = { best: 0.92, worst: 0.42 }
const neverShare = { best: 0.005, worst: 0.1 }
const lateDays = { median: 24, sigma: 0.9, most: 240 }
const revisedShare = 0.1
const revisedDays = { median: 30, sigma: 0.8 }

/** Draws the fate of every return of every desk. `today` decides only how much of it is known. */
export function drawReturns(random: Random, desks: readonly Desk[], lastMonth: Month, today: Day): ReturnBook {
  const lots = drawLots(random.fork('punctuality'), desks.map(deskKey))
  const silent = silentMonths(random.fork('silence'), desks, lastMonth)
  const fates = new Map<Desk, ReturnFate[]>()
  for (const desk of desks) {
    const key = deskKey(desk)
    const own = random.fork(key)
    const lot = lots.get(key) ?? 0.5
    fates.set(
      desk,
      monthsFrom(desk.fromMonth, lastMonth).map((month) => {
        const fate = drawFate(own, month, lot)
        return silent(desk, month) ? undefined : fate
      }),
    )
  }
  const fateOf = (desk: Desk, month: Month): ReturnFate => fates.get(desk)?.[month - desk.fromMonth]
  return {
    fateOf,
    stateOf: (desk, month) => {
      const fate = fateOf(desk, month)
      if (fate && fate.receivedOn <= today) return 'received'
      return dueOnOf(month) < today ? 'missing' : 'open'
    },
  }
}

function drawFate(random: Random, month: Month, lot: number): ReturnFate {
  // All numbers are drawn every time, so that one month's fate does not move the next one's.
  const fate = random.next()
  const withinTime = random.integer(1, daysForReturn)
  const late = Math.min(lateDays.most, Math.ceil(random.lognormal(lateDays.median, lateDays.sigma)))
  const isRevised = random.chance(revisedShare)
  const revision = Math.ceil(random.lognormal(revisedDays.median, revisedDays.sigma))
  const never = neverShare.best + (neverShare.worst - neverShare.best) * lot
  const inTime = inTimeShare.best + (inTimeShare.worst - inTimeShare.best) * lot
  if (fate < never) return undefined
  const isInTime = fate < never + inTime
  const receivedOn = isInTime ? firstDayOf(month) + daysIn(month) - 1 + withinTime : dueOnOf(month) + late
  return { receivedOn, revisedOn: isRevised ? receivedOn + revision : undefined }
}

/** The rows of `monthly_return` as they stand today. A month that is still open and not here has no row yet. */
export function* monthlyReturnRows(
  book: ReturnBook,
  desks: readonly Desk[],
  lastMonth: Month,
  today: Day,
): Generator<MonthlyReturnRow> {
  for (const desk of desks) {
    for (const month of monthsFrom(desk.fromMonth, lastMonth)) {
      const state = book.stateOf(desk, month)
      if (state === 'open') continue
      const fate = state === 'received' ? book.fateOf(desk, month) : undefined
      const revisedOn = fate?.revisedOn !== undefined && fate.revisedOn <= today ? fate.revisedOn : undefined
      const dueOn = dueOnOf(month)
      yield {
        agency_id: desk.agency.id,
        district_id: desk.district.id,
        month: isoOfDay(firstDayOf(month)),
        due_on: isoOfDay(dueOn),
        state: stateName(fate?.receivedOn, revisedOn, dueOn),
        received_on: fate ? isoOfDay(fate.receivedOn) : null,
        revised_on: revisedOn === undefined ? null : isoOfDay(revisedOn),
      }
    }
  }
}

function stateName(receivedOn: Day | undefined, revisedOn: Day | undefined, dueOn: Day): MonthlyReturnRow['state'] {
  if (receivedOn === undefined) return 'missing'
  if (revisedOn !== undefined) return 'revised'
  return receivedOn > dueOn ? 'late' : 'received'
}
