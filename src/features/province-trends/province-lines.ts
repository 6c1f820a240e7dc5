import type { Trend } from '#contract/api/figures.ts'
import type { Category } from '#contract/categories.ts'
import { type Count, notApplicable } from '#contract/count.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { residentsOf } from '#contract/geography/residents.ts'
import { measureOf } from '#contract/measures.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { trend } from '#src/api/queries.ts'
import { countsOf, figuresOf, markedQuarters, type Shown } from '#src/charts/place-line.ts'
import { type ProvinceFinding, provinceFinding } from './province-finding.ts'

/** What the small charts ask: the measure in each province, and last in the country. For the page's prefetch too. */
export const provinceTrendQuestions = ({ measure }: Pick<OverviewFilters, 'measure'>, { provinces }: Geography) =>
  [...provinces.map(({ id }) => id), countryId].map((placeId) => trend(measure, placeId))

/** The line of one place: its counts, and the figures that are drawn. */
export type PlaceLine = {
  readonly placeId: string
  readonly counts: readonly Count[]
  readonly figures: readonly Count[]
}

type LineOptions = { readonly category: Category; readonly show: Shown; readonly geography: Geography }

/** Lines in the order of the answers, which is that of the geography: it stays while filters change, and hidden figures need no rank. */
export const placeLines = (trends: readonly Trend[], { category, show, geography }: LineOptions): PlaceLine[] =>
  trends.map((answer) => {
    const counts = countsOf(answer, category)
    const residents = residentsOf(geography, answer.placeId)
    return { placeId: answer.placeId, counts, figures: figuresOf(counts, { measure: answer.measure, show, residents }) }
  })

export const withoutCountry = (lines: readonly PlaceLine[]) => lines.filter(({ placeId }) => placeId !== countryId)

/** Where the latest complete quarter of the chosen period is highest; nothing is said of provisional quarters. */
export function findingIn(
  trends: readonly Trend[],
  lines: readonly PlaceLine[],
  { periodId, show }: { periodId: string; show: Shown },
): { readonly finding: ProvinceFinding; readonly quarter: string } {
  const [first] = trends
  if (!first) return { finding: { kind: 'none' }, quarter: '' }
  const { at, chosen, provisionalFrom } = markedQuarters(first, periodId)
  const quarter = first.quarters[at] ?? ''
  const isComplete = chosen !== undefined && (provisionalFrom === undefined || at < provisionalFrom)
  if (!isComplete) return { finding: { kind: 'none' }, quarter }
  const figures = withoutCountry(lines).map(({ placeId, counts, figures: drawn }) => ({
    placeId,
    figure: drawn[at] ?? notApplicable,
    count: counts[at] ?? notApplicable,
  }))
  const isRateOfCount = show === 'rate' && measureOf(first.measure).basis === 'count'
  return { finding: provinceFinding(figures, { isRateOfCount }), quarter }
}
