import { createRandom } from '../../random.ts'
import type { CellSystem } from '../system/cell-system.ts'
import type { OwnCounts } from '../system/count-facts.ts'
import { boundCells, narrowCells } from './bounds.ts'
import { certify, noProofs } from './certify.ts'
import { closeEquations } from './close-equations.ts'
import { coverCells, coverStops, hideSlices } from './cover.ts'
import { exactCells } from './exact-cells.ts'
import type { LinearSolver } from './linear-solver.ts'
import { cellsLeftFew, cellsTakenApart } from './own-records.ts'
import { indexEquations, indexOwners, type Rules, type Shield } from './shield.ts'

/**
 * Grows with every stricter rule and every change of the list of tables: a release that was protected by an earlier one is built anew, as a new
 * series, because what an earlier list showed is known and the new system would not count with it.
 * 1 closed single equations; 2 audited all of them together; 3 hides zeros, solves all tables of a unit jointly, bounds and certifies;
 * 4 lists the outcome of answers in districts for years only; 5 leaves no agency fewer than r in hidden cells taken together;
 * 6 counts with readers who take "no return" for zero, and lists totals of divisions for years.
 */
export const protectionVersion = 6

/** Hidden counts follow from the shown ones, and nothing is left to hide beside them. */
export class ProtectionFailed extends Error {
  override readonly name = 'ProtectionFailed'
}

export type ProtectionInput = {
  readonly system: CellSystem
  readonly counts: Float64Array
  /** By cell, what is left above zero when one agency's records are taken out. */
  readonly withoutOne: Float64Array
  /** What each agency knows by itself. */
  readonly agencies: readonly OwnCounts[]
  readonly rules: Rules
  /** What an earlier release of the series decided: 1 shown, 2 hidden, 0 nothing. */
  readonly decided?: Uint8Array
  /** Cells that are cover for others only when nothing else is left: 1. */
  readonly kept?: Uint8Array
  /** Zeros that are not shown and yet known: 1. Nothing can hide behind them. */
  readonly guessed?: Uint8Array
  readonly solver: LinearSolver
}

/** How the protection went; stored with the release. Numbers of cells, unless they say otherwise. */
export type ProtectionReport = {
  readonly cells: number
  readonly equations: number
  readonly hiddenFirst: number
  readonly hidden: number
  readonly foundExact: number
  readonly foundNarrow: number
  readonly foundTakenApart: number
  readonly provenEnds: number
  readonly programs: number
  readonly rounds: number
}

export type Protection = { readonly hidden: Uint8Array; readonly report: ProtectionReport }

/** See `decided`. */
const shownBefore = 1
const hiddenBefore = 2

/** From this round of the certificate on, cells are tried one by one, and what stops each is hidden. */
const thoroughFrom = 3
/** From this round on, whatever is still narrow takes its whole slice with it. */
const sliceFrom = 8
const roundsAtMost = 20

/**
 * Which cells of a system must not be shown.
 * 1. primary: a count below k, zero too, and a count that one of the agencies could take apart;
 * 2. complementary: no single equation gives a hidden cell away, nor leaves an agency fewer than r in hidden cells together;
 * 3. exact audit: none of the counts of the first step follows from all equations together;
 * 4. bounds: each small count may still be anything from 0 to k - 1, equation by equation;
 * 5. agencies: none can tell, beginning with its own records, that others entered fewer than r;
 * 6. certificate: bounds once more, over all equations together, by linear programming.
 * Each step hides more and then goes back to the second. It ends when all of them find nothing.
 * @throws ProtectionFailed
 */
