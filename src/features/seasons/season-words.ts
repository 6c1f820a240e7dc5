import type { Measure } from '#contract/measures.ts'
import type { Change } from '#src/i18n/change.ts'
import { formatPercent } from '#src/i18n/format.ts'
import { formatFigure } from '#src/i18n/format-figure.ts'
import type { ExploreWords } from '#src/i18n/use-explore-words.ts'
import type { ShadeEdges } from './season-shades.ts'

/**
 * A change in the width of a cell; what it is compared with is said over the table. `undefined` when there is nothing to say. The whole
 * sentences are `changeWords`.
 */
export function seasonChangeWords(change: Change, measure: Measure, words: ExploreWords): string | undefined {
  const { exploreWords, language } = words
  switch (change.kind) {
    case 'more':
    case 'fewer':
      return exploreWords(`seasons.change.${change.kind}`, { percent: formatPercent(change.percent, language) })
    case 'higher':
    case 'lower':
      return exploreWords(`seasons.change.${change.kind}`, { value: formatFigure(change.before, measure, words) })
    case 'same':
      return exploreWords('seasons.change.same')
    case 'both-zero':
      return exploreWords('seasons.change.bothZero')
    case 'unknown':
      return change.reason === 'not-applicable' ? undefined : exploreWords(`seasons.change.${change.reason}`)
    case 'none':
      return undefined
  }
}

/** "below 200", "200 to below 300" … "500 and more", lightest first. */
export function shadeNames(
  edges: ShadeEdges,
  format: (value: number) => string,
  { exploreWords }: ExploreWords,
): string[] {
  const [second, third, fourth, fifth] = edges
  const between = (from: number, to: number) =>
    exploreWords('seasons.legend.between', { from: format(from), to: format(to) })
  return [
    exploreWords('seasons.legend.below', { to: format(second) }),
    between(second, third),
    between(third, fourth),
    between(fourth, fifth),
    exploreWords('seasons.legend.from', { from: format(fifth) }),
  ]
}
