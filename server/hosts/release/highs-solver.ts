import loadHighs, { type Highs, type Model } from 'highs'
import type { LinearProgram, LinearSolver, Pushed } from '../../release/protection/linear-solver.ts'

/** HiGHS, compiled to WebAssembly: runs in this process and needs no native part. */
export async function loadLinearSolver(): Promise<LinearSolver> {
  const highs = await loadHighs()
  return {
    open(program) {
      const split = splitRaised(program)
      const model = openModel(highs, program, split)
      return {
        push: (up, down) => push(model, program, split, up, down),
        close: () => model.dispose(),
      }
    },
  }
}

/**
 * A column that may be pushed up is two columns: its part up to what counts, which earns, and the rest, which does not. So a push changes
 * costs alone, never a bound: the point of the push before stays a point of the program, and the primal simplex goes on from
 * it. Measured on the referrals of 60,000 persons: one cell at a time 3 to 15 ms, where an interior point method or a changed bound
 * takes 400.
 */
type Split = { readonly partOf: ReadonlyMap<number, number>; readonly columns: number }

const splitRaised = ({ columns, raised }: LinearProgram): Split => ({
  partOf: new Map([...raised].map((column, at) => [column, columns + at])),
  columns: columns + raised.length,
})

function openModel(highs: Highs, program: LinearProgram, split: Split): Model {
  const upper = new Float64Array(split.columns).fill(program.upper, 0, program.columns)
  upper.set(program.enough, program.columns)
  const numRows = program.equals.length
  const model = highs.createModel({
    numCols: split.columns,
    numRows,
    colCost: new Float64Array(split.columns),
    colLower: new Float64Array(split.columns),
    colUpper: upper,
    rowLower: program.equals,
    rowUpper: program.equals,
    matrix: { format: 'csr', numRows, numCols: split.columns, ...matrixOf(program, split) },
  })
  model.options.set({ output_flag: false, solver: 'simplex', simplex_strategy: primalSimplex })
  return model
}

/** https://ergo-code.github.io/HiGHS/dev/options/definitions/#option-simplex-strategy */
const primalSimplex = 4

/** Each factor of a raised column stands twice: for both of its parts. */
function matrixOf({ rowStarts, columnOf, factor, equals }: LinearProgram, { partOf }: Split) {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  const add = (column: number, by: number) => {
    indices.push(column)
    values.push(by)
  }
  for (let row = 0; row < equals.length; row++) {
    for (let at = rowStarts[row] ?? 0; at < (rowStarts[row + 1] ?? 0); at++) {
      const [column, by] = [columnOf[at] ?? 0, factor[at] ?? 0]
      const part = partOf.get(column)
      add(column, by)
      if (part !== undefined) add(part, by)
    }
    starts.push(indices.length)
  }
  return { starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) }
}

function push(
  model: Model,
  program: LinearProgram,
  { partOf, columns }: Split,
  up: Int32Array,
  down: Int32Array,
): Pushed {
  const cost = new Float64Array(columns)
  for (const column of up) {
    const part = partOf.get(column)
    if (part === undefined) throw new Error(`Column ${column} was not said to be raised`)
    cost[part] = -1
  }
  for (const column of down) {
    const part = partOf.get(column)
    cost[column] = 1
    if (part !== undefined) cost[part] = 1
  }
  model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, cost)
  model.run()
  const { colValue, rowDual } = model.getSolution()
  const values = colValue.slice(0, program.columns)
  for (const [column, part] of partOf) values[column] = (values[column] ?? 0) + (colValue[part] ?? 0)
  return { values, stops: rowDual }
}
