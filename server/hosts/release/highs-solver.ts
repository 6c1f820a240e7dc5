import loadHighs, { type Model } from 'highs'
import type { LinearProgram, LinearSolver } from '../../release/protection/linear-solver.ts'

/** HiGHS, compiled to WebAssembly: runs in this process and needs no native part. */
export async function loadLinearSolver(): Promise<LinearSolver> {
  const highs = await loadHighs()
  const openModel = (program: LinearProgram): Model => {
    const [numCols, numRows] = [program.columns, program.equals.length]
    const model = highs.createModel({
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: new Float64Array(numCols),
      colUpper: new Float64Array(numCols).fill(program.upper),
      rowLower: program.equals,
      rowUpper: program.equals,
      matrix: {
        format: 'csr',
        numRows,
        numCols,
        starts: program.rowStarts,
        indices: program.columnOf,
        values: program.factor,
      },
    })
    model.options.set({ output_flag: false, solver: 'ipm', run_crossover: 'off' })
    return model
  }
  return {
    open(program) {
      const model = openModel(program)
      return {
        push(up, down, upper) {
          const set = (columns: Int32Array, cost: number, bound: number) => {
            if (columns.length === 0) return
            const selection = { kind: 'set', indices: columns } as const
            model.changeColsCost(selection, new Float64Array(columns.length).fill(cost))
            model.changeColsBounds(
              selection,
              new Float64Array(columns.length),
              new Float64Array(columns.length).fill(bound),
            )
          }
          set(up, -1, upper)
          set(down, 1, program.upper)
          model.run()
          const { colValue, rowDual } = model.getSolution()
          set(up, 0, program.upper)
          set(down, 0, program.upper)
          return { values: colValue, stops: rowDual }
        },
        close: () => model.dispose(),
      }
    },
  }
}
