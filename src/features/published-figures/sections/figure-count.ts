import { type Count, notApplicable, notShown, valueOf } from '#contract/count.ts'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'

/** A figure for a bar: its number, hidden where the source prints "<5", and no bar for a statement or nothing. */
export function figureCount(figure: PublishedFigure | undefined): Count {
  if (figure?.value.kind === 'number') return valueOf(figure.value.value)
  return figure?.value.kind === 'below' ? notShown : notApplicable
}
