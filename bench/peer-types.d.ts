/**
 * The few calls of the peers that the benches make. Types must hold without `bench/node_modules`, which only a bench installs.
 */

declare module 'crossfilter2' {
  type Dimension = {
    filterAll(): void
    filterExact(value: number): void
    filterRange(range: [number, number]): void
    filterFunction(passes: (value: number) => boolean): void
    group(): { all(): readonly { readonly key: number; readonly value: number }[] }
  }
  export default function crossfilter(records: readonly number[]): {
    dimension(valueOf: (record: number) => number): Dimension
  }
}

declare module 'arquero' {
  type Table = {
    params(values: Readonly<Record<string, unknown>>): Table
    filter(expression: string): Table
    groupby(column: string): Table
    count(): Table
    array(column: string): ArrayLike<number>
  }
  export function table(columns: Readonly<Record<string, ArrayLike<number>>>): Table
}

declare module '@duckdb/node-api' {
  type Appender = { appendUTinyInt(value: number): void; endRow(): void; closeSync(): void }
  type Connection = {
    run(sql: string): Promise<unknown>
    createAppender(table: string): Promise<Appender>
    runAndReadAll(sql: string): Promise<{ getColumnsJS(): number[][] }>
  }
  export class DuckDBInstance {
    static create(path: string, settings: Readonly<Record<string, string>>): Promise<DuckDBInstance>
    connect(): Promise<Connection>
  }
}

declare module '@duckdb/duckdb-wasm' {
  export class VoidLogger {
    log(): void
  }
  export type AsyncDuckDBConnection = {
    query(sql: string): Promise<unknown>
    insertArrowFromIPCStream(bytes: Uint8Array, options: { name: string; create: boolean }): Promise<void>
  }
  export class AsyncDuckDB {
    constructor(logger: VoidLogger, worker: Worker)
    instantiate(module: string): Promise<void>
    connect(): Promise<AsyncDuckDBConnection>
  }
}

declare module '@uwdata/flechette' {
  type Table = { readonly numRows: number; getChild(name: string): { toArray(): ArrayLike<number> } }
  export function tableFromArrays(columns: Readonly<Record<string, ArrayLike<number>>>): Table
  export function tableToIPC(table: Table, options: { format: 'stream' }): Uint8Array
}

declare module '@uwdata/mosaic-sql' {
  type Expression = { readonly type: string }
  export class Query implements Expression {
    readonly type: string
    static from(table: string): Query
    select(columns: Readonly<Record<string, string | Expression>>): Query
    where(filter: unknown): Query
    groupby(column: string): Query
  }
  export function count(): Expression
}

declare module '@uwdata/mosaic-core' {
  import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
  import type { Query } from '@uwdata/mosaic-sql'

  type Clause = { readonly source: unknown }
  export type MosaicClient = { readonly pending: Promise<unknown> }
  export class Selection {
    static crossfilter(): Selection
    update(clause: Clause): Selection
    activate(clause: Clause): void
    pending(type: 'value'): Promise<unknown>
  }
  export class Coordinator {
    constructor(
      connector: unknown,
      options: { cache: boolean; logger: null; preagg: { enabled: boolean; schema: string } },
    )
    clear(): void
  }
  export function wasmConnector(options: { duckdb: AsyncDuckDB; connection: AsyncDuckDBConnection }): unknown
  export function makeClient(options: {
    coordinator: Coordinator
    selection: Selection
    query: (filter: unknown) => Query
    queryResult: (result: unknown) => void
    queryError: (error: Error) => void
  }): MosaicClient
  export function clausePoints(
    fields: readonly string[],
    values: readonly (readonly number[])[] | undefined,
    options: { source: MosaicClient },
  ): Clause
  export function clauseInterval(
    field: string,
    range: readonly [number, number] | null,
    options: {
      source: object
      clients: ReadonlySet<MosaicClient>
      scale: { type: 'linear'; domain: [number, number]; range: [number, number] }
    },
  ): Clause
}

declare module 'esbuild' {
  type Options = {
    entryPoints?: readonly string[]
    stdin?: { contents: string; resolveDir: string; loader: 'ts' }
    bundle: true
    write?: boolean
    outfile?: string
    outdir?: string
    format: 'esm'
    platform?: 'node' | 'browser'
    target: string
    minify?: boolean
    external?: readonly string[]
    conditions?: readonly string[]
    jsx?: 'automatic'
    define?: Readonly<Record<string, string>>
    loader?: Readonly<Record<string, 'dataurl'>>
    logLevel: 'error'
  }
  type OutputFile = { readonly path: string; readonly contents: Uint8Array }
  export function build(options: Options): Promise<{ outputFiles?: readonly OutputFile[] }>
}

declare module 'autocannon' {
  type Result = {
    readonly requests: { readonly average: number }
    readonly errors: number
    readonly timeouts: number
    readonly '2xx': number
    readonly '3xx': number
    readonly '4xx': number
    readonly '5xx': number
  }
  export default function autocannon(options: {
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly connections: number
    readonly duration: number
  }): Promise<Result>
}
