import { cellsOf, type Equation } from '../system/cell-system.ts'
import type { Shield } from './shield.ts'

/** Hidden cells that hang together through equations, and those equations. What is hidden in one says nothing about another. */
export type Component = { readonly cells: readonly number[]; readonly equations: readonly Equation[] }

export function componentsOf(shield: Shield, isFree: (cell: number) => boolean = () => true): Component[] {
  const { system } = shield
  const hidden = Uint8Array.from(shield.hidden, (flag, cell) => (flag && isFree(cell) ? 1 : 0))
  const root = Int32Array.from({ length: system.size }, (_, cell) => cell)
  const find = (cell: number): number => {
    let at = cell
    while (root[at] !== at) {
      const above = root[root[at] ?? at] ?? at
      root[at] = above
      at = above
    }
    return at
  }
  for (const equation of system.equations) {
    let first = -1
    for (const cell of cellsOf(equation)) {
      if (!hidden[cell]) continue
      if (first < 0) first = find(cell)
      else root[find(cell)] = first
    }
  }
  const components = new Map<number, { cells: number[]; equations: Equation[] }>()
  for (let cell = 0; cell < system.size; cell++) {
    if (!hidden[cell]) continue
    const known = components.get(find(cell))
    if (known) known.cells.push(cell)
    else components.set(find(cell), { cells: [cell], equations: [] })
  }
  for (const equation of system.equations) {
    const cell = cellsOf(equation).find((one) => hidden[one])
    if (cell !== undefined) components.get(find(cell))?.equations.push(equation)
  }
  return [...components.values()]
}
