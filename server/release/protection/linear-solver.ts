/** What the certificate needs of a solver of linear programs. The host brings one (`server/hosts/release/highs-solver.ts`). */
export type LinearSolver = { open(program: LinearProgram): OpenProgram }

/** Columns from zero to an upper bound, rows that are equal to a number; the matrix by rows. */
export type LinearProgram = {
  readonly columns: number
  readonly upper: number
  readonly rowStarts: Int32Array
  readonly columnOf: Int32Array
  readonly factor: Float64Array
  readonly equals: Float64Array
  /** The columns that may be pushed up, each once. */
  readonly raised: Int32Array
  /** By raised column: how far a push up of it counts. What it holds beyond that gains nothing. */
  readonly enough: Float64Array
}

export type OpenProgram = {
  /** Pushes some columns up, as far as counts, and others down, all at once. Quick when the push before it was a similar one. */
  push(up: Int32Array, down: Int32Array): Pushed
  close(): void
}

/** A point where no more can be had of all pushes together. Its values need not satisfy the rows exactly: the caller checks. */
export type Pushed = {
  readonly values: Float64Array
  /** By row, how much the push would gain if the row gave way; not zero in the rows that stop it. */
  readonly stops: Float64Array
}
