import type { Viewer } from '#contract/api/session.ts'
import { daysOf, type Period, parsePeriod } from '#contract/periods.ts'
import type { Release } from '#contract/release/release.ts'

const publicLagMonths = 6

/**
 * Periods a viewer may ask about. Whoever is signed in sees every published period; the public sees those that ended at
 * least six months before the release's last day, because recent and local figures tell the people who profit, too.
 */
export function periodsFor(viewer: Viewer | undefined, release: Release): Period[] {
  const periods = allPeriods(release)
  if (viewer) return periods
  const lastOn = monthsBefore(release.asOf, publicLagMonths)
  return periods.filter((period) => daysOf(period).lastOn <= lastOn)
}

/** What whoever is signed in may ask about. */
export const allPeriods = (release: Release): Period[] =>
  (release.tables.persons.axes[1] ?? []).map(parsePeriod).filter((period) => period !== undefined)

/** The last day of the month that lies a number of months before the month of a day. */
function monthsBefore(day: string, months: number): string {
  const end = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - months, 0))
  return end.toISOString().slice(0, 10)
}
