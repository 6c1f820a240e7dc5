import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { migrations } from '#server/db/migrations-list.ts'
import { inTransaction, testDatabase } from '#tests/support/test-database.ts'

const count = z.object({ n: z.int() })
const countMigrations = sql`select count(*) as n from rabta_migration`

describe('the database of the tests', () => {
  it('has every migration', async () => {
    expect(await (await testDatabase()).one(count, countMigrations)).toEqual({ n: migrations.length })
  })
  it('undoes what a test did, also in transactions of its own', async () => {
    await inTransaction(async (db) => {
      await db.transaction((tx) => tx.run(sql`delete from rabta_migration`))
      expect(await db.one(count, countMigrations)).toEqual({ n: 0 })
    })
    expect(await (await testDatabase()).one(count, countMigrations)).toEqual({ n: migrations.length })
  })
  it('lets a test fail', async () => {
    const failing = inTransaction(async () => expect(1).toBe(2))
    await expect(failing).rejects.toThrow('expected 1 to be 2')
  })
})
