import { buildActiveTables } from './active-tables.ts'
import { type Counts, type Records, scan } from './block-scan.ts'
import { type Column, maximumCells, maximumDimensions } from './column.ts'
import { type Selection, selectionOf } from './selection.ts'

/** By dimension, the codes that are let through. A dimension left out is not filtered; an empty list lets nothing through. */
export type ColumnFilter<Name extends string = string> = Readonly<Partial<Record<Name, readonly number[]>>>

export type ViewCounts<Name extends string = string> = {
  /** Records that pass every filter. */
  readonly total: number
  /** One view per dimension, one number per code: records that pass the filters of all other dimensions. */
  readonly views: Readonly<Record<Name, Uint32Array>>
}

export type ColumnEngine<Name extends string = string> = {
  readonly query: (filter: ColumnFilter<Name>) => ViewCounts<Name>
  /**
   * Prepares for a slider or brush on a dimension, which takes as long as some queries: do it when the pointer goes down. Until the
   * filter of another dimension changes, `query` then takes microseconds, whatever the number of records.
   */
  readonly activate: (name: Name) => void
}

/** Filters and counts records by several dimensions at once. It remembers the last filter: a query costs what changed since. */
export function createColumnEngine<Name extends string>(columns: readonly Column<Name>[]): ColumnEngine<Name> {
  const records = recordsOf(columns)
  /** What was asked last, and what `records.failBits` says. While there are tables they differ in the active dimension. */
  let asked: readonly Selection[] = columns.map(() => undefined)
  let applied = asked
  let active = -1
  let countFromTables: ((selection: Selection) => Counts) | undefined

  const names: readonly string[] = columns.map(({ name }) => name)
  const dimensionOf = (name: string) => {
    const dimension = names.indexOf(name)
    if (dimension < 0) throw new RangeError(`No dimension ${name}`)
    return dimension
  }

  /** Where they differ from what is applied. A selection that was asked before is the same object. */
  const changesTo = (selections: readonly Selection[]) => {
    const changes: number[] = []
    selections.forEach((selection, dimension) => {
      if (selection !== applied[dimension]) changes.push(dimension)
    })
    return changes
  }

  /** A scan applies one change at least; that of a selection which stays as it is will do. */
  const orFirst = (changes: readonly number[]) => (changes.length > 0 ? changes : [0])

  return {
    query(filter) {
      for (const name in filter) dimensionOf(name)
      asked = columns.map((column, dimension) => selectionOf(filter[column.name], asked[dimension], column))
      const changes = changesTo(asked)
      if (changes.some((dimension) => dimension !== active)) countFromTables = undefined
      if (!countFromTables) applied = asked
      const { total, counts } = countFromTables?.(asked[active]) ?? scan(records, applied, orFirst(changes))
      const views: Partial<Record<Name, Uint32Array>> = {}
      columns.forEach(({ name }, at) => {
        views[name] = counts.subarray(records.starts[at], records.starts[at + 1])
      })
      // Every name has been set.
      return { total, views: views as Record<Name, Uint32Array> }
    },

    activate(name) {
      active = dimensionOf(name)
      const others = asked.with(active, undefined)
      const changes = changesTo(others)
      applied = others
      countFromTables = buildActiveTables(records, others, orFirst(changes), active)
    },
  }
}

function recordsOf(columns: readonly Column[]): Records {
  const length = columns[0]?.codes.length
  if (length === undefined || columns.length > maximumDimensions)
    throw new RangeError(`${columns.length} dimensions, not 1 to ${maximumDimensions}`)
  const starts = [0]
  let cells = 0
  for (const { name, dictionary, codes } of columns) {
    if (codes.length !== length) throw new RangeError(`${name}: ${codes.length} records, not ${length}`)
    if (codes.some((code) => code >= dictionary.length)) throw new RangeError(`${name}: codes without a value`)
    starts.push((cells += dictionary.length))
  }
  if (cells > maximumCells) throw new RangeError(`${cells} values in all dictionaries, not up to ${maximumCells}`)
  return { columns: columns.map(({ codes }) => codes), starts, failBits: new Uint8Array(length) }
}
