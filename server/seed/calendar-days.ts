/** Calendar days as whole numbers (days since 1970-01-01) and months as whole numbers (year × 12 + month − 1), for arithmetic. */
export type Day = number
export type Month = number

export const millisecondsPerHour = 3_600_000
export const millisecondsPerDay = 24 * millisecondsPerHour

/** From 'YYYY-MM-DD'. Throws on anything else. */
export function dayOf(text: string): Day {
  const milliseconds = Date.parse(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(milliseconds))
    throw new RangeError(`Not a calendar day: ${text}`)
  return milliseconds / millisecondsPerDay
}

/** From 'YYYY-MM'. Throws on anything else. */
export function monthOf(text: string): Month {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  if (!match) throw new RangeError(`Not a month: ${text}`)
  return Number(match[1]) * 12 + Number(match[2]) - 1
}

export const isoOfDay = (day: Day): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
export const isoOfInstant = (milliseconds: number): string => new Date(milliseconds).toISOString()

export const yearOfMonth = (month: Month): number => Math.floor(month / 12)
/** 0 for January. */
export const positionInYear = (month: Month): number => month % 12
export const firstDayOf = (month: Month): Day =>
  Date.UTC(yearOfMonth(month), positionInYear(month), 1) / millisecondsPerDay
export const lastDayOf = (month: Month): Day => firstDayOf(month + 1) - 1
export const daysIn = (month: Month): number => firstDayOf(month + 1) - firstDayOf(month)

export function monthOfDay(day: Day): Month {
  const date = new Date(day * millisecondsPerDay)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

export const yearOfDay = (day: Day): number => yearOfMonth(monthOfDay(day))

/** Every month from one to the other, both included. */
export const monthsFrom = (first: Month, last: Month): Month[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)

/** How much of a month lies in the days from `first` to `last`, both included: 0 to 1. */
export function overlapShare(month: Month, first: Day, last: Day): number {
  const days = Math.min(lastDayOf(month), last) - Math.max(firstDayOf(month), first) + 1
  return Math.max(0, days) / daysIn(month)
}
