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
}

export type OpenProgram = {
  /** Pushes some columns up, no further than `upper`, and others down, all at once. */
  push(up: Int32Array, down: Int32Array, upper: number): Pushed
  close(): void
}

/** A point where little more can be had. Its values need not satisfy the rows exactly: the caller checks. */
export type Pushed = {
  readonly values: Float64Array
  /** By row, how much the push would gain if the row gave way; not zero in the rows that stop it. */
  readonly stops: Float64Array
}
