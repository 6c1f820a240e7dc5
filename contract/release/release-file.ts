import { keepPeriods } from './keep-periods.ts'
import { type FixedTable, type Release, type Silence, type TableName, tableNames } from './release.ts'
import { readTable, type TableText, writeTable } from './table-text.ts'

/**
 * A whole release as one file, for programs that filter it themselves, the page among them: about 300 KB, 40 of them on the way.
 * Of a release with the periods that its reader may see, and no returns of single agencies.
 */
export type ReleaseFile = {
  readonly releaseId: string
  readonly seriesId: string
  readonly builtAt: string
  readonly publishedAt: string
  readonly isSelfPublished: boolean
  readonly asOf: string
  readonly isSynthetic: boolean
  readonly smallNumberBelow: number
  readonly provisionalFrom?: string | undefined
  readonly tables: Readonly<Record<TableName, TableText>>
  readonly silence: Silence
  readonly coverage: TableText
}

/** @param periodIds those that stay; all others leave no trace */
export function writeReleaseFile(release: Release, periodIds: readonly string[]): ReleaseFile {
  const { id, seriesId, builtAt, publishedAt, isSelfPublished, asOf, isSynthetic, smallNumberBelow } = release
  const { provisionalFrom } = release
  const written = (table: FixedTable) => writeTable(keepPeriods(table, periodIds))
  return {
    releaseId: id,
    ...{ seriesId, builtAt, publishedAt, isSelfPublished, asOf, isSynthetic, smallNumberBelow },
    ...(provisionalFrom !== undefined && periodIds.includes(provisionalFrom) ? { provisionalFrom } : {}),
    tables: byName((name) => written(release.tables[name])),
    silence: Object.fromEntries(Object.entries(release.silence).filter(([period]) => periodIds.includes(period))),
    coverage: written(release.coverage),
  }
}

/** @throws when a table does not fill its axes: the file is damaged */
export function readReleaseFile({ releaseId, tables, coverage, provisionalFrom, ...head }: ReleaseFile): Release {
  return {
    ...head,
    id: releaseId,
    provisionalFrom,
    tables: byName((name) => readTable(tables[name])),
    coverage: readTable(coverage),
  }
}

function byName<T>(make: (name: TableName) => T): Readonly<Record<TableName, T>> {
  // One entry for each name of the list.
  return Object.fromEntries(tableNames.map((name) => [name, make(name)])) as Record<TableName, T>
}