export function protect(input: ProtectionInput): Protection {
  const shield = makeShield(input)
  const { equations } = shield.system
  // The same draws for every build: it can be repeated.
  const random = createRandom('audit').next
  const proofs = noProofs()
  const found = { foundExact: 0, foundNarrow: 0, foundTakenApart: 0, rounds: 0 }
  const hiddenFirst = countOf(shield.hidden)
  closeEquations(shield, equations.keys())
  for (;;) {
    found.foundExact += coverWhile(shield, () =>
      exactCells(equations, shield.hidden, random).filter((cell) => shield.secret[cell]),
    )
    const bounded = coverWhile(shield, () => narrowCells(shield, boundCells(shield)))
    found.foundNarrow += bounded
    // What was hidden for the bounds may have made another cell follow exactly.
    if (bounded > 0) continue
    const takenApart = coverWhile(shield, () => [
      ...new Set([...cellsLeftFew(shield), ...cellsTakenApart(shield, boundCells(shield))]),
    ])
    found.foundTakenApart += takenApart
    if (takenApart > 0) continue
    found.rounds += 1
    const narrow = certify(shield, input.solver, proofs, found.rounds >= thoroughFrom)
    if (narrow.cells.length === 0) break
    found.foundNarrow += narrow.cells.length
    if (found.rounds === roundsAtMost) throw new ProtectionFailed(`${narrow.cells.length} counts stay narrow`)
    if (found.rounds < thoroughFrom) hide(shield, () => coverCells(shield, narrow.cells, 1), narrow.cells)
    else if (found.rounds < sliceFrom) hide(shield, () => coverStops(shield, narrow), narrow.cells)
    else hide(shield, () => hideSlices(shield, narrow.cells), narrow.cells)
  }
  const hidden = shield.hidden.map((isHidden, cell) => (isHidden || input.guessed?.[cell] ? 1 : 0))
  const report = {
    cells: shield.system.size,
    equations: equations.length,
    hiddenFirst,
    hidden: countOf(hidden),
    ...found,
  }
  return { hidden, report: { ...report, provenEnds: proofs.answered.size, programs: proofs.programs } }
}

/** The last few are stubborn: an audit for each single cover would take longer than the few cells are worth. */
const fewCells = 4

/** Covers what a search finds until it finds nothing; answers how many cells it found in all. */
function coverWhile(shield: Shield, search: () => readonly number[]): number {
  for (let total = 0; ; ) {
    const cells = search()
    if (cells.length === 0) return total
    total += cells.length
    hide(shield, () => coverCells(shield, cells, cells.length <= fewCells ? 3 : 1), cells)
  }
}

/** Hides what a search for cover finds, and closes the equations around it. What was kept back is given up when nothing else is left. */
function hide(shield: Shield, cover: () => readonly number[], because: readonly number[]): void {
  let covered = cover()
  if (covered.length === 0 && giveUpKept(shield)) covered = cover()
  if (covered.length === 0) throw new ProtectionFailed(`Nothing is left to hide beside ${because.length} counts`)
  closeEquations(shield, new Set(covered.flatMap((cell) => [...shield.equationsAt(cell)])))
}

/** @returns whether there was anything */
function giveUpKept({ kept, fixed }: Shield): boolean {
  let isAny = false
  kept.forEach((isKept, cell) => {
    if (!isKept) return
    kept[cell] = 0
    fixed[cell] = 0
    isAny = true
  })
  return isAny
}

function makeShield(input: ProtectionInput): Shield {
  const { system, counts, withoutOne, agencies, rules, decided, kept, guessed } = input
  const hidden = new Uint8Array(system.size)
  const small = new Uint8Array(system.size)
  const secret = new Uint8Array(system.size)
  const keptBack = new Uint8Array(system.size)
  const fixed = new Uint8Array(system.size)
  for (let cell = 0; cell < system.size; cell++) {
    if (guessed?.[cell]) {
      fixed[cell] = 1
      continue
    }
    const rest = withoutOne[cell] ?? 0
    const isTakenApart = rest > 0 && rest < rules.fewestWithoutOne
    small[cell] = (counts[cell] ?? 0) < rules.smallNumberBelow ? 1 : 0
    secret[cell] = small[cell] || isTakenApart ? 1 : 0
    keptBack[cell] = kept?.[cell] && !secret[cell] && decided?.[cell] !== shownBefore ? 1 : 0
    fixed[cell] = decided?.[cell] === shownBefore || keptBack[cell] ? 1 : 0
    if (!fixed[cell] && (secret[cell] || decided?.[cell] === hiddenBefore)) hidden[cell] = 1
  }
  return {
    system,
    counts,
    hidden,
    small,
    secret,
    kept: keptBack,
    fixed,
    agencies,
    ownersAt: indexOwners(system.size, agencies),
    equationsAt: indexEquations(system.size, system.equations),
    rules,
  }
}

const countOf = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0)
