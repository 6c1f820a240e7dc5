import type { Equation } from '../system/cell-system.ts'
import type { Component } from './components.ts'
import type { LinearProgram, LinearSolver, OpenProgram, Pushed } from './linear-solver.ts'
import type { Pools } from './pools.ts'
import type { Shield } from './shield.ts'

/** Far below a person, well above the arithmetic of the solver. */
const tolerance = 1e-4

/** One end of what a small count may still be: 0, or k - 1. Of a pool it is asked once, for the cell that stands for it. */
export type Question = { readonly cell: number; readonly towards: 'least' | 'greatest' }

/**
 * The questions that the true counts do not answer by themselves.
 * A district of a pool of several may always be 0, and the pool's true sum is the most that one of them is known to be able to be.
 */
export function questionsOf(shield: Shield, pools: Pools): Question[] {
  const { system, small, hidden, counts, rules } = shield
  const questions: Question[] = []
  for (let cell = 0; cell < system.size; cell++) {
    if (!small[cell] || !hidden[cell] || pools.standIn(cell) !== cell) continue
    const members = pools.members.get(cell) ?? [cell]
    const held = heldBy(members, counts)
    if (members.length === 1 && held > 0) questions.push({ cell, towards: 'least' })
    if (held < rules.smallNumberBelow - 1) questions.push({ cell, towards: 'greatest' })
  }
  return questions
}

/**
 * Answers questions by witnesses. A witness is a point that satisfies every equation of a component, checked here and not believed of the
 * solver. One serves many cells, so batches of cells that share no equation are pushed at once, and single ones where batches bring little.
 * @param isThorough whether single cells are tried where batches bring nothing more, and what stops them is told
 * @returns the questions without a witness; that alone does not prove that there is none
 */
export function findWitnesses(
  shield: Shield,
  component: Component,
  pools: Pools,
  questions: readonly Question[],
  solver: LinearSolver,
  isThorough: boolean,
): Unanswered {
  if (questions.length === 0) return { questions: [], stops: new Map(), programs: 0 }
  const columnOf = numberColumns(component, pools)
  const program = programOf(shield, component, pools, columnOf, questions)
  const solving = solver.open(program)
  try {
    return search(questions, { shield, columnOf, program, solving, isThorough })
  } finally {
    solving.close()
  }
}

export type Unanswered = {
  readonly questions: readonly Question[]
  /** By cell, the equations that keep it from being 0 or k - 1; only after a thorough search. */
  readonly stops: ReadonlyMap<number, readonly Equation[]>
  readonly programs: number
}

type Search = {
  readonly shield: Shield
  readonly columnOf: ReadonlyMap<number, number>
  readonly program: Program
  readonly solving: OpenProgram
  readonly isThorough: boolean
}

/** A batch that answers no more than this part of the open questions, or so few, is poor; after some such no more is to be had from batches. */
const poorShare = 0.02
const fewAnswers = 2
const poorBatchesAtMost = 3

function search(
  questions: readonly Question[],
  { shield, columnOf, program, solving, isThorough }: Search,
): Unanswered {
  const most = shield.rules.smallNumberBelow - 1
  let open = [...questions]
  let programs = 0
  const columnsOf = (batch: readonly Question[], towards: Question['towards']) =>
    Int32Array.from(
      batch.filter((one) => one.towards === towards),
      ({ cell }) => columnOf.get(cell) ?? -1,
    ).sort()
  const push = (batch: readonly Question[]): Pushed => {
    const pushed = solving.push(columnsOf(batch, 'greatest'), columnsOf(batch, 'least'))
    programs += 1
    if (!isWitness(pushed.values, program)) return pushed
    open = open.filter(({ cell, towards }) => {
      const value = pushed.values[columnOf.get(cell) ?? -1] ?? 0
      return towards === 'least' ? value > tolerance : value < most - tolerance
    })
    return pushed
  }
  for (const holdForEach of holdsForEach)
    for (let poor = 0; open.length > 0 && poor < poorBatchesAtMost; ) {
      const before = open.length
      push(apartFrom(open, shield, holdForEach))
      poor = before - open.length > Math.max(fewAnswers, before * poorShare) ? 0 : poor + 1
      // The next batch begins with others.
      const turn = Math.ceil(open.length / 3)
      open = [...open.slice(turn), ...open.slice(0, turn)]
    }
  const stops = new Map<number, Equation[]>()
  if (!isThorough) return { questions: open, stops, programs }
  const unanswered: Question[] = []
  for (let [question] = open; question !== undefined; [question] = open) {
    const pushed = push([question])
    if (open[0] !== question) continue
    unanswered.push(...open.splice(0, 1))
    const stopping = program.equations.filter((_, row) => Math.abs(pushed.stops[row] ?? 0) > leastStop)
    stops.set(question.cell, [...(stops.get(question.cell) ?? []), ...stopping])
  }
  return { questions: unanswered, stops, programs }
}

