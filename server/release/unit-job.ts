import type { Stream } from '#contract/categories.ts'
import { countryId } from '#contract/places.ts'
import { noFacet } from '#contract/release/facets.ts'
import type { Silence } from '#contract/release/release.ts'
import type { LinearSolver } from './protection/linear-solver.ts'
import { type ProtectionReport, protect } from './protection/protect.ts'
import type { Rules } from './protection/shield.ts'
import { type CellSystem, cellsOf } from './system/cell-system.ts'
import { type Counted, countFacts } from './system/count-facts.ts'
import { type Frame, systemOf, type Unit } from './system/unit-systems.ts'
import { type EarlierTables, readDecisions } from './unit-decisions.ts'
import { type CountMass, massOf } from './unit-mass.ts'
import { type UnitTables, writeUnitTables } from './unit-tables.ts'

/** One unit of one stream, to be counted and protected. Plain data: it may be handed to another thread. */
export type UnitJob = {
  readonly unit: Unit
  readonly stream: Stream
  readonly frame: Frame
  readonly facts: readonly Counted[]
  readonly rules: Rules
  /** Nothing is shown of these districts; that nothing was recorded there is what everybody will take it for. */
  readonly silence: Silence
  /** The tables of the newest published release of the series; what they show stays shown, what they hide stays hidden. */
  readonly earlier?: EarlierTables
}

export type UnitResult = {
  readonly unit: Unit
  readonly stream: Stream
  readonly tables: UnitTables
  readonly report: ProtectionReport
  readonly mass: CountMass
}

/** Runs all jobs, in this thread or in several. */
export type RunJobs = (jobs: readonly UnitJob[]) => Promise<readonly UnitResult[]>

/** Counts and protects; what leaves holds shown cells only. @throws ProtectionFailed */
export function runUnitJob(job: UnitJob, solver: LinearSolver): UnitResult {
  const { unit, stream, frame, facts, rules, silence, earlier } = job
  const system = systemOf(unit, stream, frame)
  const { counts, withoutOne, agencies } = countFacts(system, facts)
  const decided = earlier && readDecisions(unit, system, earlier)
  const kept = nationalTotals(system, counts, rules.smallNumberBelow)
  const { hidden, report } = protect({
    system,
    counts,
    withoutOne,
    agencies,
    rules,
    solver,
    kept,
    guessed: silentZeros(system, counts, silence),
    ...(decided ? { decided } : {}),
  })
  const tables = writeUnitTables(unit, stream, system, counts, hidden)
  return { unit, stream, tables, report, mass: massOf(system, counts, hidden) }
}

/**
 * The country's totals are what everybody asks for first, so they are hidden as cover only when nothing else is left. Where one of them is
 * small itself the others must be able to cover it.
 */
function nationalTotals(system: CellSystem, counts: Float64Array, smallNumberBelow: number): Uint8Array {
  const [country, total] = [system.axes.place.indexOf.get(countryId), system.axes.facet.indexOf.get(noFacet)]
  const isTotal = (cell: number) =>
    system.place[cell] === country && system.facet[cell] === total && system.tableOf[cell] === 0
  const totals = [...counts.keys()].filter(isTotal)
  const kept = new Uint8Array(system.size)
  if (totals.every((cell) => (counts[cell] ?? 0) >= smallNumberBelow)) for (const cell of totals) kept[cell] = 1
  return kept
}

/**
 * Zeros that readers will guess, because a page says that no return came, and all that follows from them. Records without a return stay a secret
 * like any other.
 */
function silentZeros(system: CellSystem, counts: Float64Array, silence: Silence): Uint8Array {
  const { axes, size, place, period, equations } = system
  const guessed = new Uint8Array(size)
  const silentIn = axes.period.ids.map((id) => new Set(silence[id]?.map((placeId) => axes.place.indexOf.get(placeId))))
  for (let cell = 0; cell < size; cell++)
    if (counts[cell] === 0 && silentIn[period[cell] ?? 0]?.has(place[cell])) guessed[cell] = 1
  for (let isMore = true; isMore; ) {
    isMore = false
    for (const equation of equations) {
      // A sum of nothing is nothing, and so is every part of a sum that is nothing.
      const isNothing = guessed[equation.parent] || equation.children.every((child) => guessed[child])
      if (!isNothing) continue
      for (const cell of cellsOf(equation))
        if (!guessed[cell]) {
          guessed[cell] = 1
          isMore = true
        }
    }
  }
  return guessed
}
