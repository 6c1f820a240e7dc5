import type { Geography } from '#contract/places.ts'
import type { LinearSolver } from '#server/release/protection/linear-solver.ts'
import { boundCells, type Question } from './bound.ts'
import { type CellName, partsOf } from './cells.ts'
import { eliminate } from './eliminate.ts'
import type { Pool } from './pool.ts'
import { type AttackSystem, type Believes, faultyRows, systemOf } from './system.ts'
import { trueValues } from './truth.ts'

export type Attack = {
  readonly pool: Pool
  readonly geography: Geography
  readonly periods: readonly string[]
  /** True counts, to see what was hit. */
  readonly counts: ReadonlyMap<CellName, number>
  readonly believes?: Believes
  readonly smallNumberBelow: number
  /** The units and streams that are attacked; all when absent. */
  readonly isIn?: (name: CellName) => boolean
  /** Cells whose range is asked for; all small ones when absent. */
  readonly isAsked?: (name: CellName) => boolean
  /** To see only whether anything is given away: where sums alone give a count away, nothing is bounded. */
  readonly stopsAtExact?: boolean
}

export type Outcome = {
  readonly numbers: number
  readonly requests: number
  readonly rows: number
  readonly unknown: number
  readonly small: number
  /** Told numbers that contradict each other or the records, and symbols that say more than "not shown". */
  readonly faults: readonly string[]
  /** Small counts that follow exactly, with their numbers. */
  readonly exact: readonly string[]
  /** Small counts of which not every number from 0 to k - 1 is left. */
  readonly narrow: readonly string[]
  readonly programs: number
  readonly seconds: number
}

/** Solves exactly, then bounds: see the single steps. */
export function attack(solver: LinearSolver, input: Attack): Outcome {
  const started = performance.now()
  const { pool, geography, periods, counts, smallNumberBelow: k } = input
  const system = systemOf(pool, geography, periods, input.believes, input.isIn)
  const values = trueValues(system, counts)
  const faults = [
    ...pool.contradictions,
    ...faultySymbols(pool),
    ...[...pool.shown].flatMap(([name, value]) =>
      value === (counts.get(name) ?? 0) ? [] : [`${name}: ${value} is told, ${counts.get(name) ?? 0} is true`],
    ),
    ...faultyRows(system, (cell) => values[cell]),
  ]
  const { found, impossible } = eliminate(system)
  if (impossible > 0) faults.push(`${impossible} sums cannot all be true`)
  const isSmall = (cell: number) => !system.known.has(cell) && isCounted(system, pool, cell) && (values[cell] ?? 0) < k
  const small = system.names.map((_, cell) => cell).filter(isSmall)
  const told = [...system.known].filter(
    ([cell, value]) => value < k && pool.shown.has(system.names[cell] ?? '') && isCounted(system, pool, cell),
  )
  const followed = small.flatMap((cell) => (found.has(cell) ? [[cell, found.get(cell)] as const] : []))
  const exact = [...told, ...followed].map(([cell, value]) => `${system.names[cell]} = ${value}`)
  const isGiven = input.stopsAtExact === true && exact.length > 0
  const asked = isGiven ? [] : small.filter((cell) => input.isAsked?.(system.names[cell] ?? '') ?? true)
  const questions = asked.flatMap((cell): Question[] => [
    { cell, towards: 'least', goal: 0 },
    { cell, towards: 'greatest', goal: k - 1 },
  ])
  const { unanswered, programs } = boundCells(
    solver,
    system,
    { values, least: new Float64Array(system.names.length) },
    questions,
  )
  const narrow = unanswered.map(({ cell, towards }) => `${system.names[cell]} (${values[cell]}) ${towards}`)
  const seconds = (performance.now() - started) / 1_000
  const size = {
    numbers: pool.numbers,
    requests: pool.requests,
    rows: system.rows.length,
    unknown: system.names.length - system.known.size,
  }
  return { ...size, small: small.length, faults, exact, narrow, programs, seconds }
}

/** Cells that are somebody's count and of a table; not slack, nor what was only put in to tie others together. */
export const isCounted = (system: AttackSystem, pool: Pool, cell: number): boolean =>
  pool.offered.has(system.names[cell] ?? '')

/** A hidden cell has one symbol. Which of the words stands there must follow from what is public: from the lists of cells and of silence. */
export function faultySymbols({ symbols, offered, silent }: Pool): string[] {
  return [...symbols].flatMap(([name, kinds]) => {
    const { unit, place, period } = partsOf(name)
    if (!['persons', 'cases', 'stages', 'referrals'].includes(unit)) return []
    const isOffered = offered.has(name)
    const isSilent = silent.has(`${place} ${period}`)
    return [...kinds]
      .filter((kind) => {
        if (kind === 'value' || kind === 'not-shown') return !isOffered
        if (kind === 'no-return') return !isOffered || !isSilent
        return kind !== 'not-applicable' || isOffered
      })
      .map((kind) => `${name}: the word ${kind} tells something`)
  })
}
