import { once } from 'node:events'
import process from 'node:process'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { openEmbeddedDatabase } from '#server/db/drivers/embedded-driver.ts'

// Run by tests, which kill it: after a line on its input it opens the folder and says what it finds there, then it writes
// for ever and says what is written. The wait lets the next one load while the one before it still runs.

const [folder = ''] = process.argv.slice(2)
await once(process.stdin, 'data')
const threadFile = new URL('../../dist/server/embedded-thread.js', import.meta.url)
const database = await openEmbeddedDatabase({ folder, threadFile })
await database.script(`create table if not exists entry (
  id int primary key, digest text not null, padding text not null default repeat('x', 500))`)

const found = await database.one(
  z.object({ count: z.int(), last: z.int(), damaged: z.int() }),
  sql`select count(*) as count, coalesce(max(id), 0) as last,
             count(*) filter (where digest <> md5(id::text)) as damaged from entry`,
)
process.stdout.write(`found ${JSON.stringify(found)}\n`)

const write = (db: Pick<typeof database, 'run'>, id: number) =>
  db.run(sql`insert into entry (id, digest) values (${id}, md5(${String(id)}))`)

// Single rows and transactions of two in turn, with a checkpoint now and then: each is interrupted somewhere.
for (let id = found.last + 1; ; id += 1) {
  if (id % 50 === 0) await database.script('checkpoint')
  if (id % 3 === 0) {
    const first = id
    await database.transaction(async (tx) => {
      await write(tx, first)
      await write(tx, first + 1)
    })
    id += 1
  } else await write(database, id)
  process.stdout.write(`written ${id}\n`)
}
