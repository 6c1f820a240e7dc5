import { type Period, parsePeriod } from '#contract/periods.ts'
import { countryId, type District, provinceIds } from '#contract/places.ts'
import { monthPositions, tally } from '#contract/release/answers/returns.ts'
import { type CoverageField, coverageFields, type FixedTable, type Returns } from '#contract/release/release.ts'

type Place = Pick<District, 'id' | 'provinceId'>

/** Adds the returns of agencies up for every place and period: nobody can tell the agencies apart again. */
export function coverageTable(returns: Returns, districts: readonly Place[], periodIds: readonly string[]): FixedTable {
  const places = [...districts.map((district) => district.id), ...provinceIds, countryId]
  const placesOf = new Map(districts.map(({ id, provinceId }) => [id, [id, provinceId, countryId]]))
  const values: number[][] = places.map(() => [])
  for (const period of periodIds) {
    const sums = sumPeriod(returns, placesOf, parsePeriod(period))
    places.forEach((place, at) => {
      values[at]?.push(...coverageFields.map((field) => sums.get(place)?.[field] ?? 0))
    })
  }
  return { axes: [places, periodIds, coverageFields], values: values.flat() }
}

type Sums = Record<CoverageField, number>

function sumPeriod(
  returns: Returns,
  placesOf: ReadonlyMap<string, readonly string[]>,
  period: Period | undefined,
): Map<string, Sums> {
  const positions = period ? monthPositions(returns, period) : []
  const sums = new Map<string, Sums>()
  const seen = new Set<string>()
  const isFirst = (key: string): number => {
    if (seen.has(key)) return 0
    seen.add(key)
    return 1
  }
  for (const { agencyId, districtId, months } of returns.rows) {
    const one = tally(months, positions)
    if (one.due === 0) continue
    for (const place of placesOf.get(districtId) ?? []) {
      const sum = sums.get(place) ?? noSums()
      sums.set(place, sum)
      sum.agenciesDue += isFirst(`${place} due ${agencyId}`)
      sum.districtsDue += isFirst(`${place} due in ${districtId}`)
      if (one.received > 0) {
        sum.agenciesReported += isFirst(`${place} reported ${agencyId}`)
        sum.districtsReported += isFirst(`${place} reported in ${districtId}`)
      }
      sum.returnsDue += one.due
      sum.returnsReceived += one.received
      sum.returnsLate += one.late
      sum.returnsMissing += one.missing
    }
  }
  return sums
}

// One entry for each field of the list.
const noSums = (): Sums => Object.fromEntries(coverageFields.map((field) => [field, 0])) as Sums
