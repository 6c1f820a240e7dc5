import { daysOf, type Period, periodOf, publishedPeriods, quarterOfDay, shiftQuarter } from '#contract/periods.ts'
import { monthsBetween } from './tables/returns-grid.ts'

/** A return due less than this many days ago may still come late, so its quarter is provisional. */
const settledAfterDays = 60

export type FigureCalendar = {
  /** Last day covered: the end of the month before today's. */
  readonly asOf: string
  readonly periods: readonly Period[]
  readonly months: readonly string[]
  readonly provisionalFrom: string | undefined
}

/** What can be published on a day: complete quarters and years since the first month, and where the provisional part begins. */
export function figureCalendar(today: string, firstMonth: string): FigureCalendar {
  const asOf = dayBefore(`${today.slice(0, 7)}-01`)
  const reached = quarterOfDay(asOf)
  const lastComplete = daysOf(periodOf(reached)).lastOn <= asOf ? reached : shiftQuarter(reached, -1)
  const first = quarterOfDay(firstMonth)
  const periods = publishedPeriods(first, lastComplete, lastComplete)
  const provisional = periods.filter((period) => period.kind === 'quarter').find((period) => !isSettled(period, today))
  return { asOf, periods, months: monthsBetween(firstMonth, asOf.slice(0, 7)), provisionalFrom: provisional?.id }
}

/** Returns for a month are due on the 10th of the next one. */
function isSettled(quarter: Period, today: string): boolean {
  const end = new Date(`${daysOf(quarter).lastOn}T00:00:00Z`)
  const dueOn = Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 10)
  return Date.parse(`${today}T00:00:00Z`) - dueOn >= settledAfterDays * 86_400_000
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
