import { DuckDBInstance } from '@duckdb/node-api'
import type { Column } from '../../../contract/columns/column.ts'
import { type Loader, startsOf } from '../candidate.ts'
import type { Filter } from '../operations.ts'

/** In the same process, two threads, six grouped counts in one statement: faster than six statements or grouping sets. */
export const duckdb: Loader = {
  name: 'DuckDB',
  load: async (columns) => {
    const starts = startsOf(columns)
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
    const connection = await instance.connect()
    await connection.run(`create table records (${columns.map(({ name }) => `"${name}" utinyint`).join(', ')})`)
    const appender = await connection.createAppender('records')
    for (let record = 0; record < (columns[0]?.codes.length ?? 0); record++) {
      for (const { codes } of columns) appender.appendUTinyInt(codes[record] ?? 0)
      appender.endRow()
    }
    appender.closeSync()
    return {
      name: 'DuckDB',
      apply: async ({ filter }) => {
        const reader = await connection.runAndReadAll(statementOf(columns, filter))
        const [cells = [], counts = []] = reader.getColumnsJS()
        return () => {
          const all = new Uint32Array(starts.at(-1) ?? 0)
          for (const [at, cell] of cells.entries()) all[cell] = counts[at] ?? 0
          return all
        }
      },
    }
  },
}

function statementOf(columns: readonly Column[], filter: Filter): string {
  const starts = startsOf(columns)
  const tests = columns.map(({ name }, dimension) => testOf(name, filter[dimension]))
  return columns
    .map(({ name }, view) => {
      const others = tests.filter((test, dimension) => test && dimension !== view)
      const where = others.length > 0 ? ` where ${others.join(' and ')}` : ''
      return `select ("${name}"::integer + ${starts[view]}) as cell, count(*)::integer as n from records${where} group by "${name}"`
    })
    .join(' union all ')
}

function testOf(name: string, codes: readonly number[] | undefined): string | undefined {
  if (!codes) return undefined
  const [first = 0] = codes
  const last = codes.at(-1) ?? 0
  return last - first === codes.length - 1
    ? `"${name}" between ${first} and ${last}`
    : `"${name}" in (${codes.join(', ')})`
}
