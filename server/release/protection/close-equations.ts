import type { Equation } from '../system/cell-system.ts'
import { leavesFew } from './own-records.ts'
import { canHide, lot, type Shield } from './shield.ts'

/**
 * Hides more cells until no single equation gives a hidden one away: a missing part that follows by subtraction, a sum that follows by
 * adding up, hidden parts that are small together, and hidden parts of which one agency entered nearly all.
 * @param start numbers of the equations to look at first; what they hide leads on to others
 */
export function closeEquations(shield: Shield, start: Iterable<number>): void {
  const { equations } = shield.system
  const waiting = [...start]
  const isWaiting = new Uint8Array(equations.length)
  for (const number of waiting) isWaiting[number] = 1
  for (let at = 0; at < waiting.length; at++) {
    const number = waiting[at] ?? 0
    isWaiting[number] = 0
    const equation = equations[number]
    const next = equation && cellToHide(shield, equation)
    if (next === undefined) continue
    shield.hidden[next] = 1
    for (const other of shield.equationsAt(next))
      if (!isWaiting[other]) {
        isWaiting[other] = 1
        waiting.push(other)
      }
  }
}

/** The cell that an equation needs hidden as well, or nothing when it gives nobody away. */
function cellToHide(shield: Shield, equation: Equation): number | undefined {
  const { counts, hidden, rules } = shield
  let hiddenParts = 0
  let held = 0
  for (const child of equation.children)
    if (hidden[child]) {
      hiddenParts += 1
      held += counts[child] ?? 0
    }
  const leaks = hidden[equation.parent]
    ? hiddenParts === 0
    : hiddenParts === 1 || (hiddenParts > 1 && (held < rules.smallNumberBelow || leavesFew(shield, equation)))
  return leaks ? coverIn(shield, equation) : undefined
}

/** Parts no more than this many times the smallest are drawn by lot: who knows the rule cannot tell which one was the smallest. */
const nearSmallest = 1.5

/** The cheapest cell of an equation that can be hidden beside what is: one of the smallest parts, else the sum; none where nothing may be. */
function coverIn(shield: Shield, { parent, children }: Equation): number | undefined {
  const { counts, rules } = shield
  const open = children.filter((child) => canHide(shield, child))
  const smallest = Math.min(...open.map((child) => counts[child] ?? 0))
  const near = open.filter((child) => (counts[child] ?? 0) <= smallest * nearSmallest)
  const [first] = near.toSorted((a, b) => lot(rules.secret, a) - lot(rules.secret, b))
  if (first !== undefined) return first
  return canHide(shield, parent) ? parent : undefined
}
