import type { SQL } from 'drizzle-orm'
import type { Database } from './database.ts'
import { wrapFailure } from './database-error.ts'
import type { RawResult, Statement } from './driver.ts'
import { firstWords } from './first-words.ts'
import { RowError, readRows } from './rows.ts'
import { toStatement } from './statement.ts'

/** The methods that run single statements, the same for the database and for a transaction. */
export const statementMethods = (
  query: (statement: Statement) => Promise<RawResult>,
  script: (text: string) => Promise<void>,
): Pick<Database, 'all' | 'one' | 'maybeOne' | 'run' | 'script'> => {
  const execute = async (statement: Statement): Promise<RawResult> => {
    try {
      return await query(statement)
    } catch (error) {
      throw wrapFailure(error, statement.text)
    }
  }
  const all: Database['all'] = async (row, sql) => {
    const statement = toStatement(sql)
    return readRows(row, await execute(statement), statement.text)
  }
  const maybeOne: Database['maybeOne'] = async (row, sql) => {
    const [first, second] = await all(row, sql)
    if (second !== undefined) throw new RowError(`More than one row (${sayWhich(sql)})`)
    return first
  }
  return {
    all,
    maybeOne,
    one: async (row, sql) => {
      const rows = await all(row, sql)
      const [only] = rows
      if (only === undefined || rows.length > 1) {
        throw new RowError(`Exactly one row was expected, ${rows.length} came (${sayWhich(sql)})`)
      }
      return only
    },
    run: async (sql) => (await execute(toStatement(sql))).affectedRows,
    script: async (text) => {
      try {
        await script(text)
      } catch (error) {
        throw wrapFailure(error, text)
      }
    },
  }
}

const sayWhich = (query: SQL): string => firstWords(toStatement(query).text)
