import { type SQL, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'

const valueOf = async (database: Database, expression: SQL): Promise<unknown> =>
  (await database.one(z.object({ v: z.unknown() }), sql`select ${expression} as v`)).v

const read: [string, SQL, unknown][] = [
  ['a count', sql`(select count(*) from (values (1), (2)) as t)`, 2],
  ['a sum of integers', sql`(select sum(n) from (values (1), (2)) as t(n))`, 3],
  ['the largest safe integer', sql`9007199254740991::int8`, 9007199254740991],
  ['a small integer', sql`7::int2`, 7],
  ['a double', sql`0.1::float8`, 0.1],
  ['a truth', sql`true`, true],
  ['nothing', sql`null::int`, null],
  ['a calendar date', sql`date '2024-03-01'`, '2024-03-01'],
  ['an instant given in Karachi', sql`timestamptz '2024-03-01 00:30:00+05'`, '2024-02-29T19:30:00.000Z'],
  ['an instant with milliseconds', sql`timestamptz '2024-03-01 00:00:00.25Z'`, '2024-03-01T00:00:00.250Z'],
  ['an instant with microseconds', sql`timestamptz '2024-03-01 00:00:00.123456Z'`, '2024-03-01T00:00:00.123456Z'],
  ['a timestamp without zone', sql`timestamp '2024-03-01 12:00:00'`, '2024-03-01T12:00:00.000Z'],
  ['JSON', sql`'{"a":[1,null,"ب"]}'::jsonb`, { a: [1, null, 'ب'] }],
  ['a JSON text', sql`'"{}"'::json`, '{}'],
  ['bytes', sql`'\\x00ff10'::bytea`, Uint8Array.of(0, 255, 16)],
  ['an identifier', sql`'6f1e0b0c-8a54-4f5e-9d57-3d3f1f5a7f10'::uuid`, '6f1e0b0c-8a54-4f5e-9d57-3d3f1f5a7f10'],
  ['a list of texts', sql`array['a', null, 'NULL', 'x "y" \\ , {z}', '']`, ['a', null, 'NULL', 'x "y" \\ , {z}', '']],
  ['a list of dates', sql`array[date '2024-03-01', null]`, ['2024-03-01', null]],
  ['a list of counts', sql`array[1, 2]::int8[]`, [1, 2]],
  ['a list of JSON', sql`array['{"a":"b\\"c"}', '[1]']::jsonb[]`, [{ a: 'b"c' }, [1]]],
  [
    'a table of integers',
    sql`array[[1, 2], [3, 4]]`,
    [
      [1, 2],
      [3, 4],
    ],
  ], // prettier-ignore
  ['a list that starts at 0', sql`'[0:1]={a,b}'::text[]`, ['a', 'b']],
  ['an empty list', sql`'{}'::int[]`, []],
  ['the answer of a void function', sql`pg_advisory_xact_lock(1)`, null],
]

const instant = new Date('2024-02-29T19:30:00.250Z')
const sent: [string, SQL, unknown][] = [
  ['text that looks like SQL', sql`${"'; drop table x --"}::text`, "'; drop table x --"],
  ['a number', sql`${42}::int`, 42],
  ['a truth', sql`${false}::bool`, false],
  ['an integer beyond 2^53 as text', sql`${2n ** 60n}::int8::text`, '1152921504606846976'],
  ['an instant', sql`${instant}::timestamptz`, instant.toISOString()],
  ['nothing', sql`${null}::text`, null],
  ['JSON as a string', sql`${JSON.stringify({ a: ["it's"] })}::jsonb`, { a: ["it's"] }],
  ['bytes', sql`${Uint8Array.of(0, 254)}::bytea`, Uint8Array.of(0, 254)],
  [
    'a list of texts',
    sql`${sql.param(['a', null, 'NULL', 'x "y" \\ , {z}'])}::text[]`,
    ['a', null, 'NULL', 'x "y" \\ , {z}'],
  ],
  ['a list of instants', sql`${sql.param([instant])}::timestamptz[]`, [instant.toISOString()]],
  ['an empty list', sql`${sql.param([])}::int[]`, []],
]

const refused: [string, SQL, RegExp][] = [
  ['an integer beyond 2^53', sql`9007199254740992::int8`, /column "v": .*beyond 2\^53/],
  ['numeric', sql`1.5::numeric`, /column "v": numeric .*cast it in SQL/],
  ['numeric in a list', sql`array[1.5]`, /column "v": numeric/],
  ['an interval', sql`interval '1 day'`, /column "v": interval .*cast it in SQL/],
  ['an infinite date', sql`date 'infinity'`, /column "v": not a date/],
  ['an instant before Christ', sql`timestamptz '0044-03-15 12:00:00+00 BC'`, /column "v": not an instant/],
]

export const values = (database: () => Database): void => {
  describe('values', () => {
    it('are read in a process whose clock is in Karachi', () => {
      expect(new Date('2024-03-01T00:00:00Z').getTimezoneOffset()).toBe(-300)
    })
    it.each(read)('reads %s', async (_, expression, expected) => {
      expect(await valueOf(database(), expression)).toEqual(expected)
    })
    it.each(sent)('sends %s', async (_, expression, expected) => {
      expect(await valueOf(database(), expression)).toEqual(expected)
    })
    it.each(refused)('refuses %s', async (_, expression, message) => {
      await expect(valueOf(database(), expression)).rejects.toThrow(message)
    })
    it('takes the day of an instant in UTC', async () => {
      const day = sql`timestamptz '2024-03-01 00:30:00+05'::date`
      expect(await valueOf(database(), day)).toBe('2024-02-29')
    })
    it('refuses an object as a parameter and names it', async () => {
      await expect(valueOf(database(), sql`${{ a: 1 }}::jsonb`)).rejects.toThrow(/Parameter \$1 .*JSON\.stringify/)
    })
    it('refuses the character U+0000', async () => {
      await expect(valueOf(database(), sql`${'a\0b'}::text`)).rejects.toThrow(/U\+0000/)
    })
  })
}
