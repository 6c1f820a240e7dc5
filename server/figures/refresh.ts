import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { provinceIds } from '#contract/places.ts'
import { dayInPakistan } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { buildSnapshot } from './build-snapshot.ts'
import { figureCalendar } from './calendar.ts'
import { protectionVersion } from './protection/protect.ts'
import type { Snapshot } from './snapshot.ts'
import { makeSnapshotReader, storeSnapshot } from './snapshot-store.ts'

/** Records begin here; figures of earlier quarters do not exist. */
export const firstMonth = '2022-01'

export type RefreshOptions = { readonly now: Date; readonly smallNumberBelow: number }

/** Builds and stores a snapshot from the records as they are. Any error leaves the former snapshot in place. */
export async function buildFigures(db: Database, options: RefreshOptions): Promise<void> {
  await storeSnapshot(db, await build(db, options))
}

async function build(db: Database, options: RefreshOptions): Promise<Snapshot> {
  const districts = await db.all(
    z.object({ id: z.string(), provinceId: z.enum(provinceIds) }),
    sql`select id, province_id as "provinceId" from reference.district where parent_id is null order by id`,
  )
  return buildSnapshot(db, {
    today: dayInPakistan(options.now),
    builtAt: options.now.toISOString(),
    firstMonth,
    smallNumberBelow: options.smallNumberBelow,
    districts,
  })
}

/** Any number that no other program uses for an advisory lock in this database: the letters "figu". */
const storeLock = 0x66_69_67_75

/**
 * Builds only when the newest snapshot is not of this month, or was built under another threshold or weaker rules. Of several processes on
 * one database that find this together, one stores its snapshot and the others drop theirs. (Held while building, the lock would keep a
 * transaction idle for longer than the database allows.)
 */
export async function buildFiguresIfDue(db: Database, options: RefreshOptions): Promise<void> {
  if (!(await isDue(db, options))) return
  const snapshot = await build(db, options)
  await db.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(${storeLock})`)
    if (await isDue(tx, options)) await storeSnapshot(tx, snapshot)
  })
}

async function isDue(db: Database, options: RefreshOptions): Promise<boolean> {
  const current = await makeSnapshotReader(db).current()
  const { asOf } = figureCalendar(dayInPakistan(options.now), firstMonth)
  if (current?.asOf !== asOf || current.protection < protectionVersion) return true
  return current.smallNumberBelow !== options.smallNumberBelow
}
