/**
 * One dimension of a cell system: its ids, and which id is the sum of which others.
 * An id may be a sum in several ways (by sex and by age); each way is listed. A child always comes before the sum it is part of.
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

/** For every position, itself and all the sums it is part of, each once. */
export function ancestorsOf(axis: Axis): number[][] {
  const parents = new Map<number, number[]>()
  for (const { parent, children } of axis.sums)
    for (const child of children) parents.set(child, [...(parents.get(child) ?? []), parent])
  return axis.ids.map((_, position) => {
    const seen = new Set([position])
    for (const at of seen) for (const parent of parents.get(at) ?? []) seen.add(parent)
    return [...seen]
  })
}
