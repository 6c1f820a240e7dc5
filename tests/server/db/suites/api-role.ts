import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'

const contextRow = z.object({ role: z.string(), token: z.string().nullable() })

const contextOf = (db: Database) =>
  db.one(contextRow, sql`select current_user::text as role, nullif(current_setting('rabta.token', true), '') as token`)

/** Every session of the pool, so that nothing is left behind on the one that happened to do the work. */
const contextsOf = (db: Database) =>
  Promise.all(Array.from({ length: 10 }, () => db.transaction((tx) => contextOf(tx))))

const asApi = { role: 'rabta_api', token: 'token of Lahore' }

export const apiRole = (database: () => Database): void => {
  describe('the role of the API', () => {
    let before: z.infer<typeof contextRow>
    beforeAll(async () => {
      before = await contextOf(database())
      await database().script(`
        create table engine_test.case_file (agency text);
        insert into engine_test.case_file values ('token of Lahore'), ('token of Quetta');
        alter table engine_test.case_file enable row level security;
        alter table engine_test.case_file force row level security;
        create policy own on engine_test.case_file to rabta_api using (agency = current_setting('rabta.token', true));
        grant select on engine_test.case_file to rabta_api`)
    })
    const cases = (db: Database) =>
      db.all(z.object({ agency: z.string() }), sql`select agency from engine_test.case_file`)

    it('and the token hold inside and are gone afterwards on every session', async () => {
      expect(await database().asApi('token of Lahore', contextOf)).toEqual(asApi)
      expect(await database().asApi(null, contextOf)).toEqual({ role: 'rabta_api', token: null })
      expect(before).toEqual({ role: expect.not.stringMatching('rabta_api'), token: null })
      for (const context of await contextsOf(database())) expect(context).toEqual(before)
    })
    it('are gone after a failure', async () => {
      const failing = database().asApi('token of Lahore', (tx) => tx.run(sql`select 1 / 0`))
      await expect(failing).rejects.toMatchObject({ code: '22012' })
      for (const context of await contextsOf(database())) expect(context).toEqual(before)
    })
    it('end with a nested one too, whether it resolves or rejects', async () => {
      await database().transaction(async (tx) => {
        expect(await tx.asApi('token of Lahore', contextOf)).toEqual(asApi)
        expect(await contextOf(tx)).toEqual(before)
        await expect(tx.asApi('token of Lahore', (api) => api.run(sql`select 1 / 0`))).rejects.toThrow()
        expect(await contextOf(tx)).toEqual(before)
      })
    })
    it('come back when one for another token was nested inside', async () => {
      await database().asApi('token of Lahore', async (outer) => {
        expect((await outer.asApi('token of Quetta', contextOf)).token).toBe('token of Quetta')
        expect(await contextOf(outer)).toEqual(asApi)
      })
    })
    it('are bound by row-level security, each token to its own rows', async () => {
      expect(await database().asApi('token of Quetta', cases)).toEqual([{ agency: 'token of Quetta' }])
      expect(await database().asApi(null, cases)).toEqual([])
    })
    it('never mix when many ask at once', async () => {
      const tokens = Array.from({ length: 60 }, (_, index) => (index % 2 ? 'token of Lahore' : 'token of Quetta'))
      const answers = await Promise.all(tokens.map((token) => database().asApi(token, cases)))
      expect(answers.map(([row]) => row?.agency)).toEqual(tokens)
    })
  })
}
