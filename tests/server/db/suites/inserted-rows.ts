import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'

const columns = [
  { name: 'id', type: 'int' },
  { name: 'word', type: 'text' },
  { name: 'happened_on', type: 'date' },
  { name: 'recorded_at', type: 'timestamptz' },
  { name: 'tags', type: 'text[]' },
  { name: 'note', type: 'jsonb' },
  { name: 'digest', type: 'bytea' },
]
const recordedAt = new Date('2024-02-29T19:30:00.250Z')

const rows = (count: number): unknown[][] =>
  Array.from({ length: count }, (_, id) => [
    id,
    `it's "${id}" ضلع`,
    '2024-03-01',
    recordedAt,
    ['a,b', null],
    { id },
    Uint8Array.of(1),
  ])

export const insertedRows = (database: () => Database): void => {
  describe('many rows at once', () => {
    beforeAll(() =>
      database().script(`create table engine_test.bulk (id int primary key, word text, happened_on date,
        recorded_at timestamptz, tags text[], note jsonb, digest bytea)`),
    )
    beforeEach(() => database().script('truncate engine_test.bulk'))
    const count = async () =>
      (await database().one(z.object({ n: z.int() }), sql`select count(*) as n from engine_test.bulk`)).n

    it('arrive with the values they had', async () => {
      expect(await database().insertRows('engine_test.bulk', columns, rows(3))).toBe(3)
      const [row] = await database().all(z.unknown(), sql`select * from engine_test.bulk where id = 2`)
      expect(row).toEqual({
        id: 2,
        word: `it's "2" ضلع`,
        happened_on: '2024-03-01',
        recorded_at: recordedAt.toISOString(),
        tags: ['a,b', null],
        note: { id: 2 },
        digest: Uint8Array.of(1),
      })
    })
    it('arrive all, also more than one statement takes', async () => {
      expect(await database().insertRows('engine_test.bulk', columns, rows(4_500))).toBe(4_500)
      expect(await count()).toBe(4_500)
    })
    it('arrive not at all when the last of them is refused', async () => {
      const withDuplicate = [...rows(4_500), ...rows(1)]
      await expect(database().insertRows('engine_test.bulk', columns, withDuplicate)).rejects.toMatchObject({
        code: '23505',
      })
      expect(await count()).toBe(0)
    })
    it('may be none', async () => {
      expect(await database().insertRows('engine_test.bulk', columns, [])).toBe(0)
    })
    it('are refused when a value is missing, with row and column', async () => {
      const insert = (row: unknown[]) => database().insertRows('engine_test.bulk', columns.slice(0, 2), [[1, 'a'], row])
      await expect(insert([2])).rejects.toThrow('Row 2 for engine_test.bulk has 1 values for 2 columns')
      await expect(insert([2, undefined])).rejects.toThrow('Row 2 for engine_test.bulk: "word" is undefined')
    })
    it('go only where a plain name points', async () => {
      await expect(database().insertRows('bulk; drop table x', columns, rows(1))).rejects.toThrow('plain identifier')
    })
  })
}
