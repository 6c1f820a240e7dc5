import { type Period, periodOf } from '#contract/periods.ts'
import { monthPositions, tally } from '#contract/release/answers/returns.ts'
import type { Returns, Silence } from '#contract/release/release.ts'

/** Districts from which nothing has come for a quarter, because nobody sent a return or nobody owes one. */
export function silentDistricts(returns: Returns, quarter: string, districtIds: readonly string[]): string[] {
  const positions = monthPositions(returns, periodOf(quarter))
  const heard = new Set<string>()
  for (const { districtId, months } of returns.rows) if (tally(months, positions).received > 0) heard.add(districtId)
  return districtIds.filter((id) => !heard.has(id))
}

/** A year is silent in a district that was silent in each of its quarters. */
export function silenceOf(periods: readonly Period[], byQuarter: ReadonlyMap<string, readonly string[]>): Silence {
  return Object.fromEntries(
    periods.map(({ id, quarters }) => {
      const [first = [], ...others] = quarters.map((quarter) => byQuarter.get(quarter) ?? [])
      return [id, first.filter((districtId) => others.every((silent) => silent.includes(districtId)))]
    }),
  )
}
