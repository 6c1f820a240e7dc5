import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { dayInPakistan } from '#server/clock.ts'
import type { Database } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { migrations } from '#server/db/migrations-list.ts'
import { createPGliteDatabase } from '#server/db/pglite-database.ts'
import { argon2Passwords } from '#server/hosts/passwords.ts'
import { runJobsHere } from '#server/hosts/release/run-here.ts'
import { makeRelease } from '#server/release/make-release.ts'
import { prepareData } from '#server/seed/prepare-data.ts'

/** Enough for every screen to have figures in most districts. */
const persons = 20_000
const smallNumberBelow = 10

/**
 * Makes the database of the demo without a server: reference data, demo accounts, and the figures of synthetic records up to now.
 * The file belongs to this version of PGlite and is built, never committed.
 */
export async function main([file]: readonly string[]): Promise<void> {
  if (file === undefined) throw new Error('Say where the database is to be written')
  const now = new Date()
  const instance = await PGlite.create({
    // A megabyte of log instead of sixteen: the log is most of an empty database.
    initDbStartParams: ['--wal-segsize=1'],
    startParams: [...PGlite.defaultStartParams, '-c', 'min_wal_size=2MB', '-c', 'max_wal_size=4MB'],
  })
  const db = createPGliteDatabase(instance)
  await migrate(db, migrations)
  await prepareData({
    db,
    today: dayInPakistan(now),
    persons,
    withDemo: true,
    hashPassword: argon2Passwords.hash,
    buildFigures: () => makeRelease(db, { now, smallNumberBelow, runJobs: runJobsHere, publishesItself: true }),
  })
  await shrink(db)
  const files = await instance.dumpDataDir('none')
  await writeFile(file, await promisify(gzip)(await files.arrayBuffer(), { level: 9 }))
  await db.close()
}

/** Leaves out what no question reads. Measured with 20,000 persons: 11.6 MB become 3.7. */
async function shrink(db: Database): Promise<void> {
  // Answers come from the figures that were made of these; nothing opens a single record yet.
  await db.script('truncate records.case_file, records.referral, records.monthly_return cascade')
  await db.script('truncate figures.ledger')
  // Each holds another copy of the system catalogue, for databases that nobody will create.
  for (const name of ['template0', 'template1']) {
    await db.script(`alter database ${name} is_template false`)
    await db.script(`drop database ${name}`)
  }
  await db.script('vacuum full')
  for (let turn = 0; turn < 3; turn++) await db.script('select pg_switch_wal()')
  await db.script('checkpoint')
}
