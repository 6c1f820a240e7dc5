import { daysOf, type Period, type PeriodKind } from '#contract/periods.ts'

/** The periods of one kind, oldest first. */
export const periodsOfKind = (periods: readonly Period[], kind: PeriodKind): readonly Period[] =>
  periods.filter((period) => period.kind === kind).toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)))

/** The period of another kind that says most about the same time: the last that ends no later, else the first; `undefined` where there is none. */
export function sameTime(periods: readonly Period[], kind: PeriodKind, period: Period | undefined): Period | undefined {
  const line = periodsOfKind(periods, kind)
  return line.findLast((one) => period !== undefined && lastDay(one) <= lastDay(period)) ?? line[0]
}

const lastDay = (period: Period): string => daysOf(period).lastOn
