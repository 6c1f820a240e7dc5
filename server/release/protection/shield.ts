import type { CellSystem, Equation } from '../system/cell-system.ts'
import { cellsOf } from '../system/cell-system.ts'
import type { OwnCounts } from '../system/count-facts.ts'

/**
 * What is known of a system while it is being protected. Only `hidden` changes, and only from shown to hidden.
 * `small` marks the counts below k, of which not even a range may be learned; `secret` these and the counts that one agency could take apart, which
 * must not follow exactly; `fixed` cells that stay shown.
 */
export type Shield = {
  readonly system: CellSystem
  readonly counts: Float64Array
  readonly hidden: Uint8Array
  readonly small: Uint8Array
  readonly secret: Uint8Array
  readonly fixed: Uint8Array
  /** Those of the fixed cells that are given up when nothing else is left to hide. */
  readonly kept: Uint8Array
  /** What each agency knows of the counts by itself. */
  readonly agencies: readonly OwnCounts[]
  /** Of a cell, the agencies that entered something of it. */
  readonly ownersAt: (cell: number) => readonly Owner[]
  /** Numbers of the equations that each cell stands in. */
  readonly equationsAt: (cell: number) => Int32Array
  readonly rules: Rules
}

/** An agency, by its number in the list, and how much of a cell it entered. */
export type Owner = { readonly agency: number; readonly count: number }

const noOwners: readonly Owner[] = []

export function indexOwners(size: number, agencies: readonly OwnCounts[]): (cell: number) => readonly Owner[] {
  const owners: Owner[][] = Array.from({ length: agencies.length > 0 ? size : 0 })
  agencies.forEach(({ cells, counts }, agency) => {
    cells.forEach((cell, at) => {
      const known = (owners[cell] ??= [])
      known.push({ agency, count: counts[at] ?? 0 })
    })
  })
  return (cell) => owners[cell] ?? noOwners
}

export type Rules = {
  /** k: counts below it are hidden, zero too. */
  readonly smallNumberBelow: number
  /** r: a count is hidden when one agency's records taken out leave more than zero and fewer than this. */
  readonly fewestWithoutOne: number
  /** Keeps the choice of cover from being guessed; the same for every release of a series. */
  readonly secret: string
}

/** Numbers of the equations of every cell, as one array cut into pieces. */
export function indexEquations(size: number, equations: readonly Equation[]): (cell: number) => Int32Array {
  const starts = new Int32Array(size + 1)
  for (const equation of equations) for (const cell of cellsOf(equation)) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1
  for (let cell = 0; cell < size; cell++) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0)
  const filled = starts.slice()
  const numbers = new Int32Array(starts[size] ?? 0)
  equations.forEach((equation, number) => {
    for (const cell of cellsOf(equation)) {
      const at = filled[cell] ?? 0
      numbers[at] = number
      filled[cell] = at + 1
    }
  })
  return (cell) => numbers.subarray(starts[cell] ?? 0, starts[cell + 1] ?? 0)
}

/** Whether a cell is shown and may be hidden: and not one that stays shown. */
export const canHide = ({ hidden, fixed }: Shield, cell: number): boolean => !hidden[cell] && !fixed[cell]

/** From 0 to below 1, the same for the same cell and secret. FNV-1a with a final mix; the secret is what makes it hard to guess. */
export function lot(secret: string, cell: number): number {
  let state = 0x811c9dc5
  for (const character of `${secret}/${cell}`) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  state ^= state >>> 16
  state = Math.imul(state, 0x85ebca6b)
  state ^= state >>> 13
  return (state >>> 0) / 2 ** 32
}
