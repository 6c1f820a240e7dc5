import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { openEmbeddedDatabase } from '#server/db/drivers/embedded-driver.ts'
import { createPGliteDatabase } from '#server/db/pglite-database.ts'
import { createOnServer } from '#tests/support/test-database.ts'

const role = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'rabta_api') then create role rabta_api nologin; end if;
  end $$;
  grant rabta_api to current_user;`

/** Short, so that the tests of an idle transaction do not wait for long. */
const idleLimitMs = 300

type Engine = { readonly name: string; readonly open: () => Promise<{ database: Database; remove: () => void }> }

const inMemory: Engine = {
  name: 'PGlite in this thread',
  open: async () => {
    const database = createPGliteDatabase(await PGlite.create(), { idleLimitMs })
    await database.script(role)
    return { database, remove: () => undefined }
  },
}

const embedded: Engine = {
  name: 'PGlite on disk in its own thread',
  open: async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rabta-engines-'))
    const threadFile = new URL('./thread-from-source.mjs', import.meta.url)
    const database = await openEmbeddedDatabase({ folder, threadFile, idleLimitMs })
    await database.script(role)
    return { database, remove: () => fs.rmSync(folder, { recursive: true }) }
  },
}

const server = (url: string): Engine => ({
  name: 'a PostgreSQL server',
  open: async () => ({
    database: await createOnServer(url, 'rabta_engine_test', { idleLimitMs }, (database) => database.script(role)),
    remove: () => undefined,
  }),
})

const { DATABASE_URL } = process.env
const engines = DATABASE_URL === undefined ? [inMemory, embedded] : [inMemory, embedded, server(DATABASE_URL)]

/** The schema the suites work in, open to the role of the API. */
const stage = 'create schema engine_test; grant usage on schema engine_test to rabta_api'

/** Runs the same tests over every engine, in a time zone in which a wrong reading of dates shows. */
export const describeEveryEngine = (suite: (database: () => Database) => void): void => {
  describe.each(engines)('on $name', ({ open }) => {
    let opened: Awaited<ReturnType<Engine['open']>> | undefined
    const database = (): Database => {
      if (opened === undefined) throw new Error('The database is open during tests only')
      return opened.database
    }
    const { TZ } = process.env
    beforeAll(async () => {
      process.env.TZ = 'Asia/Karachi'
      opened = await open()
      await opened.database.script(stage)
    })
    afterAll(async () => {
      if (TZ === undefined) delete process.env.TZ
      else process.env.TZ = TZ
      await opened?.database.script('drop schema engine_test cascade')
      await opened?.database.close()
      opened?.remove()
    })
    suite(database)
  })
}
