import { tableNames } from '#contract/release/release.ts'
import type { ReleaseFile } from '#contract/release/release-file.ts'
import type { TableText } from '#contract/release/table-text.ts'
import { type Check, flag, list, number, optional, shapeOf, text } from './shape.ts'

const table: Check<TableText> = shapeOf<TableText>({ axes: list(list(text)), values: text })

/** Lists of districts by period: any period may be absent. */
const silence: Check<ReleaseFile['silence']> = (value, at) => {
  if (typeof value !== 'object' || value === null) return `${at}: object`
  for (const [period, districts] of Object.entries(value)) {
    const departure = list(text)(districts, `${at}/${period}`)
    if (departure !== undefined) return departure
  }
  return undefined
}

// One check for each name of the list.
const tables = shapeOf<ReleaseFile['tables']>(
  Object.fromEntries(tableNames.map((name) => [name, table])) as {
    [Name in keyof ReleaseFile['tables']]: Check<TableText>
  },
)

export const releaseFileShape = shapeOf<ReleaseFile>({
  releaseId: text,
  seriesId: text,
  builtAt: text,
  publishedAt: text,
  isSelfPublished: flag,
  asOf: text,
  isSynthetic: flag,
  smallNumberBelow: number,
  provisionalFrom: optional(text),
  tables,
  silence,
  coverage: table,
})
