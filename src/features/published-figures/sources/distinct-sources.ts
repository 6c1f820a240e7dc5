import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'

/** A source that is sure of one figure and not of another is told twice, each time with how sure it is. */
export const sourceKey = ({ sourceTitle, sourceUrl, confidence }: PublishedFigure): string =>
  `${sourceTitle} ${sourceUrl} ${confidence}`

/** One figure for each source that these figures come from, in their order. */
export const distinctSources = (figures: readonly PublishedFigure[]): PublishedFigure[] => [
  ...new Map(figures.map((figure) => [sourceKey(figure), figure])).values(),
]
