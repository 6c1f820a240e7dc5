import type { LinearSolver } from '#server/release/protection/linear-solver.ts'
import type { Equation } from '#server/release/system/cell-system.ts'

/** What a reader has: the sums, which cells are hidden, the numbers of the others. */
export type Knowledge = {
  readonly equations: readonly Equation[]
  readonly hidden: Uint8Array
  /** Read for shown cells only. */
  readonly counts: Float64Array
  /** The least that a hidden cell may be, where the reader has been told more than that it is not below zero. */
  readonly least?: (cell: number) => number
}

export type Range = { readonly least: number; readonly greatest: number }

/** The solver stops a little short of an end. */
const tolerance = 1e-3

/**
 * The least and the greatest that hidden cells may be, each by two linear programs of its own over all the equations at once.
 * Slow and plain on purpose: it shares nothing with the certificate but the solver, and believes no point that it has not checked.
 * @param most no cell is pushed further than this
 */
export function rangesOf(
  solver: LinearSolver,
  { equations, hidden, counts, least = () => 0 }: Knowledge,
  cells: readonly number[],
  most: number,
): Map<number, Range> {
  const columnOf = new Map<number, number>()
  const rows = equations.map(({ parent, children }) => {
    const factors = new Map<number, number>()
    let equals = 0
    const add = (cell: number, factor: number) => {
      // A hidden cell is its least and a rest that is not below zero.
      equals -= factor * (hidden[cell] ? least(cell) : (counts[cell] ?? 0))
      if (!hidden[cell]) return
      const column = columnOf.get(cell) ?? columnOf.size
      columnOf.set(cell, column)
      factors.set(column, (factors.get(column) ?? 0) + factor)
    }
    add(parent, 1)
    for (const child of children) add(child, -1)
    return { factors: [...factors], equals }
  })
  const withUnknowns = rows.filter(({ factors }) => factors.length > 0)
  const starts = withUnknowns.reduce((sums, { factors }) => [...sums, (sums.at(-1) ?? 0) + factors.length], [0])
  const asked = [...new Set(cells)].filter((cell) => columnOf.has(cell))
  const program = solver.open({
    columns: columnOf.size,
    upper: 1e6,
    rowStarts: Int32Array.from(starts),
    columnOf: Int32Array.from(withUnknowns.flatMap(({ factors }) => factors.map(([column]) => column))),
    factor: Float64Array.from(withUnknowns.flatMap(({ factors }) => factors.map(([, factor]) => factor))),
    equals: Float64Array.from(withUnknowns, ({ equals }) => equals),
    raised: Int32Array.from(asked, (cell) => columnOf.get(cell) ?? -1),
    enough: Float64Array.from(asked, (cell) => most - least(cell)),
  })
  const valueOf = (cell: number, { values }: { readonly values: Float64Array }) => {
    for (const { factors, equals } of withUnknowns) {
      const sum = factors.reduce((total, [column, factor]) => total + factor * (values[column] ?? 0), 0)
      if (Math.abs(sum - equals) > tolerance) throw new Error(`The solver found no point for cell ${cell}`)
    }
    return least(cell) + (values[columnOf.get(cell) ?? -1] ?? 0)
  }
  try {
    return new Map(
      cells.map((cell) => {
        const column = columnOf.get(cell)
        if (column === undefined) return [cell, { least: least(cell), greatest: most }]
        const one = Int32Array.of(column)
        const none = new Int32Array()
        return [
          cell,
          {
            least: valueOf(cell, program.push(none, one)),
            greatest: valueOf(cell, program.push(one, none)),
          },
        ]
      }),
    )
  } finally {
    program.close()
  }
}

/** Whether a range still holds every number from 0 to `most`. */
export const isOpen = ({ least, greatest }: Range, most: number): boolean =>
  least < tolerance && greatest > most - tolerance

/** Whether a range holds one whole number only. */
export const isExact = ({ least, greatest }: Range): boolean =>
  Math.floor(greatest + tolerance) - Math.ceil(least - tolerance) === 0
