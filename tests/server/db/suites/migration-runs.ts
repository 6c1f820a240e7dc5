import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { type Migration, migrate } from '#server/db/migrate.ts'

const first: Migration = { name: '0001_word.sql', sql: 'create table engine_test.migrated (word text);\n' }
const second: Migration = { name: '0002_more.sql', sql: `insert into engine_test.migrated values ('two')` }
const third: Migration = { name: '0003_more.sql', sql: `insert into engine_test.migrated values ('three')` }

export const migrationRuns = (database: () => Database): void => {
  describe('migrations', () => {
    beforeEach(() =>
      database().script('drop table if exists rabta_migration; drop table if exists engine_test.migrated'),
    )
    const words = async () => {
      const rows = await database().all(z.object({ word: z.string() }), sql`select word from engine_test.migrated`)
      return rows.map((row) => row.word)
    }
    const run = async (list: Migration[]) => {
      const applied: string[] = []
      await migrate(database(), list, (name) => applied.push(name))
      return applied
    }

    it('run once each, in the order of their names', async () => {
      expect(await run([second, first])).toEqual([first.name, second.name])
      expect(await run([first, second])).toEqual([])
      expect(await run([first, second, third])).toEqual([third.name])
      expect(await words()).toEqual(['two', 'three'])
    })
    it('run once when several processes start at the same time', async () => {
      const runs = await Promise.all([run([first, second]), run([first, second]), run([first, second])])
      expect(runs.flat().toSorted()).toEqual([first.name, second.name])
      expect(await words()).toEqual(['two'])
    })
    it('leave no trace of one that fails, and keep those before it', async () => {
      const broken = { name: '0003_broken.sql', sql: `insert into engine_test.migrated values ('x'); selekt` }
      await expect(run([first, second, broken])).rejects.toThrow(/0003_broken\.sql .*syntax error/)
      expect(await words()).toEqual(['two'])
      expect(await run([first, second, third])).toEqual([third.name])
    })
    it('refuse a file that was changed after it was applied, but not its line ends', async () => {
      await run([first])
      await expect(run([{ ...first, sql: first.sql.replaceAll('\n', '\r\n') }])).resolves.toEqual([])
      const changed = { ...first, sql: 'create table engine_test.migrated (word int);\n' }
      await expect(run([changed])).rejects.toThrow('0001_word.sql was changed')
    })
    it('refuse a database that a later version has made', async () => {
      await run([first, second])
      await expect(run([first])).rejects.toThrow('another version of Rabta, which knows the migration 0002_more.sql')
    })
    it('refuse a file that comes before one already applied', async () => {
      await run([first, third])
      await expect(run([first, second, third])).rejects.toThrow('0002_more.sql comes before 0003_more.sql')
    })
    it('refuse a file that ends its transaction', async () => {
      const committing = { name: '0004_commit.sql', sql: 'select 1; commit; select 1' }
      await expect(run([first, committing])).rejects.toThrow('0004_commit.sql ends its transaction')
    })
  })
}
