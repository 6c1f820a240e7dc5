import { createRandom, type Random } from '#server/random.ts'
import type { LinearSolver } from '#server/release/protection/linear-solver.ts'
import { type Alike, findAlike, tiedToNothing } from './alike.ts'
import type { AttackSystem } from './system.ts'

/** Whether a cell may be as small, or as large, as `goal`, for all that was told. */
export type Question = { readonly cell: number; readonly towards: 'least' | 'greatest'; readonly goal: number }

export type Truth = {
  /** What each cell truly is, the slack of inequalities too: a point that satisfies every row. */
  readonly values: Float64Array
  /** What the attacker knows each cell to be at least: zero, or what the own agency entered. */
  readonly least: Float64Array
}

const tolerance = 1e-3

type Part = { readonly columns: readonly number[]; readonly rows: readonly number[]; readonly questions: Question[] }
export type Bounded = { readonly unanswered: readonly Question[]; readonly programs: number }

/**
 * Looks for a point that fits everything that was told and answers a question, by linear programming. First among the districts of each
 * province, with all else held at its true number, then among what is above, then among everything: a point found with something held is
 * a point of the whole. What is unanswered at the end was proven to be out of reach, cell by cell.
 */
export function boundCells(
  solver: LinearSolver,
  system: AttackSystem,
  truth: Truth,
  questions: readonly Question[],
): Bounded {
  const isFarFromAll = tiedToNothing(system)
  const isOwnKnown = truth.least.some((least) => least > 0)
  const { standIn, values } = isOwnKnown ? noneAlike(system, truth) : findAlike(system, truth.values)
  const asked = new Map<string, Question>()
  for (const question of questions) {
    const { cell, towards, goal } = question
    if (isFarFromAll[cell]) continue
    const value = truth.values[cell] ?? 0
    if (towards === 'least' ? value <= goal + tolerance : value >= goal - tolerance) continue
    const stand = standIn[cell] ?? cell
    // One of several that cannot be told apart may always hold nothing.
    if (towards === 'least' && goal === 0 && alikeAt(standIn).has(stand)) continue
    if (towards === 'greatest' && (values[stand] ?? 0) >= goal - tolerance) continue
    asked.set(`${stand} ${towards} ${goal}`, { cell: stand, towards, goal })
  }
  let open = [...asked.values()]
  let programs = 0
  const isHeld = (cell: number) => standIn[cell] !== cell
  const isFree = [
    (cell: number) => !isHeld(cell) && (system.partOf[cell] ?? -1) >= 0,
    (cell: number) => !isHeld(cell) && (system.partOf[cell] ?? -1) < 0,
    (cell: number) => !isHeld(cell),
  ]
  isFree.forEach((free, turn) => {
    const left: Question[] = []
    for (const part of partsOf(system, free, open, left)) {
      const found = search(solver, system, { ...truth, values }, part, turn === isFree.length - 1)
      programs += found.programs
      left.push(...found.unanswered)
    }
    open = left
  })
  return { unanswered: open, programs }
}

const noneAlike = ({ names }: AttackSystem, { values }: Truth): Alike => ({
  standIn: Int32Array.from(names, (_, cell) => cell),
  values,
})

/** The cells that stand for others beside themselves. */
const standing = new WeakMap<Int32Array, ReadonlySet<number>>()
function alikeAt(standIn: Int32Array): ReadonlySet<number> {
  const known = standing.get(standIn)
  if (known) return known
  const found = new Set([...standIn].filter((stand, cell) => stand !== cell))
  standing.set(standIn, found)
  return found
}

/** Unknown cells that hang together, with their rows and questions; questions about other cells go to `left`. */
function partsOf(
  system: AttackSystem,
  free: (cell: number) => boolean,
  questions: readonly Question[],
  left: Question[],
): Part[] {
  const isOpen = (cell: number) => !system.known.has(cell) && free(cell)
  const root = Int32Array.from(system.names, (_, cell) => cell)
  const find = (cell: number): number => {
    let at = cell
    while (root[at] !== at) at = root[at] = root[root[at] ?? at] ?? at
    return at
  }
  system.rows.forEach(({ cells }) => {
    let first = -1
    for (const cell of cells) {
      if (!isOpen(cell)) continue
      if (first < 0) first = find(cell)
      else root[find(cell)] = first
    }
  })
  const parts = new Map<number, { columns: number[]; rows: number[]; questions: Question[] }>()
  for (const question of questions) {
    if (!isOpen(question.cell)) {
      left.push(question)
      continue
    }
    const at = find(question.cell)
    const part = parts.get(at) ?? { columns: [], rows: [], questions: [] }
    parts.set(at, part)
    part.questions.push(question)
  }
  for (let cell = 0; cell < system.names.length; cell++) if (isOpen(cell)) parts.get(find(cell))?.columns.push(cell)
  system.rows.forEach(({ cells }, row) => {
    const cell = cells.find(isOpen)
    if (cell !== undefined) parts.get(find(cell))?.rows.push(row)
  })
  return [...parts.values()]
}

