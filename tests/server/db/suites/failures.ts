import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { DatabaseError } from '#server/db/database-error.ts'
import { RowError } from '#server/db/rows.ts'

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it succeeded',
    (error: unknown) => error,
  )

export const failures = (database: () => Database): void => {
  describe('failures', () => {
    beforeAll(() =>
      database().script(`create table engine_test.desk (
        code text constraint desk_pkey primary key, seats int not null constraint seats_positive check (seats > 0))`),
    )

    it('names the constraint and the table of a duplicate', async () => {
      const insert = sql`insert into engine_test.desk values ('lahore', 2)`
      await database().run(insert)
      const failure = await failureOf(database().run(insert))
      expect(failure).toBeInstanceOf(DatabaseError)
      expect(failure).toMatchObject({
        code: '23505',
        constraint: 'desk_pkey',
        table: 'desk',
        column: undefined,
        detail: 'Key (code)=(lahore) already exists.',
        statement: "insert into engine_test.desk values ('lahore', 2)",
      })
    })
    it('names the column that may not be null', async () => {
      const failure = await failureOf(database().run(sql`insert into engine_test.desk (code) values ('quetta')`))
      expect(failure).toMatchObject({ code: '23502', table: 'desk', column: 'seats' })
    })
    it('says which table does not exist', async () => {
      const failure = await failureOf(database().run(sql`select from engine_test.nowhere`))
      expect(failure).toMatchObject({ code: '42P01', message: 'relation "engine_test.nowhere" does not exist' })
    })
    it('answers the next statement after a failure, also the same one', async () => {
      const divide = (by: number) => database().one(z.object({ n: z.int() }), sql`select 6 / ${by}::int as n`)
      expect(await divide(2)).toEqual({ n: 3 })
      expect(await failureOf(divide(0))).toMatchObject({ code: '22012' })
      expect(await divide(3)).toEqual({ n: 2 })
    })
    it('reports the failure of a script', async () => {
      expect(await failureOf(database().script('select 1; selekt 2'))).toMatchObject({ code: '42601' })
    })
    it('names row and column of a row that does not fit, and no value of it', async () => {
      const row = z.object({ code: z.string(), seats: z.int().max(1) })
      const query = sql`select code, seats::int from (values ('a', 1), ('b', ${99}::int)) as t(code, seats)`
      const failure = await failureOf(database().all(row, query))
      expect(failure).toBeInstanceOf(RowError)
      expect(String(failure)).toMatch(/Row 2, column "seats"/)
      expect(String(failure)).not.toContain('99')
    })
    it('refuses two columns of the same name', async () => {
      const query = sql`select 1 as code, 2 as code`
      await expect(database().all(z.object({ code: z.int() }), query)).rejects.toThrow('Two columns are called "code"')
    })
    it('wants exactly one row where one was asked for', async () => {
      const row = z.object({ n: z.int() })
      await expect(database().one(row, sql`select 1 as n where false`)).rejects.toThrow('Exactly one row')
      await expect(database().one(row, sql`select n from generate_series(1, 2) as n`)).rejects.toThrow('2 came')
      await expect(database().maybeOne(row, sql`select n from generate_series(1, 2) as n`)).rejects.toThrow('More than')
      expect(await database().maybeOne(row, sql`select 1 as n where false`)).toBeUndefined()
    })
    it('counts the rows a statement changed, and none for a question', async () => {
      await database().run(sql`insert into engine_test.desk values ('a', 1), ('b', 1)`)
      expect(await database().run(sql`update engine_test.desk set seats = 5 where code in ('a', 'b')`)).toBe(2)
      expect(await database().run(sql`select * from engine_test.desk`)).toBe(0)
      expect(await database().run(sql`delete from engine_test.desk where code in ('a', 'b')`)).toBe(2)
    })
    it('keeps working when a table changes under a statement it has seen', async () => {
      await database().script('create table engine_test.shape (n int); insert into engine_test.shape values (1)')
      const query = sql`select * from engine_test.shape`
      expect(await database().all(z.object({ n: z.int() }), query)).toEqual([{ n: 1 }])
      await database().script(`alter table engine_test.shape add word text default 'x'`)
      await failureOf(database().all(z.unknown(), query))
      expect(await database().all(z.object({ n: z.int(), word: z.string() }), query)).toEqual([{ n: 1, word: 'x' }])
    })
  })
}
