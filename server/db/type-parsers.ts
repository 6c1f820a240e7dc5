import { readArray } from './array-text.ts'

// One table for every engine, so that a query gives equal values whatever runs it. Type ids are fixed by PostgreSQL's
// catalogue (src/include/catalog/pg_type.dat). A type that is not listed comes as PostgreSQL writes it.

type Parse = (text: string) => unknown

const asItIs: Parse = (text) => text

const safeInteger: Parse = (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('the integer is beyond 2^53; cast it to text in SQL')
  return value
}

const calendarDate: Parse = (text) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError('not a date between the years 1 and 9999')
  return text
}

const instantText = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?(?:([+-]\d{2})(?::?(\d{2}))?)?$/

/**
 * ISO 8601 in UTC. Milliseconds as `Date.prototype.toISOString` writes them; microseconds are kept where a value has
 * them, so that an instant read and sent back is the same instant. A timestamp without zone is taken as UTC.
 */
const instant: Parse = (text) => {
  const match = instantText.exec(text)
  if (match === null) throw new RangeError('not an instant between the years 1 and 9999')
  const [, day, time, fraction = '', hours = '+00', minutes = '00'] = match
  const micros = fraction.padEnd(6, '0')
  const utc = new Date(`${day}T${time}.${micros.slice(0, 3)}${hours}:${minutes}`).toISOString()
  return micros.endsWith('000') ? utc : `${utc.slice(0, -1)}${micros.slice(3)}Z`
}

const bytes: Parse = (text) => {
  if (!text.startsWith('\\x')) throw new RangeError('bytea must come in hexadecimal form')
  return Uint8Array.from({ length: text.length / 2 - 1 }, (_, index) =>
    Number.parseInt(text.slice(2 + index * 2, 4 + index * 2), 16),
  )
}

const refuse =
  (type: string, cast: string): Parse =>
  () => {
    throw new TypeError(`${type} has no exact JavaScript value; cast it in SQL (${cast})`)
  }

const truth: Parse = (text) => text === 't'
const number: Parse = Number
const json: Parse = (text) => JSON.parse(text)
const nothing: Parse = () => null

/** [type id, id of its array type, parser]; 0 where a type has no array. */
const types: readonly (readonly [number, number, Parse])[] = [
  [16, 1000, truth], // bool
  [17, 1001, bytes], // bytea
  [19, 1003, asItIs], // name
  [20, 1016, safeInteger], // int8
  [21, 1005, number], // int2
  [23, 1007, number], // int4
  [25, 1009, asItIs], // text
  [26, 1028, number], // oid
  [114, 199, json], // json
  [700, 1021, number], // float4
  [701, 1022, number], // float8
  [790, 791, refuse('money', 'an integer of the smallest unit')],
  [1042, 1014, asItIs], // bpchar
  [1043, 1015, asItIs], // varchar
  [1082, 1182, calendarDate], // date
  [1083, 1183, asItIs], // time
  [1114, 1115, instant], // timestamp
  [1184, 1185, instant], // timestamptz
  [1186, 1187, refuse('interval', 'extract(epoch from …)::float8')],
  [1700, 1231, refuse('numeric', '::float8, ::int or ::text')],
  [2278, 0, nothing], // void
  [2950, 2951, asItIs], // uuid
  [3802, 3807, json], // jsonb
]

const parsers = new Map<number, Parse>()
for (const [typeId, arrayTypeId, parse] of types) {
  parsers.set(typeId, parse)
  if (arrayTypeId !== 0) parsers.set(arrayTypeId, (text) => readArray(text, parse))
}

/** The parser of a PostgreSQL type id. It throws for a value that JavaScript cannot hold exactly. */
export const parserOf = (typeId: number): Parse => parsers.get(typeId) ?? asItIs
