import { daysOf, type Period, parsePeriod, periodOf } from '#contract/periods.ts'

/**
 * The year to show for a period where figures are published for calendar years only: the period itself when it is one, otherwise the
 * latest that ended no later than the period ends, or the first there is. Worked out here, so that nothing is asked that is known to be
 * refused. `undefined` while no calendar year is published.
 * @param periods those that the viewer may ask about
 */
export function yearShownFor(periodId: string, periods: readonly Period[]): Period | undefined {
  const period = parsePeriod(periodId)
  if (period?.kind === 'calendar-year') return period
  const years = periods
    .filter(({ kind }) => kind === 'calendar-year')
    .toSorted((a, b) => daysOf(a).lastOn.localeCompare(daysOf(b).lastOn))
  return years.findLast(({ id }) => period && endsBy(id, period.id)) ?? years[0]
}

/** Whether a period ends no later than another. */
export const endsBy = (periodId: string, otherId: string): boolean =>
  daysOf(periodOf(periodId)).lastOn <= daysOf(periodOf(otherId)).lastOn
