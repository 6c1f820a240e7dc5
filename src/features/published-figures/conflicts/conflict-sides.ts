import type { PublishedFigures } from '#contract/api/published-figures.ts'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { type FigureRange, numberOf, sumRange } from '../values/figure-range.ts'

export type Conflict = PublishedFigures['conflicts'][number]

/** One of the statements that cannot all be right. */
export type ConflictSide =
  /** As a figure of the files prints it. */
  | { readonly kind: 'figure'; readonly figure: PublishedFigure }
  /** A total that stands in the article or file, without being a figure of its own here. */
  | { readonly kind: 'whole'; readonly value: number }
  /** What the published parts add up to. */
  | { readonly kind: 'sum'; readonly range: FigureRange; readonly parts: readonly PublishedFigure[] }
  /** A value of a source that is in no file. */
  | { readonly kind: 'other-source'; readonly value: number; readonly sourceTitle: string }

export type ConflictView = {
  readonly sides: readonly ConflictSide[]
  /** How far the two sides are apart; absent where they do not count the same thing. */
  readonly difference?: FigureRange
}

/**
 * The sides of a conflict, none of them preferred. Figures that the answer does not hold are left out.
 * @param figureOf looks a figure up by its id
 */
export function conflictSides(conflict: Conflict, figureOf: (id: string) => PublishedFigure | undefined): ConflictView {
  const figures = conflict.figureIds.map(figureOf).filter((figure) => figure !== undefined)
  switch (conflict.kind) {
    case 'parts-exceed-whole':
    case 'parts-short-of-whole':
      return partsView(conflict.whole, conflict.sumOfParts, figures)
    case 'other-source-differs':
      return otherSourceView(conflict.otherValue, conflict.otherSourceTitle, figures)
    case 'different-values':
    case 'same-number-other-unit':
    case 'different-scope':
    case 'claim-against-record':
      return { sides: figures.map((figure) => ({ kind: 'figure', figure })) }
  }
}

/**
 * The whole is the first figure when the others alone make up the sum; otherwise it stands only in the source, and all figures are
 * parts.
 */
function partsView(whole: number, sumOfParts: number, figures: readonly PublishedFigure[]): ConflictView {
  const [first, ...others] = figures
  const ofOthers = sumRange(others)
  const isFirstWhole = first !== undefined && ofOthers.least <= sumOfParts && sumOfParts <= ofOthers.greatest
  const parts = isFirstWhole ? others : figures
  const range = sumRange(parts)
  const ends = [Math.abs(whole - range.least), Math.abs(whole - range.greatest)]
  return {
    sides: [
      isFirstWhole ? { kind: 'figure', figure: first } : { kind: 'whole', value: whole },
      { kind: 'sum', range, parts },
    ],
    difference: { least: Math.min(...ends), greatest: Math.max(...ends) },
  }
}

function otherSourceView(value: number, sourceTitle: string, figures: readonly PublishedFigure[]): ConflictView {
  const [figure] = figures
  const known = figure && numberOf(figure)
  return {
    sides: [
      ...figures.map((one): ConflictSide => ({ kind: 'figure', figure: one })),
      { kind: 'other-source', value, sourceTitle },
    ],
    ...(known !== undefined && { difference: { least: Math.abs(known - value), greatest: Math.abs(known - value) } }),
  }
}
