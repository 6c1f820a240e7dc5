import type { Equation } from '../system/cell-system.ts'
import { type Bounds, narrowFrom } from './bounds.ts'
import type { Shield } from './shield.ts'

/*
 * An agency knows its own records. Taken from what is shown they must not leave so few that it learns of single persons of others: not in a
 * cell, and not in hidden cells that a shown sum ties together.
 */

/** Whether the hidden parts of a shown sum hold, beyond one agency's own records, more than nothing and fewer than r. */
export function leavesFew({ counts, hidden, rules, ownersAt }: Shield, { parent, children }: Equation): boolean {
  if (hidden[parent]) return false
  const own = new Map<number, number>()
  let held = 0
  for (const child of children) {
    if (!hidden[child]) continue
    held += counts[child] ?? 0
    for (const { agency, count } of ownersAt(child)) own.set(agency, (own.get(agency) ?? 0) + count)
  }
  for (const known of own.values()) if (held - known > 0 && held - known < rules.fewestWithoutOne) return true
  return false
}

/** The hidden parts of sums that leave few, where nothing could be hidden beside them when the equations were closed. */
export function cellsLeftFew(shield: Shield): number[] {
  const found = new Set<number>()
  for (const equation of shield.system.equations)
    if (leavesFew(shield, equation)) for (const child of equation.children) if (shield.hidden[child]) found.add(child)
  return [...found]
}

/**
 * Hidden cells of which some agency can tell that others entered 1 or 2 (fewer than r), exactly: by bounds that begin with what it entered
 * itself. Where it finds that some cells are all its own, it goes on from there.
 */
export function cellsTakenApart(shield: Shield, bounds: Bounds): number[] {
  const { counts, hidden, rules, agencies } = shield
  const found = new Set<number>()
  for (const { cells, counts: entered } of agencies) {
    const known = { low: bounds.low.slice(), high: bounds.high.slice() }
    const own = new Map<number, number>()
    const changed: number[] = []
    cells.forEach((cell, at) => {
      const count = entered[at] ?? 0
      own.set(cell, count)
      if (!hidden[cell] || count <= (known.low[cell] ?? 0)) return
      known.low[cell] = count
      changed.push(cell)
    })
    for (const cell of narrowFrom(shield, known, changed)) {
      const others = (counts[cell] ?? 0) - (own.get(cell) ?? 0)
      const isExact = known.low[cell] === known.high[cell]
      if (isExact && others > 0 && others < rules.fewestWithoutOne) found.add(cell)
    }
  }
  return [...found]
}
