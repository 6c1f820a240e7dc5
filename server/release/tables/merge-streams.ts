import { streams } from '#contract/categories.ts'
import type { FixedTable } from '#contract/release/release.ts'

/** Puts the tables of the streams together along their third axis, in the order of the streams. */
export function mergeStreams(byStream: readonly FixedTable[]): FixedTable {
  const [first] = byStream
  if (first === undefined || byStream.length !== streams.length) throw new Error('A table of some stream is missing')
  const [places = [], periods = [], , ...rest] = first.axes
  const inner = rest.reduce((product, axis) => product * axis.length, 1)
  const values: (number | null)[] = []
  for (let outer = 0; outer < places.length * periods.length; outer++)
    for (const table of byStream) {
      const length = (table.axes[2]?.length ?? 0) * inner
      for (let at = 0; at < length; at++) values.push(table.values[outer * length + at] ?? null)
    }
  return { axes: [places, periods, byStream.flatMap((table) => table.axes[2] ?? []), ...rest], values }
}
