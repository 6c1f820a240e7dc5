import { writeFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { buildFigures } from '#server/figures/refresh.ts'
import { migrate } from '#server/db/migrate.ts'
import { migrations } from '#server/db/migrations-list.ts'
import { createPGliteDatabase } from '#server/db/pglite-database.ts'
import { argon2Passwords } from '#server/hosts/passwords.ts'
import { prepareData } from '#server/seed/prepare-data.ts'

/** Enough for every screen to have figures in most districts, small enough to travel. */
const persons = 20_000

/**
 * Makes the database of the browser demo: synthetic records and their figures, in the smallest form that PGlite opens.
 * The file belongs to this version of PGlite and is built, never committed.
 */
export async function prepareDatabase(file: string, now: Date): Promise<void> {
  const instance = await PGlite.create({
    // A megabyte of log instead of sixteen: the log is most of an empty database.
    initDbStartParams: ['--wal-segsize=1'],
    startParams: [...PGlite.defaultStartParams, '-c', 'min_wal_size=2MB', '-c', 'max_wal_size=4MB'],
  })
  const db = createPGliteDatabase(instance)
  await migrate(db, migrations)
  await prepareData({
    db,
    today: now.toISOString().slice(0, 10),
    persons,
    withDemo: true,
    hashPassword: argon2Passwords.hash,
    onProgress: () => undefined,
    buildFigures: async () => void (await buildFigures(db, { now, smallNumberBelow: 10 })),
  })
  // The demo answers from figures; records of persons that nobody can open in it yet would be dead weight.
  await db.run(sql`delete from records.referral`)
  await db.run(sql`delete from records.case_file`)
  await instance.exec('vacuum full')
  for (let turn = 0; turn < 3; turn++) await instance.exec('select pg_switch_wal()')
  await instance.exec('checkpoint')
  const dump = await instance.dumpDataDir('gzip')
  await writeFile(file, new Uint8Array(await dump.arrayBuffer()))
  await instance.close()
}
