import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { protectionVersion } from '#server/figures/protection/protect.ts'
import { buildFiguresIfDue } from '#server/figures/refresh.ts'
import { makeSnapshotReader } from '#server/figures/snapshot-store.ts'
import { demoDatabase, demoNow } from '#tests/support/demo-database.ts'

/** Another second than that of the snapshot that is there: the id tells them apart. */
const options = { now: new Date(demoNow.getTime() + 60_000), smallNumberBelow: 10 }

class RollBack extends Error {}

/** Other tests read the same snapshot. */
async function undone(work: (db: Database) => Promise<void>): Promise<void> {
  const db = await demoDatabase()
  const end = new RollBack()
  await db
    .transaction(async (tx) => {
      await work(tx)
      throw end
    })
    .catch((error: unknown) => {
      if (error !== end) throw error
    })
}

const snapshots = async (db: Database) =>
  (await db.one(z.object({ n: z.int() }), sql`select count(*)::int as n from figures.snapshot`)).n

describe('figures', () => {
  it('are left alone while they are of this month and protected as today', () =>
    undone(async (db) => {
      const before = await snapshots(db)
      await buildFiguresIfDue(db, options)
      expect(await snapshots(db)).toBe(before)
    }))

  it('are built anew when they were protected by weaker rules', () =>
    undone(async (db) => {
      const before = await snapshots(db)
      await db.run(sql`update figures.snapshot set parameters = parameters - 'protection'`)
      await buildFiguresIfDue(db, options)
      expect(await snapshots(db)).toBe(before + 1)
      expect((await makeSnapshotReader(db).current())?.protection).toBe(protectionVersion)
    }))

  it('are built anew under another threshold', () =>
    undone(async (db) => {
      const before = await snapshots(db)
      await buildFiguresIfDue(db, { ...options, smallNumberBelow: 12 })
      expect(await snapshots(db)).toBe(before + 1)
      expect((await makeSnapshotReader(db).current())?.smallNumberBelow).toBe(12)
    }))
})
