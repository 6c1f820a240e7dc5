/** Statements that cannot all be right, or not about the same thing. None is resolved here: all sides are shown. */
export type FigureConflict =
  /** The same question, answered differently. */
  | { readonly kind: 'different-values'; readonly id: string; readonly figureIds: readonly string[] }
  /** Parts against the whole that is published with them. */
  | PartsConflict
  /** A second source outside the files gives another value for one figure. */
  | {
      readonly kind: 'other-source-differs'
      readonly id: string
      readonly figureIds: readonly [string]
      readonly otherValue: number
      readonly otherSourceTitle: string
      /** What speaks for the figure in the files, or that nothing does. */
      readonly reason: 'parts-add-up-to-the-total' | 'open'
    }
  /** One number in two sources as two different things. */
  | { readonly kind: 'same-number-other-unit'; readonly id: string; readonly figureIds: readonly string[] }
  /** Figures of one subject and year so far apart that they cannot count the same thing. */
  | { readonly kind: 'different-scope'; readonly id: string; readonly figureIds: readonly string[] }
  /** Years in which the press report's account of the tier is not what the reports say. */
  | {
      readonly kind: 'claim-against-record'
      readonly id: string
      readonly figureIds: readonly string[]
      readonly years: readonly number[]
    }

export type PartsConflict = {
  readonly kind: 'parts-exceed-whole' | 'parts-short-of-whole'
  readonly id: string
  /** The whole, if it is a figure of the files, then the parts. */
  readonly figureIds: readonly string[]
  readonly whole: number
  /** Sum of the parts; with hidden counts in it, the reading nearest to the whole. */
  readonly sumOfParts: number
}
