import { answerHours, serviceHours, type Urgency } from './urgencies.ts'

/*
 * The clock of a first answer. It runs on working days of Pakistan, all hours of them: not on Saturday and Sunday and not on public holidays.
 * An emergency runs through. While information is asked it rests.
 */

/** Public holidays as 'YYYY-MM-DD' in Pakistan. */
export type Holidays = ReadonlySet<string>

/** Pakistan is five hours ahead of UTC and keeps no summer time (since 2009). */
const offsetMs = 5 * 3_600_000
const dayMs = 86_400_000
const hourMs = 3_600_000
/** Longer runs of days off than this do not exist; a calendar that says so is wrong. */
const mostDaysOff = 60

/** The first instant of the day in Pakistan after the one that `at` lies in. */
export const endOfDay = (at: Date): Date =>
  new Date((Math.floor((at.getTime() + offsetMs) / dayMs) + 1) * dayMs - offsetMs)

function isWorkingDay(at: Date, holidays: Holidays): boolean {
  const local = new Date(at.getTime() + offsetMs)
  const weekday = local.getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(local.toISOString().slice(0, 10))
}

/** Milliseconds of working days between two instants; 0 when the second is not after the first. */
export function workingMsBetween(from: Date, to: Date, holidays: Holidays): number {
  let worked = 0
  for (let at = from; at < to; ) {
    const next = new Date(Math.min(endOfDay(at).getTime(), to.getTime()))
    if (isWorkingDay(at, holidays)) worked += next.getTime() - at.getTime()
    at = next
  }
  return worked
}

/** The instant that lies so many milliseconds of working days after `from`. */
export function addWorkingMs(from: Date, workingMs: number, holidays: Holidays): Date {
  let left = workingMs
  let daysOff = 0
  for (let at = from; ; at = endOfDay(at)) {
    const untilNight = endOfDay(at).getTime() - at.getTime()
    if (!isWorkingDay(at, holidays)) {
      daysOff += 1
      if (daysOff > mostDaysOff)
        throw new RangeError(`No working day in ${mostDaysOff} days after ${from.toISOString()}`)
    } else if (left <= untilNight) return new Date(at.getTime() + left)
    else {
      left -= untilNight
      daysOff = 0
    }
  }
}

/** The instant so many hours after another, on the calendar that the urgency runs on. */
export const hoursAfter = (from: Date, hours: number, urgency: Urgency, holidays: Holidays): Date =>
  urgency === 'emergency' ? new Date(from.getTime() + hours * hourMs) : addWorkingMs(from, hours * hourMs, holidays)

/** When the first answer to a referral sent now falls due. @param hours where the agencies have agreed on others than usual */
export const answerDueAfter = (
  sentAt: Date,
  urgency: Urgency,
  holidays: Holidays,
  hours: number = answerHours[urgency],
): Date => hoursAfter(sentAt, hours, urgency, holidays)

/** When the service is due to have been given, from the acceptance on. */
export const serviceDueAfter = (
  acceptedAt: Date,
  urgency: Urgency,
  holidays: Holidays,
  hours: number = serviceHours[urgency],
): Date => hoursAfter(acceptedAt, hours, urgency, holidays)

/** When it falls due after the clock rested from `pausedAt` until now: as much later as the clock would have run. */
export function dueAfterPause(due: Date, pausedAt: Date, now: Date, urgency: Urgency, holidays: Holidays): Date {
  if (urgency === 'emergency') return new Date(due.getTime() + Math.max(0, now.getTime() - pausedAt.getTime()))
  return addWorkingMs(due, workingMsBetween(pausedAt, now, holidays), holidays)
}
