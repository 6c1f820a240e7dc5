import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { provinceIds } from '#contract/places.ts'
import { dayInPakistan } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { buildSnapshot } from './build-snapshot.ts'
import { figureCalendar } from './calendar.ts'
import type { Snapshot } from './snapshot.ts'
import { makeSnapshotReader, storeSnapshot } from './snapshot-store.ts'

/** Records begin here; figures of earlier quarters do not exist. */
export const firstMonth = '2022-01'

export type RefreshOptions = { readonly now: Date; readonly smallNumberBelow: number }

/** Builds and stores a snapshot from the records as they are. Any error leaves the former snapshot in place. */
export async function buildFigures(db: Database, options: RefreshOptions): Promise<Snapshot> {
  const districts = await db.all(
    z.object({ id: z.string(), provinceId: z.enum(provinceIds) }),
    sql`select id, province_id as "provinceId" from reference.district where parent_id is null order by id`,
  )
  const snapshot = await buildSnapshot(db, {
    today: dayInPakistan(options.now),
    builtAt: options.now.toISOString(),
    firstMonth,
    smallNumberBelow: options.smallNumberBelow,
    districts,
  })
  await storeSnapshot(db, snapshot)
  return snapshot
}

/** Any number that no other program uses for an advisory lock in this database: the letters "figu". */
const buildLock = 0x66_69_67_75

/**
 * Builds only when the newest snapshot is not of this month, or was built under another threshold. Of several processes on one database
 * one builds; the others wait for it and find its snapshot.
 */
export async function buildFiguresIfDue(db: Database, options: RefreshOptions): Promise<void> {
  if (!(await isDue(db, options))) return
  await db.transaction(async (tx) => {
    await tx.script('set local statement_timeout = 0')
    await tx.run(sql`select pg_advisory_xact_lock(${buildLock})`)
    if (await isDue(tx, options)) await buildFigures(tx, options)
  })
}

async function isDue(db: Database, options: RefreshOptions): Promise<boolean> {
  const current = await makeSnapshotReader(db).current()
  const { asOf } = figureCalendar(dayInPakistan(options.now), firstMonth)
  return current?.asOf !== asOf || current.smallNumberBelow !== options.smallNumberBelow
}
