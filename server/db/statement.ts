import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { writeArray } from './array-text.ts'
import type { Statement } from './driver.ts'
import { firstWords } from './first-words.ts'

const dialect = new PgDialect()

/** Turns a query into text and parameters in PostgreSQL's text format, so that no driver converts anything itself. */
export const toStatement = (query: SQL): Statement => {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return {
    text,
    params: params.map((value, index) => {
      try {
        return writeValue(value)
      } catch (error) {
        throw new TypeError(`Parameter $${index + 1} of "${firstWords(text)}": ${messageOf(error)}`)
      }
    }),
  }
}

const writeValue = (value: unknown): string | null => {
  if (value === null) return null
  if (Array.isArray(value)) return writeArray(value, writeValue)
  switch (typeof value) {
    case 'string':
      if (value.includes('\0')) throw new TypeError('PostgreSQL text cannot hold the character U+0000')
      return value
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value)
    case 'object':
      if (value instanceof Date) return value.toISOString()
      if (value instanceof Uint8Array) return writeBytes(value)
      throw new TypeError('an object is not a parameter; pass JSON.stringify(value)')
    default:
      throw new TypeError(`${typeof value} is not a parameter`)
  }
}

/** `\x` and hexadecimal digits, PostgreSQL's text format of bytea. */
export const writeBytes = (bytes: Uint8Array): string => {
  let text = '\\x'
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