/** The duals of these programs are about one, or nothing. */
const leastStop = 0.01

/** A push up takes what its equations hold; so many times what it may take must be there for each: first little, for large batches. */
const holdsForEach = [1.5, 1_000]
/** A push down only gives. */
const weightOfDown = 0.25

/**
 * Some of the questions, no more about one equation than what its hidden cells hold together is enough for: what one cell gains, another
 * need not lose.
 */
function apartFrom(
  questions: readonly Question[],
  { system, counts, hidden, rules, equationsAt }: Shield,
  holdForEach: number,
): Question[] {
  const room = new Map<number, number>()
  const roomIn = (number: number): number => {
    const known = room.get(number)
    if (known !== undefined) return known
    let held = 0
    for (const child of system.equations[number]?.children ?? []) if (hidden[child]) held += counts[child] ?? 0
    return Math.max(1, held / (holdForEach * (rules.smallNumberBelow - 1)))
  }
  return questions.filter(({ cell, towards }) => {
    const numbers = equationsAt(cell)
    const weight = towards === 'greatest' ? 1 : weightOfDown
    for (const number of numbers) if (roomIn(number) < weight) return false
    for (const number of numbers) room.set(number, roomIn(number) - weight)
    return true
  })
}

/** Whether a point lies in the system: nothing below zero, every equation satisfied. */
function isWitness(values: Float64Array, { rowStarts, columnOf, factor, equals }: LinearProgram): boolean {
  for (const value of values) if (value < -tolerance) return false
  for (let row = 0; row < equals.length; row++) {
    let sum = -(equals[row] ?? 0)
    for (let at = rowStarts[row] ?? 0; at < (rowStarts[row + 1] ?? 0); at++)
      sum += (factor[at] ?? 0) * (values[columnOf[at] ?? 0] ?? 0)
    if (Math.abs(sum) > tolerance) return false
  }
  return true
}

function numberColumns({ cells }: Component, pools: Pools): Map<number, number> {
  const columnOf = new Map<number, number>()
  for (const cell of cells) if (pools.standIn(cell) === cell) columnOf.set(cell, columnOf.size)
  return columnOf
}

/** No witness needs more; without a bound the solver wanders to numbers whose sums no longer come out. */
const farAbove = ({ counts }: Shield): number => counts.reduce((most, count) => Math.max(most, count), 0) + 1_000

/** A program, and the equation that each of its rows is. */
type Program = LinearProgram & { readonly equations: readonly Equation[] }

const heldBy = (cells: readonly number[], counts: Float64Array): number =>
  cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0)

/**
 * The equations over the cells of the component, a pool as one column. Any other cell is known, or is held at its true count: then there are
 * fewer witnesses than a reader could find, never more.
 */
function programOf(
  shield: Shield,
  { equations }: Component,
  pools: Pools,
  columnOf: ReadonlyMap<number, number>,
  questions: readonly Question[],
): Program {
  const rowStarts = [0]
  const columns: number[] = []
  const factors: number[] = []
  const equals: number[] = []
  const used: Equation[] = []
  for (const equation of equations) {
    const { parent, children } = equation
    // Inside a pool all rows have the same sums; one of them is enough.
    if (pools.standIn(parent) !== parent) continue
    const seen = new Set<number>()
    let known = 0
    const add = (cell: number, factor: 1 | -1) => {
      const column = columnOf.get(pools.standIn(cell))
      if (column === undefined) known -= factor * (shield.counts[cell] ?? 0)
      else if (!seen.has(column)) {
        seen.add(column)
        columns.push(column)
        factors.push(factor)
      }
    }
    for (const child of children) add(child, 1)
    add(parent, -1)
    equals.push(known)
    used.push(equation)
    rowStarts.push(columns.length)
  }
  const raised = questions.filter(({ towards }) => towards === 'greatest').map(({ cell }) => columnOf.get(cell) ?? -1)
  return {
    columns: columnOf.size,
    upper: farAbove(shield),
    rowStarts: Int32Array.from(rowStarts),
    columnOf: Int32Array.from(columns),
    factor: Float64Array.from(factors),
    equals: Float64Array.from(equals),
    raised: Int32Array.from(raised),
    enough: new Float64Array(raised.length).fill(shield.rules.smallNumberBelow - 1),
    equations: used,
  }
}
