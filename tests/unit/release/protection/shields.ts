import type { LinearSolver } from '#server/release/protection/linear-solver.ts'
import { type Protection, protect } from '#server/release/protection/protect.ts'
import { indexEquations, type Rules, type Shield } from '#server/release/protection/shield.ts'
import type { CellSystem } from '#server/release/system/cell-system.ts'
import type { Counts } from '../random-system.ts'

export const k = 10
export const rules: Rules = { smallNumberBelow: k, fewestWithoutOne: 3, secret: 'a secret' }

export type Counted = Counts & { readonly system: CellSystem }

/** All of the protection, with the rules of these tests. */
export const protectAll = (
  { system, counts, withoutOne, agencies = [] }: Counted,
  solver: LinearSolver,
  before: { readonly decided?: Uint8Array; readonly guessed?: Uint8Array } = {},
): Protection => protect({ system, counts, withoutOne, agencies, rules, solver, ...before })

/** Numbers of the cells that a flag marks. */
export const marked = (flags: Uint8Array): number[] => [...flags.keys()].filter((cell) => flags[cell])

/** The hidden cells with a count below k. */
export const hiddenSmall = ({ counts }: Pick<Counted, 'counts'>, hidden: Uint8Array): number[] =>
  marked(hidden).filter((cell) => (counts[cell] ?? 0) < k)

/** Nothing hidden but the counts below k: where protection begins, or stops when all else is left out. */
export function primaryOnly({ system, counts }: Pick<Counted, 'system' | 'counts'>): Shield {
  const small = Uint8Array.from(counts, (count) => (count < k ? 1 : 0))
  return {
    system,
    counts,
    small,
    secret: small,
    hidden: small.slice(),
    fixed: new Uint8Array(system.size),
    kept: new Uint8Array(system.size),
    agencies: [],
    ownersAt: () => [],
    equationsAt: indexEquations(system.size, system.equations),
    rules,
  }
}
