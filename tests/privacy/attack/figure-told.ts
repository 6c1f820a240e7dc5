import type { ShownTogether } from '#contract/api/figures.ts'
import { type Category, streamOf } from '#contract/categories.ts'
import type { Count } from '#contract/count.ts'
import type { Measure } from '#contract/measures.ts'
import { unknownDistrictId } from '#contract/places.ts'
import { noFacet } from '#contract/release/facets.ts'
import { type CellName, cellName } from './cells.ts'
import type { Pool } from './pool.ts'

export type Asked = { measure: Measure; place: string; period: string; category: Category }

/** One figure of a measure. */
export function figure(pool: Pool, { measure, place, period, category }: Asked, count: Count, from: string): void {
  const stream = streamOf(category)
  switch (measure) {
    case 'persons':
    case 'cases':
      return pool.cell(cellName(measure, place, period, category, noFacet), count, from)
    case 'referrals':
      return pool.cell(cellName('referrals', place, period, stream, noFacet), count, from)
    case 'reached':
      return pool.other(`reached ${place} ${period}`, count, from)
    case 'first-answer-hours':
      return pool.hours(place, period, stream, count, from)
    case 'answered-on-time': {
      if (count.kind !== 'value') return pool.symbol(`share ${place} ${period} ${stream}`, count.kind, from)
      const terms = (share: number) =>
        [
          [cellName('referrals', place, period, stream, 'on-time'), 1],
          [cellName('referrals', place, period, stream, noFacet), -share / 100],
        ] as const
      // Rounded half up to the decimals that are shown.
      const half = 0.5 / 10 ** decimalsOf(count.value)
      pool.sum({ terms: terms(count.value - half), low: 0, high: Number.POSITIVE_INFINITY, from })
      pool.sums.push({ terms: terms(count.value + half), low: Number.NEGATIVE_INFINITY, high: 0, from })
    }
  }
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** Parts of a whole that are only told together. */
export function heldBack(
  pool: Pool,
  parts: readonly { name: CellName; count: Count }[],
  count: Count,
  from: string,
): void {
  if (count.kind !== 'value') return
  const terms = parts.filter((part) => part.count.kind !== 'value').map((part) => [part.name, 1] as const)
  if (terms.length === 0) pool.other(`nothing held back of ${from}`, count.value, from)
  else pool.sum({ terms, low: count.value, high: count.value, from })
}

/** A rate tells its count within what rounding leaves open. */
export function rate(
  pool: Pool,
  asked: Asked,
  row: { readonly rate: Count; readonly count: Count },
  population: number | null,
  from: string,
): void {
  if (row.rate.kind !== 'value') return
  if (population === null) throw new Error(`${from}: a rate without residents`)
  if (asked.measure === 'reached') return pool.other(`reached rate ${asked.place} ${asked.period}`, row.rate, from)
  if (asked.measure !== 'persons' && asked.measure !== 'cases' && asked.measure !== 'referrals')
    throw new Error(`${from}: a rate of ${asked.measure}`)
  const category = asked.measure === 'referrals' ? streamOf(asked.category) : asked.category
  const per = population / 100_000
  const name = cellName(asked.measure, asked.place, asked.period, category, noFacet)
  pool.sum({ terms: [[name, 1]], low: (row.rate.value - 0.051) * per, high: (row.rate.value + 0.051) * per, from })
}

/** What several districts count together, and their rate; where it says so, those whose district is not known are among them. */
export function together(
  pool: Pool,
  { measure, period, category }: Asked & { measure: 'persons' | 'cases' | 'referrals' },
  group: ShownTogether,
  populations: ReadonlyMap<string, number | null>,
  from: string,
): void {
  if (group.count.kind !== 'value') return
  const places = [
    ...group.districtIds,
    ...group.silentDistrictIds,
    ...(group.includesUnknownDistrict ? [unknownDistrictId] : []),
  ]
  const terms = places.map(
    (place) =>
      [cellName(measure, place, period, measure === 'referrals' ? streamOf(category) : category, noFacet), 1] as const,
  )
  pool.sum({ terms, low: group.count.value, high: group.count.value, from })
  if (group.rate.kind !== 'value') return
  const per = group.districtIds.reduce((sum, id) => sum + (populations.get(id) ?? Number.NaN), 0) / 100_000
  // It tells less than the count beside it; as two more inequalities it would only make the programs slow.
  if (Math.abs(group.rate.value * per - group.count.value) > 0.051 * per)
    throw new Error(`${from}: ${group.count.value} together are not ${group.rate.value} per 100,000`)
  pool.other(`rate together of ${terms.map(([name]) => name).join(' + ')}`, group.rate, from)
}
