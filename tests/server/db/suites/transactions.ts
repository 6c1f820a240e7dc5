import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'

const add = (db: Database, word: string) => db.run(sql`insert into engine_test.word values (${word})`)

const words = async (db: Database): Promise<string[]> => {
  const rows = await db.all(z.object({ word: z.string() }), sql`select word from engine_test.word order by word`)
  return rows.map((row) => row.word)
}

const stop = new Error('stop')

export const transactions = (database: () => Database): void => {
  describe('transactions', () => {
    beforeAll(() => database().script('create table engine_test.word (word text primary key)'))
    beforeEach(() => database().script('truncate engine_test.word'))

    it('keeps everything of one that resolves, and answers what it answers', async () => {
      const answer = await database().transaction(async (tx) => {
        await add(tx, 'a')
        await add(tx, 'b')
        return 'done'
      })
      expect(answer).toBe('done')
      expect(await words(database())).toEqual(['a', 'b'])
    })
    it('keeps nothing of one that rejects, and rejects with the same error', async () => {
      const failing = database().transaction(async (tx) => {
        await add(tx, 'a')
        throw stop
      })
      await expect(failing).rejects.toBe(stop)
      expect(await words(database())).toEqual([])
    })
    it('shows nobody what is not committed yet', async () => {
      let seenOutside: Promise<string[]> | undefined
      await database().transaction(async (tx) => {
        await add(tx, 'a')
        seenOutside = words(database())
        expect(await words(tx)).toEqual(['a'])
        await tx.run(sql`delete from engine_test.word`)
      })
      expect(await seenOutside).toEqual([])
    })
    it('reads everything as it was at once, whatever is written meanwhile, and writes nothing', async () => {
      await add(database(), 'a')
      let meanwhile: Promise<number> | undefined
      const seen = await database().readAtOnce(async (tx) => {
        const before = await words(tx)
        meanwhile = add(database(), 'b')
        // An embedded engine lets nobody else in meanwhile.
        if (database().engine === 'postgres') await meanwhile
        return { before, after: await words(tx) }
      })
      await meanwhile
      expect(seen).toEqual({ before: ['a'], after: ['a'] })
      expect(await words(database())).toEqual(['a', 'b'])
      await expect(database().readAtOnce((tx) => add(tx, 'c'))).rejects.toMatchObject({ code: '25006' })
    })
    it('undoes only the nested one that rejects', async () => {
      await database().transaction(async (tx) => {
        await add(tx, 'a')
        const nested = tx.transaction(async (inner) => {
          await add(inner, 'b')
          throw stop
        })
        await expect(nested).rejects.toBe(stop)
        await tx.transaction(async (inner) => {
          await inner.transaction((innermost) => add(innermost, 'c'))
        })
      })
      expect(await words(database())).toEqual(['a', 'c'])
    })
    it('goes on after a statement that failed in a nested one', async () => {
      await database().transaction(async (tx) => {
        await add(tx, 'a')
        await expect(tx.transaction((inner) => add(inner, 'a'))).rejects.toMatchObject({ code: '23505' })
        await add(tx, 'b')
      })
      expect(await words(database())).toEqual(['a', 'b'])
    })
    it('lets nested ones that were started together take turns', async () => {
      await database().transaction(async (tx) => {
        await Promise.all([
          tx.transaction((inner) => add(inner, 'a')),
          add(tx, 'b'),
          tx.transaction(async (inner) => add(inner, 'c')),
        ])
      })
      expect(await words(database())).toEqual(['a', 'b', 'c'])
    })
    it('says so when a swallowed failure makes the commit impossible', async () => {
      const swallowing = database().transaction(async (tx) => {
        await add(tx, 'a')
        await add(tx, 'a').catch(() => 0)
      })
      await expect(swallowing).rejects.toMatchObject({ code: '25P02' })
      expect(await words(database())).toEqual([])
    })
    it('undoes one whose deferred constraint fails at the commit', async () => {
      await database().script(`create table engine_test.pair (
        a int primary key, b int references engine_test.pair deferrable initially deferred)`)
      const failing = database().transaction((tx) => tx.run(sql`insert into engine_test.pair values (1, 2)`))
      await expect(failing).rejects.toMatchObject({ code: '23503' })
      expect(await database().all(z.unknown(), sql`select a from engine_test.pair`)).toEqual([])
    })
    it('refuses its handle after the end', async () => {
      const kept = await database().transaction(async (tx) => tx)
      await expect(add(kept, 'a')).rejects.toThrow('The transaction is over')
    })
    it('rolls back one that waits for itself, with a hint, and lets the others go on', async () => {
      const waiting = database().transaction(async (tx) => {
        await add(tx, 'a')
        await new Promise<never>(() => undefined)
      })
      const rejection = expect(waiting).rejects.toMatchObject({ code: '25P03' })
      const other = words(database())
      expect(await other).toEqual([])
      await rejection
    })
  })
}
