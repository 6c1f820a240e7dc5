import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm'
import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import { Coordinator, clauseInterval, clausePoints, makeClient, Selection, wasmConnector } from '@uwdata/mosaic-core'
import { count, Query } from '@uwdata/mosaic-sql'
import type { Column } from '../../../contract/columns/column.ts'
import { itemAt } from '../../../server/random.ts'
import { type Loader, startsOf } from '../candidate.ts'
import type { Operation } from '../operations.ts'

type Result = { readonly numRows: number; getChild(name: string): { toArray(): ArrayLike<number> } }
type Database = { readonly duckdb: AsyncDuckDB; readonly connection: AsyncDuckDBConnection }

/** One database in a worker for both ways of using it; the first candidate that loads it pays for it. */
const databases = new Map<readonly Column[], Promise<Database>>()

/**
 * Mosaic's coordinator over DuckDB-WASM, one client per view, one crossfilter selection. Its cache of results is off: a brush that goes
 * back would measure the cache.
 * @param withCubes its pre-aggregation, one table per client and activated dimension; on by default in Mosaic
 */
export const mosaic = (withCubes: boolean): Loader => {
  const name = withCubes ? 'Mosaic with cubes' : 'Mosaic without cubes'
  return {
    name,
    load: async (columns) => {
      const database = databases.get(columns) ?? openDatabase(columns)
      databases.set(columns, database)
      const coordinator = new Coordinator(wasmConnector(await database), {
        cache: false,
        logger: null,
        preagg: { enabled: withCubes, schema: 'cubes' },
      })
      const selection = Selection.crossfilter()
      const results: Result[] = []
      const clients = columns.map(({ name: column }, view) =>
        makeClient({
          coordinator,
          selection,
          query: (filter) => Query.from('records').select({ code: column, n: count() }).where(filter).groupby(column),
          // Mosaic hands out tables of its Arrow library.
          queryResult: (result) => (results[view] = result as Result),
          queryError: (error) => {
            throw error
          },
        }),
      )
      await Promise.all(clients.map((client) => client.pending))

      // A source makes clauses of one kind, as a component of a page does: clients choose values, the brush chooses a range.
      const brush = {}
      let isBrushing = false
      const clauseOf = ({ filter, changed }: Operation) => {
        const { name: column, dictionary } = itemAt(columns, changed)
        const source = itemAt(clients, changed)
        const codes = filter[changed]
        const [first = 0] = codes ?? []
        const last = codes?.at(-1) ?? 0
        if (!isBrushing || !codes)
          return clausePoints(
            [column],
            codes?.map((code) => [code]),
            { source },
          )
        const domain: [number, number] = [0, dictionary.length]
        const scale = { type: 'linear' as const, domain, range: domain }
        return clauseInterval(column, [first, last], { source: brush, clients: new Set([source]), scale })
      }
      return {
        name,
        activate: () => {
          isBrushing = true
        },
        apply: async (operation) => {
          selection.update(clauseOf(operation))
          await selection.pending('value')
          const answered = results.slice()
          return () => cellsOf(columns, answered)
        },
      }
    },
  }
}

async function openDatabase(columns: readonly Column[]): Promise<Database> {
  const duckdb = new AsyncDuckDB(new VoidLogger(), new Worker('/duckdb/duckdb-browser-eh.worker.js'))
  await duckdb.instantiate(new URL('/duckdb/duckdb-eh.wasm', location.href).href)
  const connection = await duckdb.connect()
  const records = tableFromArrays(Object.fromEntries(columns.map(({ name, codes }) => [name, codes])))
  await connection.insertArrowFromIPCStream(tableToIPC(records, { format: 'stream' }), {
    name: 'records',
    create: true,
  })
  return { duckdb, connection }
}

function cellsOf(columns: readonly Column[], results: readonly Result[]): Uint32Array {
  const starts = startsOf(columns)
  const cells = new Uint32Array(starts.at(-1) ?? 0)
  for (const [view, result] of results.entries()) {
    const codes = result.getChild('code').toArray()
    const counts = result.getChild('n').toArray()
    for (let at = 0; at < result.numRows; at++) cells[(starts[view] ?? 0) + (codes[at] ?? 0)] = counts[at] ?? 0
  }
  return cells
}
