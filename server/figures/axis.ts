/**
 * One dimension of a fixed table: its ids, and which id is the sum of which others.
 * Sums are listed so that a child always comes before the sum it is part of.
 */
export type Axis = {
  readonly ids: readonly string[]
  readonly sums: readonly { readonly parent: number; readonly children: readonly number[] }[]
  readonly indexOf: ReadonlyMap<string, number>
}

export type AxisSum = { readonly parent: string; readonly children: readonly string[] }

/** Builds an axis from its leaves and its sums, innermost first. Throws when a sum names an id that does not come before it. */
export function makeAxis(leaves: readonly string[], sums: readonly AxisSum[]): Axis {
  const ids = [...leaves]
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const indexed = sums.map(({ parent, children }) => {
    if (!indexOf.has(parent)) {
      indexOf.set(parent, ids.length)
      ids.push(parent)
    }
    return { parent: indexIn(indexOf, parent), children: children.map((child) => indexIn(indexOf, child)) }
  })
  return { ids, sums: indexed, indexOf }
}

function indexIn(indexOf: ReadonlyMap<string, number>, id: string): number {
  const index = indexOf.get(id)
  if (index === undefined) throw new Error(`Axis has no id ${id}`)
  return index
}
