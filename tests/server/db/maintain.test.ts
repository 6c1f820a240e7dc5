import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { maintainTables } from '#server/db/maintain.ts'
import { testDatabase } from '#tests/support/test-database.ts'

describe('the maintenance of tables', () => {
  // VACUUM runs in no transaction, so this test has a schema of its own.
  beforeAll(async () =>
    (await testDatabase()).script(
      'create schema maintain_test; create table maintain_test.busy (n int); create table maintain_test.quiet (n int)',
    ),
  )
  afterAll(async () => (await testDatabase()).script('drop schema maintain_test cascade'))

  it('treats the table that changed much, once, and leaves the others', async () => {
    const database = await testDatabase()
    await database.run(sql`insert into maintain_test.busy select generate_series(1, 2000)`)
    await database.run(sql`insert into maintain_test.quiet values (1)`)
    await database.run(sql`delete from maintain_test.busy where n > 100`)
    await database.run(sql`select pg_stat_force_next_flush()`)
    const treated = await maintainTables(database)
    expect(treated.filter((name) => name.startsWith('maintain_test'))).toEqual(['maintain_test.busy'])
    const pages = await database.one(
      z.object({ rows: z.number() }),
      sql`select reltuples as rows from pg_class where oid = 'maintain_test.busy'::regclass`,
    )
    expect(pages).toEqual({ rows: 100 })
    await database.run(sql`select pg_stat_force_next_flush()`)
    expect(await maintainTables(database)).not.toContain('maintain_test.busy')
  })
})
