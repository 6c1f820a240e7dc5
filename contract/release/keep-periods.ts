import type { FixedTable } from './release.ts'

/** The same table with some periods only, in their order. The second axis of every table is its periods. */
export function keepPeriods({ axes, values }: FixedTable, periodIds: readonly string[]): FixedTable {
  const [places = [], periods = [], ...rest] = axes
  const wanted = new Set(periodIds)
  const inner = rest.reduce((product, axis) => product * axis.length, 1)
  const kept: (number | null)[] = []
  for (let place = 0; place < places.length; place++)
    periods.forEach((period, at) => {
      if (!wanted.has(period)) return
      const from = (place * periods.length + at) * inner
      for (let cell = from; cell < from + inner; cell++) kept.push(values[cell] ?? null)
    })
  return { axes: [places, periods.filter((period) => wanted.has(period)), ...rest], values: kept }
}
