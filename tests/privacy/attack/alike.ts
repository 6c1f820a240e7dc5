import { partsOf } from './cells.ts'
import type { AttackSystem } from './system.ts'

/**
 * Districts of one province that nobody can tell apart: nothing of them was told, and every row that names one names all of them alike. What
 * one of them may hold, each may hold. So one stands for them all and holds what they hold together.
 */
export type Alike = {
  /** The cell that stands for a cell: itself where nothing is alike. */
  readonly standIn: Int32Array
  /** The same counts, with the stand-ins holding everything: a point like the true one. */
  readonly values: Float64Array
}

export function findAlike(system: AttackSystem, values: Float64Array): Alike {
  const { names, known, partOf, rows } = system
  const standIn = Int32Array.from(names, (_, cell) => cell)
  const gathered = values.slice()
  /** By part and district: its cells, by what they are apart from their place. */
  const districts = new Map<string, Map<string, number>>()
  const districtOf = names.map((name, cell) =>
    (partOf[cell] ?? -1) < 0 ? '' : `${partOf[cell]} ${partsOf(name).place}`,
  )
  const isTold = new Set<string>()
  names.forEach((name, cell) => {
    const district = districtOf[cell] ?? ''
    if (district === '') return
    const { unit, period, category, facet } = partsOf(name)
    const cells = districts.get(district) ?? new Map<string, number>()
    districts.set(district, cells.set(`${unit} ${period} ${category} ${facet}`, cell))
    if (known.has(cell)) isTold.add(district)
  })
  const partNumber = (district: string) => district.split(' ')[0] ?? ''
  const byPart = new Map<string, string[]>()
  for (const [district, cells] of districts) {
    if (isTold.has(district)) continue
    const key = `${partNumber(district)} ${cells.size}`
    byPart.set(key, [...(byPart.get(key) ?? []), district])
  }
  const rowsAt = new Map<string, number[]>()
  rows.forEach((row, number) => {
    for (const district of new Set(row.cells.map((cell) => districtOf[cell] ?? '')))
      if (district !== '') rowsAt.set(district, [...(rowsAt.get(district) ?? []), number])
  })
  for (const candidates of byPart.values()) {
    // A row inside a district has its like in the others; a row across them must name the same cell of each, with the same factor.
    const isAlike = (district: string): boolean =>
      (rowsAt.get(district) ?? []).every((number) => {
        const row = rows[number]
        if (row === undefined) return false
        const named = row.cells.map((cell) => districtOf[cell] ?? '')
        if (named.every((one) => one === district)) return row.equals === 0
        const own = row.cells.flatMap((cell, at) => (named[at] === district ? [{ cell, factor: row.factors[at] }] : []))
        const [only] = own
        if (only === undefined || own.length > 1) return false
        const { unit, period, category, facet } = partsOf(names[only.cell] ?? '')
        const like = `${unit} ${period} ${category} ${facet}`
        return candidates.every((other) => {
          const cell = districts.get(other)?.get(like)
          const at = cell === undefined ? -1 : row.cells.indexOf(cell)
          return at >= 0 && row.factors[at] === only.factor
        })
      })
    const alike = candidates.filter(isAlike)
    const [first, ...others] = alike
    if (first === undefined || alike.length !== candidates.length) continue
    for (const district of others)
      for (const [like, cell] of districts.get(district) ?? []) {
        const into = districts.get(first)?.get(like)
        if (into === undefined) continue
        standIn[cell] = into
        gathered[into] = (gathered[into] ?? 0) + (gathered[cell] ?? 0)
        gathered[cell] = 0
      }
  }
  return { standIn, values: gathered }
}

/** Cells that hang together with nothing that was told: each may be anything. */
export function tiedToNothing({ names, rows, known }: AttackSystem): Uint8Array {
  const root = Int32Array.from(names, (_, cell) => cell)
  const find = (cell: number): number => {
    let at = cell
    while (root[at] !== at) at = root[at] = root[root[at] ?? at] ?? at
    return at
  }
  for (const { cells } of rows) for (const cell of cells) root[find(cell)] = find(cells[0] ?? cell)
  const told = new Set<number>([...known.keys()].map(find))
  for (const { cells, equals } of rows) if (equals !== 0) told.add(find(cells[0] ?? 0))
  return Uint8Array.from(names, (_, cell) => (told.has(find(cell)) ? 0 : 1))
}
