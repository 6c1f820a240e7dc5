import type { Trend } from '#contract/api/figures.ts'
import type { Category } from '#contract/categories.ts'
import { type Count, notApplicable } from '#contract/count.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { shiftQuarter } from '#contract/periods.ts'
import { countsOf } from '#src/charts/place-line.ts'
import { type Change, changeOf } from '#src/i18n/change.ts'

/** Quarters of a year, as period ids write them. */
export const seasons = ['q1', 'q2', 'q3', 'q4'] as const
export type Season = (typeof seasons)[number]

export type SeasonCell = {
  readonly quarter: string
  readonly count: Count
  readonly isProvisional: boolean
  /** Against the same quarter a year before. */
  readonly change: Change
}

/** A year and its four quarters; `undefined` for those that no figure is published for. It has no sum: years are published on their own. */
export type SeasonYear = { readonly year: string; readonly cells: readonly (SeasonCell | undefined)[] }

/** Counts below this are too small for a comparison. Protected counts below it are hidden anyway. */
const minimumCompared = 10

/** One stream by year and quarter, the newest year last. */
export function seasonYears(trend: Trend, category: Category): SeasonYear[] {
  const { quarters, provisionalFrom, measure } = trend
  const counts = new Map(quarters.map((quarter, index) => [quarter, countsOf(trend, category)[index] ?? notApplicable]))
  const years = [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))].toSorted()
  return years.map((year) => ({
    year,
    cells: seasons.map((season) => {
      const quarter = `${year}${season}`
      const count = counts.get(quarter)
      if (!count) return undefined
      const isProvisional = provisionalFrom !== undefined && quarter >= provisionalFrom
      // Later returns would make a fall that is none look smaller.
      const change = isProvisional ? noChange : seasonChange(count, counts.get(shiftQuarter(quarter, -4)), measure)
      return { quarter, count, isProvisional, change }
    }),
  }))
}

const noChange: Change = { kind: 'none' }

function seasonChange(count: Count, before: Count | undefined, measure: Measure): Change {
  const { basis } = measureOf(measure)
  const isSmall = (one: Count | undefined) => one?.kind === 'value' && one.value < minimumCompared
  if (basis === 'count' && (isSmall(count) || isSmall(before))) return noChange
  return changeOf(count, before, basis)
}

/** What the seasons show, as data. */
export type SeasonFinding =
  | { readonly kind: 'none' }
  /** The season is the highest of its year in `times` of the `years` that can be judged. */
  | { readonly kind: 'highest'; readonly season: Season; readonly times: number; readonly years: number }

/** Fewer years than this are no pattern … */
const minimumYears = 3
/** … and by chance alone one of four seasons is often highest in half of a few years. */
const minimumShare = 3 / 4

/** The season that is alone the highest in at least three quarters of the years whose four quarters are all shown and complete. */
export function seasonFinding(years: readonly SeasonYear[]): SeasonFinding {
  const judged = years.flatMap(({ cells }) => {
    const values = cells.flatMap((cell) =>
      cell && !cell.isProvisional && cell.count.kind === 'value' ? [cell.count.value] : [],
    )
    return values.length === seasons.length ? [highestSeason(values)] : []
  })
  if (judged.length < minimumYears) return { kind: 'none' }
  for (const season of seasons) {
    const times = judged.filter((one) => one === season).length
    if (times / judged.length >= minimumShare) return { kind: 'highest', season, times, years: judged.length }
  }
  return { kind: 'none' }
}

/** `undefined` when two quarters share the highest number. */
function highestSeason(values: readonly number[]): Season | undefined {
  const highest = Math.max(...values)
  return values.filter((value) => value === highest).length === 1 ? seasons[values.indexOf(highest)] : undefined
}
