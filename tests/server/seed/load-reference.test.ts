import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { loadReference } from '#server/reference/load-reference.ts'
import { referenceFiles } from '#server/reference/reference-files.ts'
import { inTransaction, testDatabase } from '#tests/support/test-database.ts'

const countRow = z.object({ count: z.number().int() })
const countOf = async (db: Database, table: string) =>
  (await db.one(countRow, sql`select count(*)::int as count from ${sql.raw(table)}`)).count

// Starting the database is no part of what these tests time.
beforeAll(async () => void (await testDatabase()))

/** The files with one line of one file changed. */
const withChange = (file: string, from: string, to: string) => {
  const text = referenceFiles[file] ?? ''
  expect(text).toContain(from)
  return { ...referenceFiles, [file]: text.replace(from, to) }
}

describe('loading the reference data', () => {
  it('fills every table, and the 156 base districts cover the country', async () => {
    await inTransaction(async (db) => {
      expect(await loadReference(db, referenceFiles)).toBe('loaded')
      for (const table of ['province', 'division', 'district_alias', 'agency', 'fia_office', 'law', 'law_section']) {
        expect(await countOf(db, `reference.${table}`), table).toBeGreaterThan(0)
      }
      for (const table of ['helpline', 'code', 'published_figure']) {
        expect(await countOf(db, `reference.${table}`), table).toBeGreaterThan(10)
      }
      expect(await countOf(db, 'reference.district where parent_id is null')).toBe(156)
      expect(await countOf(db, 'reference.district where parent_id is not null')).toBe(25)
    })
  })

  it('does nothing when the same files are there already', async () => {
    await inTransaction(async (db) => {
      await loadReference(db, referenceFiles)
      expect(await loadReference(db, referenceFiles)).toBe('unchanged')
    })
  })

  it('takes over a changed name and keeps what records may refer to', async () => {
    await inTransaction(async (db) => {
      await loadReference(db, referenceFiles)
      const changed = withChange('agencies.csv', 'National Police Bureau,NPB,', 'National Police Bureau (changed),NPB,')
      expect(await loadReference(db, changed)).toBe('loaded')
      const row = await db.one(
        z.object({ name: z.string() }),
        sql`select name_en as name from reference.agency where id = 'npb'`,
      )
      expect(row.name).toBe('National Police Bureau (changed)')
      expect(await countOf(db, 'reference.agency')).toBe(55)
    })
  })

  it('removes what nothing refers to when its line is gone', async () => {
    await inTransaction(async (db) => {
      await loadReference(db, referenceFiles)
      const before = await countOf(db, 'reference.district_alias')
      await loadReference(db, withChange('districts.csv', 'RY Khan|', ''))
      expect(await countOf(db, 'reference.district_alias')).toBe(before - 1)
    })
  })

  it('names file, line and column of a fault and leaves the database as it was', async () => {
    await inTransaction(async (db) => {
      await loadReference(db, referenceFiles)
      const broken = withChange('provinces.csv', '4333467', 'four million')
      await expect(loadReference(db, broken)).rejects.toThrow(/provinces\.csv, line 2, column "pop_2023"/)
      expect(await loadReference(db, referenceFiles)).toBe('unchanged')
    })
  })

  it('says which file is missing', async () => {
    const { 'laws.csv': _, ...rest } = referenceFiles
    await inTransaction(async (db) => {
      await expect(loadReference(db, rest)).rejects.toThrow('reference/laws.csv is missing')
    })
  })

  it('offers no helpline without a number, and all three bodies behind 1121', async () => {
    await inTransaction(async (db) => {
      await loadReference(db, referenceFiles)
      expect(await countOf(db, "reference.helpline where number = ''")).toBe(0)
      expect(await countOf(db, "reference.helpline where number = '1121'")).toBe(3)
    })
  })
})
