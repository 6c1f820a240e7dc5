import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { provinceIds } from '#contract/places.ts'
import { type ReleaseTables, type StoredRelease, type TableName, tableNames } from '#contract/release/release.ts'
import { readTable, writeTable } from '#contract/release/table-text.ts'
import type { Database } from '#server/db/database.ts'
import type { BuiltRelease } from './build-release.ts'
import { writeLedger } from './ledger.ts'
import type { MapCoverage } from './map-coverage.ts'
import type { Series } from './series.ts'
import { coverageTable } from './tables/coverage-table.ts'

export type StoreOptions = {
  readonly id: string
  readonly series: Series
  readonly builtAt: string
  readonly isSynthetic: boolean
  readonly durationMs: number
  readonly map: readonly MapCoverage[]
}

/** Keeps a release that nobody can see yet; see `publish.ts`. In one transaction with the ledger it was counted from. */
export async function storeRelease(db: Database, built: BuiltRelease, options: StoreOptions): Promise<void> {
  const { series } = options
  const parameters = { ...series.parameters, provisionalFrom: built.provisionalFrom ?? null }
  const report = {
    seconds: Math.round(options.durationMs / 1_000),
    map: options.map,
    units: built.results.map(({ unit, stream, report: one, mass }) => ({ unit, stream, ...one, mass })),
  }
  await db.transaction(async (tx) => {
    await writeLedger(tx, series.id, built.newQuarters)
    await tx.run(sql`
      insert into figures.release (id, series_id, as_of, built_at, is_synthetic, parameters, input_hash, report)
      values (${options.id}, ${series.id}, ${built.asOf}::date, ${options.builtAt}::timestamptz, ${options.isSynthetic},
        ${JSON.stringify(parameters)}::jsonb, ${built.inputHash}, ${JSON.stringify(report)}::jsonb)`)
    const parts: [string, unknown][] = tableNames.map((name) => [name, writeTable(built.tables[name])])
    parts.push(['returns', built.returns], ['silence', built.silence])
    for (const [part, body] of parts)
      await tx.run(
        sql`insert into figures.release_part (release_id, part, body) values (${options.id}, ${part}, ${JSON.stringify(body)})`,
      )
  })
}

const headRow = z.object({
  id: z.string(),
  seriesId: z.string(),
  builtAt: z.string(),
  publishedAt: z.string(),
  isSelfPublished: z.boolean(),
  asOf: z.string(),
  isSynthetic: z.boolean(),
  parameters: z.object({ smallNumberBelow: z.number().int(), provisionalFrom: z.string().nullable() }),
})
const headColumns = sql`id, series_id as "seriesId", built_at as "builtAt", published_at as "publishedAt",
  is_self_published as "isSelfPublished", as_of as "asOf", is_synthetic as "isSynthetic", parameters`

export type ReleaseReader = {
  /** The newest published release; `undefined` before the first. */
  current(): Promise<StoredRelease | undefined>
  /** Any published release by its id: old ones stay for links that name them. */
  byId(id: string): Promise<StoredRelease | undefined>
}

/**
 * Reads published releases and keeps them in memory. Asking for the newest costs one look at its id, so that every API process on the same
 * database answers from the same release.
 */
export function makeReleaseReader(db: Database): ReleaseReader {
  const held = new Map<string, StoredRelease>()
  const read = (which: ReturnType<typeof sql>) =>
    db.asApi(null, async (tx) => {
      const head = await tx.maybeOne(
        headRow,
        sql`select ${headColumns} from figures.release where published_at is not null ${which}`,
      )
      if (!head) return undefined
      const known = held.get(head.id)
      if (known) return known
      const release = await readParts(tx, head)
      held.set(head.id, release)
      if (held.size > releasesHeld) held.delete(held.keys().next().value ?? '')
      return release
    })
  return {
    current: () => read(sql`order by published_at desc, id desc limit 1`),
    byId: async (id) => held.get(id) ?? (await read(sql`and id = ${id}`)),
  }
}

/** A release takes about ten megabytes of memory. */
const releasesHeld = 4

const partRow = z.object({ part: z.string(), body: z.string() })
const tableText = z.object({ axes: z.array(z.array(z.string())), values: z.string() })
const returnsSchema = z.object({
  firstMonth: z.string(),
  rows: z.array(z.object({ agencyId: z.string(), districtId: z.string(), months: z.string() })),
})
const placeRow = z.object({ id: z.string(), provinceId: z.enum(provinceIds) })
const silenceSchema = z.record(z.string(), z.array(z.string()))

async function readParts(db: Database, head: z.infer<typeof headRow>): Promise<StoredRelease> {
  const rows = await db.all(partRow, sql`select part, body from figures.release_part where release_id = ${head.id}`)
  const bodies = new Map(rows.map((row) => [row.part, row.body]))
  const bodyOf = (part: string): unknown => {
    const body = bodies.get(part)
    if (body === undefined) throw new Error(`Release lacks its part ${part}`)
    return JSON.parse(body)
  }
  const { parameters, ...rest } = head
  const tables = tableNames.map((name): [TableName, ReleaseTables[TableName]] => [
    name,
    readTable(tableText.parse(bodyOf(name))),
  ])
  const returns = returnsSchema.parse(bodyOf('returns'))
  const districts = await db.all(
    placeRow,
    sql`select id, province_id as "provinceId" from reference.district where parent_id is null order by id`,
  )
  // Every name of `tableNames` was read just above.
  const read = Object.fromEntries(tables) as ReleaseTables
  return {
    ...rest,
    smallNumberBelow: parameters.smallNumberBelow,
    provisionalFrom: parameters.provisionalFrom ?? undefined,
    tables: read,
    returns,
    coverage: coverageTable(returns, districts, read.persons.axes[1] ?? []),
    silence: silenceSchema.parse(bodyOf('silence')),
  }
}