/** After so many batches that answer little, cells are tried one by one. */
const poorBatchesAtMost = 4
const poorShare = 0.02

function search(solver: LinearSolver, system: AttackSystem, truth: Truth, part: Part, isThorough: boolean): Bounded {
  const columnOf = new Map(part.columns.map((cell, column) => [cell, column]))
  const { program, rows } = programOf(system, truth, part, columnOf)
  const solving = solver.open(program)
  const random = createRandom(`bound ${part.columns[0]} ${part.columns.length}`)
  let open = [...part.questions]
  let programs = 0
  const columnsOf = (batch: readonly Question[], towards: Question['towards']) =>
    Int32Array.from(new Set(batch.filter((one) => one.towards === towards).map(({ cell }) => columnOf.get(cell) ?? -1)))
  const push = (batch: readonly Question[]): void => {
    const { values } = solving.push(columnsOf(batch, 'greatest'), columnsOf(batch, 'least'))
    programs += 1
    // The solver is not believed: a point counts only if it lies in the system.
    if (
      !rows.every(
        ({ columns, factors, equals }) =>
          Math.abs(columns.reduce((sum, column, at) => sum + (factors[at] ?? 0) * (values[column] ?? 0), -equals)) <
          tolerance,
      )
    )
      return
    if (values.some((value) => value < -tolerance)) return
    open = open.filter(({ cell, towards, goal }) => {
      const value = (values[columnOf.get(cell) ?? -1] ?? 0) + (truth.least[cell] ?? 0)
      return towards === 'least' ? value > goal + tolerance : value < goal - tolerance
    })
  }
  try {
    for (let poor = 0; open.length > 0 && poor < poorBatchesAtMost; ) {
      const before = open.length
      push(apart(open, part, system, random))
      poor = before - open.length > Math.max(2, before * poorShare) ? 0 : poor + 1
    }
    const unanswered: Question[] = []
    if (!isThorough) return { unanswered: open, programs }
    for (let [question] = open; question !== undefined; [question] = open) {
      push([question])
      if (open[0] === question) unanswered.push(...open.splice(0, 1))
    }
    return { unanswered, programs }
  } finally {
    solving.close()
  }
}

/** Questions of which no two share a row, in an order by lot. */
function apart(questions: readonly Question[], part: Part, system: AttackSystem, random: Random): Question[] {
  const rowsAt = rowIndex(part, system)
  const used = new Set<number>()
  return questions
    .map((question) => ({ question, lot: random.next() }))
    .toSorted((a, b) => a.lot - b.lot)
    .flatMap(({ question }) => {
      const rows = rowsAt.get(question.cell) ?? []
      if (rows.some((row) => used.has(row))) return []
      for (const row of rows) used.add(row)
      return [question]
    })
}

const indexes = new WeakMap<Part, Map<number, number[]>>()
function rowIndex(part: Part, { rows }: AttackSystem): Map<number, number[]> {
  const known = indexes.get(part)
  if (known) return known
  const index = new Map<number, number[]>(part.columns.map((cell) => [cell, []]))
  for (const row of part.rows) for (const cell of rows[row]?.cells ?? []) index.get(cell)?.push(row)
  indexes.set(part, index)
  return index
}

/** Columns are what a cell is beyond the least that is known of it. */
function programOf(system: AttackSystem, truth: Truth, part: Part, columnOf: ReadonlyMap<number, number>) {
  const rows = part.rows.flatMap((number) => {
    const row = system.rows[number]
    if (row === undefined) return []
    const columns: number[] = []
    const factors: number[] = []
    let equals = row.equals
    row.cells.forEach((cell, at) => {
      const factor = row.factors[at] ?? 0
      const column = columnOf.get(cell)
      equals -=
        factor * (column === undefined ? (system.known.get(cell) ?? truth.values[cell] ?? 0) : (truth.least[cell] ?? 0))
      if (column === undefined) return
      columns.push(column)
      factors.push(factor)
    })
    return [{ columns, factors, equals }]
  })
  const starts = [0]
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length)
  const raised = new Map<number, number>()
  for (const { cell, towards, goal } of part.questions)
    if (towards === 'greatest') raised.set(columnOf.get(cell) ?? -1, goal - (truth.least[cell] ?? 0))
  const most = part.columns.reduce((sum, cell) => Math.max(sum, truth.values[cell] ?? 0), 0)
  const program = {
    columns: part.columns.length,
    upper: most + 1_000,
    rowStarts: Int32Array.from(starts),
    columnOf: Int32Array.from(rows.flatMap(({ columns }) => columns)),
    factor: Float64Array.from(rows.flatMap(({ factors }) => factors)),
    equals: Float64Array.from(rows, ({ equals }) => equals),
    raised: Int32Array.from(raised.keys()),
    enough: Float64Array.from(raised.values()),
  }
  return { program, rows }
}
