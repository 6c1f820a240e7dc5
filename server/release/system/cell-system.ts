import type { Axis } from './axis.ts'

/**
 * Everything that is counted in one unit (persons, cases, referrals, moves from stage to stage) as one system: the cells of all tables
 * that are published of it, once each, and every sum that ties them together. Tables that share a total share its cell, so what one of them
 * hides the others cannot give away.
 *
 * A cell is a place, a period, a category and a facet (a group of persons, an outcome, a way …; `all` without one).
 */
export type CellAxes = { readonly place: Axis; readonly period: Axis; readonly category: Axis; readonly facet: Axis }

/** One table: every combination of its ids. */
export type TableSpec = {
  readonly id: string
  readonly places: readonly string[]
  readonly periods: readonly string[]
  readonly categories: readonly string[]
  readonly facets: readonly string[]
}

/** A sum and its parts, as numbers of cells. */
export type Equation = { readonly parent: number; readonly children: readonly number[] }

export type CellSystem = {
  readonly axes: CellAxes
  readonly tables: readonly TableSpec[]
  readonly size: number
  /** Positions on the axes, by cell. */
  readonly place: Uint16Array
  readonly period: Uint16Array
  readonly category: Uint16Array
  readonly facet: Uint16Array
  /** Number of the first table that has the cell. */
  readonly tableOf: Uint8Array
  readonly equations: readonly Equation[]
  /** The cell at four positions; -1 where no table has one. */
  readonly cellAt: (place: number, period: number, category: number, facet: number) => number
}

/** Lays the cells of all tables out, each once, and finds the sums among them. */
export function makeCellSystem(axes: CellAxes, tables: readonly TableSpec[]): CellSystem {
  const [periods, categories, facets] = [axes.period.ids.length, axes.category.ids.length, axes.facet.ids.length]
  const keyOf = (place: number, period: number, category: number, facet: number) =>
    ((place * periods + period) * categories + category) * facets + facet
  const cells = new Map<number, number>()
  const tableOf: number[] = []
  tables.forEach((table, number) => {
    const positions = positionsOf(axes, table)
    for (const place of positions.place)
      for (const period of positions.period)
        for (const category of positions.category)
          for (const facet of positions.facet) {
            const key = keyOf(place, period, category, facet)
            if (cells.has(key)) continue
            cells.set(key, cells.size)
            tableOf.push(number)
          }
  })
  const size = cells.size
  const system = {
    axes,
    tables,
    size,
    place: new Uint16Array(size),
    period: new Uint16Array(size),
    category: new Uint16Array(size),
    facet: new Uint16Array(size),
    tableOf: Uint8Array.from(tableOf),
    cellAt: (place: number, period: number, category: number, facet: number) =>
      cells.get(keyOf(place, period, category, facet)) ?? -1,
  }
  for (const [key, cell] of cells) {
    system.facet[cell] = key % facets
    system.category[cell] = Math.floor(key / facets) % categories
    system.period[cell] = Math.floor(key / facets / categories) % periods
    system.place[cell] = Math.floor(key / facets / categories / periods)
  }
  return { ...system, equations: findEquations(system) }
}

function positionsOf(axes: CellAxes, table: TableSpec) {
  const find = (axis: Axis, ids: readonly string[]) =>
    ids.map((id) => {
      const position = axis.indexOf.get(id)
      if (position === undefined) throw new Error(`Table ${table.id} names ${id}, which its axis does not have`)
      return position
    })
  return {
    place: find(axes.place, table.places),
    period: find(axes.period, table.periods),
    category: find(axes.category, table.categories),
    facet: find(axes.facet, table.facets),
  }
}

/** Every sum along an axis whose parts all are cells of the system. */
function findEquations(system: Omit<CellSystem, 'equations'>): Equation[] {
  const { axes, size, cellAt } = system
  const sumsOf = (axis: Axis) => {
    const sums: (readonly number[])[][] = axis.ids.map(() => [])
    for (const { parent, children } of axis.sums) sums[parent]?.push(children)
    return sums
  }
  const sums = {
    place: sumsOf(axes.place),
    period: sumsOf(axes.period),
    category: sumsOf(axes.category),
    facet: sumsOf(axes.facet),
  }
  const equations: Equation[] = []
  const add = (
    parent: number,
    ways: readonly (readonly number[])[] | undefined,
    childAt: (child: number) => number,
  ) => {
    for (const way of ways ?? []) {
      const children = way.map(childAt)
      if (children.length > 0 && children.every((child) => child >= 0)) equations.push({ parent, children })
    }
  }
  for (let cell = 0; cell < size; cell++) {
    const [place = 0, period = 0, category = 0, facet = 0] = [
      system.place[cell],
      system.period[cell],
      system.category[cell],
      system.facet[cell],
    ]
    add(cell, sums.place[place], (child) => cellAt(child, period, category, facet))
    add(cell, sums.period[period], (child) => cellAt(place, child, category, facet))
    add(cell, sums.category[category], (child) => cellAt(place, period, child, facet))
    add(cell, sums.facet[facet], (child) => cellAt(place, period, category, child))
  }
  return equations
}

/** The sum and its parts. */
export const cellsOf = ({ parent, children }: Equation): number[] => [parent, ...children]
