import { minimumForMedian, minimumForPercent } from '#contract/measures.ts'
import type { Axis } from '../axis.ts'
import { type Cube, cellIndex, sizeOf } from '../cube.ts'
import type { ReferralFact } from '../facts/referrals.ts'
import type { Protection } from '../protection/protect.ts'
import type { FixedTable } from '../snapshot.ts'

/** Answers gathered for one cell. */
type Answers = { hours: number[]; due: number; onTime: number }

/**
 * How fast referrals are answered: share answered on time (percent, whole) and median hours to the first answer (whole).
 * Neither adds up over places, so each cell is computed from its own referrals. A share needs `minimumForPercent` referrals
 * that were due, a median `minimumForMedian` answers; and neither is shown where the count of referrals itself is hidden.
 */
export function responseTables(
  facts: readonly ReferralFact[],
  referrals: Cube,
  protection: Protection,
): { onTime: FixedTable; hours: FixedTable } {
  const [places, periods, streams] = referrals.axes
  if (!places || !periods || !streams) throw new Error('Referral table has no place, period and stream')
  const cells = gather(facts, [places, periods, streams])
  const axes = referrals.axes.map((axis) => [...axis.ids])
  const onTime: (number | null)[] = Array.from({ length: sizeOf(referrals.axes) }, () => null)
  const hours = [...onTime]
  for (const [index, answers] of cells) {
    if (protection.hidden[index]) continue
    if (answers.due >= minimumForPercent) onTime[index] = Math.round((100 * answers.onTime) / answers.due)
    if (answers.hours.length >= minimumForMedian) hours[index] = Math.round(median(answers.hours))
  }
  return { onTime: { axes, values: onTime }, hours: { axes, values: hours } }
}

function gather(facts: readonly ReferralFact[], axes: readonly [Axis, Axis, Axis]): Map<number, Answers> {
  const [places, periods] = axes
  const above = ancestorsOf(places)
  const years = ancestorsOf(periods)
  const cells = new Map<number, Answers>()
  for (const fact of facts) {
    for (const placeId of above.get(fact.placeId) ?? []) {
      for (const periodId of years.get(fact.quarter) ?? []) {
        const index = cellIndex(axes, [placeId, periodId, fact.stream])
        const cell = cells.get(index) ?? { hours: [], due: 0, onTime: 0 }
        if (fact.answerHours !== null) cell.hours.push(fact.answerHours)
        if (fact.isDue) cell.due += 1
        if (fact.isDue && fact.isOnTime) cell.onTime += 1
        cells.set(index, cell)
      }
    }
  }
  return cells
}

/** Every id with itself and all the sums it is part of. */
function ancestorsOf(axis: Axis): Map<string, string[]> {
  const ancestors = new Map(axis.ids.map((id) => [id, [id]]))
  for (const id of axis.ids) {
    const seen = ancestors.get(id) ?? []
    for (let at = 0; at < seen.length; at++) {
      const index = axis.indexOf.get(seen[at] ?? '')
      for (const sum of axis.sums) {
        const parent = axis.ids[sum.parent] ?? ''
        if (index !== undefined && sum.children.includes(index) && !seen.includes(parent)) seen.push(parent)
      }
    }
  }
  return ancestors
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}
