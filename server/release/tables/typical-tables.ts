import { streams } from '#contract/categories.ts'
import { minimumForMedian, minimumForPercent } from '#contract/measures.ts'
import type { Period } from '#contract/periods.ts'
import { countryId, provinceIds, unknownDistrictId } from '#contract/places.ts'
import { stages } from '#contract/release/facets.ts'
import { readCell } from '#contract/release/read-table.ts'
import type { FixedTable } from '#contract/release/release.ts'
import type { AnswerHours } from '../facts/referrals.ts'
import type { StageDays } from '../facts/stages.ts'
import { periodAxis, placeAxis } from '../system/axes.ts'
import { ancestorsOf } from '../system/axis.ts'
import type { Frame } from '../system/unit-systems.ts'

/**
 * Medians and 90th percentiles. They do not add up over places, so each cell is computed from its own records. Each needs at least
 * `minimumForMedian` of them, is a whole number, and is shown only where the count it belongs to is.
 */

/**
 * Median hours to the first answer, by place, period and stream. That it is shown tells that ten or more were answered, and that it is not,
 * that fewer were. Beside a few referrals that bounds those without an answer below k - 1, or above zero; so it needs as many as a share.
 */
export function answerHoursTable(facts: readonly AnswerHours[], frame: Frame, referrals: FixedTable): FixedTable {
  const gathered = gather(
    facts.map((fact) => ({ ...fact, last: [fact.category], values: fact.hours })),
    frame,
  )
  return fill(referrals.axes, gathered, 0.5, (ids) => {
    const due = readCell(referrals, ids)
    return typeof due === 'number' && due >= minimumForPercent ? due : null
  })
}

/** Days from the stage before, by province or country, calendar year, stream and stage. @param share 0.5 for the median, 0.9 for the 90th percentile */
export function stageDaysTable(
  facts: readonly StageDays[],
  frame: Frame,
  counts: FixedTable,
  share: 0.5 | 0.9,
): FixedTable {
  const gathered = gather(
    facts.map((fact) => ({ ...fact, last: [fact.category, fact.stage], values: fact.days })),
    frame,
  )
  const years = frame.periods.filter((period) => period.kind === 'calendar-year').map((period) => period.id)
  const axes = [[...provinceIds, unknownDistrictId, countryId], years, [...streams], [...stages]]
  return fill(axes, gathered, share, (ids) => readCell(counts, ids))
}

type Gathered = ReadonlyMap<string, readonly number[]>
type Fact = {
  readonly placeId: string
  readonly quarter: string
  readonly last: readonly string[]
  readonly values: readonly number[]
}

function gather(
  facts: readonly Fact[],
  { districts, periods }: { districts: Frame['districts']; periods: readonly Period[] },
): Gathered {
  const places = placeAxis(districts)
  const times = periodAxis(periods)
  const above = { place: ancestorsOf(places), period: ancestorsOf(times) }
  const gathered = new Map<string, number[]>()
  for (const { placeId, quarter, last, values } of facts)
    for (const place of above.place[places.indexOf.get(placeId) ?? -1] ?? [])
      for (const period of above.period[times.indexOf.get(quarter) ?? -1] ?? []) {
        const key = [places.ids[place], times.ids[period], ...last].join(' ')
        const known = gathered.get(key) ?? []
        known.push(...values)
        gathered.set(key, known)
      }
  return gathered
}

function fill(
  axes: readonly (readonly string[])[],
  gathered: Gathered,
  share: number,
  countAt: (ids: readonly string[]) => number | null | undefined,
): FixedTable {
  const values: (number | null)[] = []
  const visit = (ids: readonly string[]): void => {
    const axis = axes[ids.length]
    if (axis) for (const id of axis) visit([...ids, id])
    else {
      const own = gathered.get(ids.join(' ')) ?? []
      const isShown = own.length >= minimumForMedian && typeof countAt(ids) === 'number'
      values.push(isShown ? Math.round(quantile(own, share)) : null)
    }
  }
  visit([])
  return { axes, values }
}

/** Between two neighbours where the place falls between them. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}
