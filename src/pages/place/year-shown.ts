import { type Period, parsePeriod } from '#contract/periods.ts'

/**
 * The year to show for a period where figures are published for whole years only: the period itself when it is a year, otherwise the
 * year that contains the quarter, as the server would name it (`nearest` of its refusal). Worked out here, so that nothing is asked that
 * is known to be refused. `undefined` while no such year is complete.
 * @param periods those that the viewer may ask about, in the order of the snapshot
 */
export function yearShownFor(periodId: string, periods: readonly Period[]): Period | undefined {
  const period = parsePeriod(periodId)
  if (period && period.kind !== 'quarter') return period
  return periods.find(({ kind, quarters }) => kind !== 'quarter' && quarters.includes(periodId))
}
