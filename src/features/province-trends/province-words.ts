import type { Trend } from '#contract/api/figures.ts'
import { type Category, streamOf } from '#contract/categories.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { provinceIds } from '#contract/places.ts'
import type { Shown } from '#src/charts/place-line.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { ExploreWords } from '#src/i18n/use-explore-words.ts'
import type { ProvinceFinding } from './province-finding.ts'

export const plainTitle = (measure: Measure, { t, exploreWords }: ExploreWords): string =>
  exploreWords('provinces.name', { measure: t(`terms:measure.${measure}`) })

type Told = {
  readonly measure: Measure
  readonly show: Shown
  readonly quarter: string
  readonly nameOf: (placeId: string) => string
}

/** The finding as a sentence, or the plain name. Where not all provinces could be compared, it says among how many it holds. */
export function findingTitle(finding: ProvinceFinding, told: Told, words: ExploreWords): string {
  const { measure, show, quarter, nameOf } = told
  const { t, exploreWords } = words
  if (finding.kind === 'none') return plainTitle(measure, words)
  const statement = exploreWords(`provinces.highest.${show}.${measure}`, {
    quarter: formatPeriod(quarter, t),
    place: nameOf(finding.placeId),
  })
  const all = provinceIds.length
  return finding.compared === all
    ? statement
    : exploreWords('provinces.among', { statement, compared: finding.compared, all })
}

/** Measure with its unit, stream, first and last quarter, and which quarter the numbers are of. */
export function provinceSubtitle(
  { measure, quarters }: Trend,
  { category, show, at }: { category: Category; show: Shown; at: number },
  { t, exploreWords }: ExploreWords,
): string {
  const { basis, hasStreams } = measureOf(measure)
  const name = t(`terms:measure.${measure}`)
  const period = (quarter: string | undefined) => formatPeriod(quarter ?? '', t)
  return [
    basis === 'count' && show === 'rate' ? exploreWords('subtitle.perResidents', { measure: name }) : name,
    ...(hasStreams ? [t(`terms:category.${streamOf(category)}`)] : []),
    exploreWords('subtitle.quarters', { first: period(quarters.at(0)), last: period(quarters.at(-1)) }),
    exploreWords('subtitle.numbers', { quarter: period(quarters[at]) }),
  ].join(exploreWords('subtitle.separator'))
}
