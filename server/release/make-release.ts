import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { provinceIds } from '#contract/places.ts'
import type { Database } from '#server/db/database.ts'
import { dayInPakistan } from '../clock.ts'
import { readGeography } from '../queries/geography.ts'
import { type BuiltRelease, buildRelease } from './build-release.ts'
import { figureCalendar } from './calendar.ts'
import { type MapCoverage, mapCoverage } from './map-coverage.ts'
import { publishAlone } from './publish.ts'
import { makeReleaseReader, storeRelease } from './release-store.ts'
import { openSeries, parametersOf, parametersSchema, type Series } from './series.ts'
import type { RunJobs } from './unit-job.ts'

/** Records begin here; figures of earlier quarters do not exist. */
export const firstMonth = '2022-01'

export type ReleaseOptions = {
  readonly now: Date
  readonly smallNumberBelow: number
  readonly runJobs: RunJobs
  /** Synthetic releases publish themselves. A release of real records waits for two persons in any case, one of no records for nobody. */
  readonly publishesItself: boolean
  /** Why a new series begins although the rules are the same: corrected records take effect. */
  readonly rebase?: string
}

export type MadeRelease = {
  readonly id: string
  readonly isPublished: boolean
  readonly built: BuiltRelease
  readonly map: readonly MapCoverage[]
}

/**
 * Builds a release from the records as they are and stores it. Any error leaves the former release in place.
 * @returns `undefined` where another process was faster: its release stands
 */
export async function makeRelease(
  db: Database,
  options: ReleaseOptions,
  onlyIfDue = false,
): Promise<MadeRelease | undefined> {
  const series = await openSeries(db, parametersOf(options.smallNumberBelow, firstMonth), options.now, options.rebase)
  const started = performance.now()
  const built = await build(db, series, options)
  const durationMs = performance.now() - started
  const map = mapCoverage({ ...built, smallNumberBelow: options.smallNumberBelow }, await readGeography(db))
  const id = idOf(built.asOf, options.now)
  return db.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(${storeLock})`)
    if (onlyIfDue && !(await isDue(tx, options))) return undefined
    const { isSynthetic, isEmpty } = await tx.one(whatIsCounted, recordKinds)
    await storeRelease(tx, built, { id, series, builtAt: options.now.toISOString(), isSynthetic, durationMs, map })
    const isPublished = isEmpty || (options.publishesItself && isSynthetic)
    if (isPublished) await publishAlone(tx, id, options.now)
    return { id, isPublished, built, map }
  })
}

/** Builds when the newest release is not of this month, or was made under other rules. */
export async function makeReleaseIfDue(db: Database, options: ReleaseOptions): Promise<MadeRelease | undefined> {
  return (await isDue(db, options)) ? makeRelease(db, options, true) : undefined
}

/** Any number that no other program uses for an advisory lock in this database: the letters "figu". */
const storeLock = 0x66_69_67_75

const idOf = (asOf: string, now: Date): string => `${asOf}.${now.toISOString().replace(/\D/g, '').slice(0, 14)}`

async function build(db: Database, series: Series, options: ReleaseOptions): Promise<BuiltRelease> {
  const districts = await db.all(
    z.object({ id: z.string(), provinceId: z.enum(provinceIds), divisionId: z.string() }),
    sql`select id, province_id as "provinceId", division_id as "divisionId" from reference.district where parent_id is null order by id`,
  )
  const earlier = await newestPublished(db, series.id)
  return buildRelease(db, {
    today: dayInPakistan(options.now),
    firstMonth,
    seriesId: series.id,
    rules: { ...series.parameters, secret: series.secret },
    districts,
    runJobs: options.runJobs,
    ...(earlier ? { earlier: { asOf: earlier.asOf, tables: earlier.tables } } : {}),
  })
}

async function newestPublished(db: Database, seriesId: string) {
  const found = await db.maybeOne(
    z.object({ id: z.string() }),
    sql`select id from figures.release where series_id = ${seriesId} and published_at is not null order by as_of desc, published_at desc limit 1`,
  )
  return found && makeReleaseReader(db).byId(found.id)
}

async function isDue(db: Database, options: ReleaseOptions): Promise<boolean> {
  const newest = await db.maybeOne(
    z.object({ asOf: z.string(), parameters: parametersSchema }),
    sql`select as_of as "asOf", parameters from figures.release order by built_at desc, id desc limit 1`,
  )
  const { asOf } = figureCalendar(dayInPakistan(options.now), firstMonth)
  const wanted = parametersOf(options.smallNumberBelow, firstMonth)
  return newest?.asOf !== asOf || JSON.stringify(newest.parameters) !== JSON.stringify(wanted)
}

const whatIsCounted = z.object({ isSynthetic: z.boolean(), isEmpty: z.boolean() })
const recordKinds = sql`
  select exists (select from records.case_file where is_synthetic) as "isSynthetic",
    not exists (select from records.case_file) and not exists (select from figures.ledger where body ~ '"count":') as "isEmpty"`
