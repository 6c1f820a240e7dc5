/** Milliseconds per step of our engine and of a peer that took the same steps, in the same process and in turns. */
export type Pair = { readonly own: readonly number[]; readonly peer: readonly number[] }

/** By peer. */
export type Pairs = Readonly<Record<string, Pair>>

/** What one place (Node, or a page) measured with one number of records. `C` is not a brush, and took its steps alone, as ours did. */
export type Measured = {
  readonly place: 'Node' | 'page'
  readonly records: number
  readonly random: Pairs
  readonly brush: Pairs
  /** Milliseconds to load the records, and for the first step of the brush with what prepares for it. By engine. */
  readonly loads: Readonly<Record<string, number>>
  readonly firstBrushSteps: Readonly<Record<string, number>>
}
