import type { FixedTable } from '#contract/release/release.ts'
import type { ActivityFact } from '../facts/activities.ts'
import { periodAxis, placeAxis } from '../system/axes.ts'
import { ancestorsOf } from '../system/axis.ts'
import type { Frame } from '../system/unit-systems.ts'

/** Activities held and heads counted, by place and period. They are public events: nothing is hidden. */
export function activityTables(
  facts: readonly ActivityFact[],
  { districts, periods }: Frame,
): { activities: FixedTable; reached: FixedTable } {
  const places = placeAxis(districts)
  const times = periodAxis(periods)
  const above = { place: ancestorsOf(places), period: ancestorsOf(times) }
  const table = (countOf: (fact: ActivityFact) => number): FixedTable => {
    const values = Array.from({ length: places.ids.length * times.ids.length }, () => 0)
    for (const fact of facts)
      for (const place of above.place[places.indexOf.get(fact.placeId) ?? -1] ?? [])
        for (const period of above.period[times.indexOf.get(fact.quarter) ?? -1] ?? []) {
          const at = place * times.ids.length + period
          values[at] = (values[at] ?? 0) + countOf(fact)
        }
    return { axes: [places.ids, times.ids], values }
  }
  return { activities: table((fact) => fact.activities), reached: table((fact) => fact.reached) }
}
