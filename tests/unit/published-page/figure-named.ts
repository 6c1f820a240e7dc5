import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { published } from '../published/reference-texts.ts'

/** A shipped figure. @throws Error when the files no longer hold it */
export function figureNamed(id: string): PublishedFigure {
  const figure = published.figures.find((one) => one.id === id)
  if (figure === undefined) throw new Error(`There is no figure ${id}`)
  return figure
}
