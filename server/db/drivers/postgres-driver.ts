import pg from 'pg'
import { createDatabase } from '../create-database.ts'
import type { Database } from '../database.ts'
import { DatabaseError, errorFields, wrapFailure } from '../database-error.ts'
import {
  countAffected,
  type Driver,
  defaultIdleLimitMs,
  defaultStatementLimitMs,
  type RawResult,
  type Session,
  type Statement,
} from '../driver.ts'
import { createPostgresListener, type PostgresListener } from './postgres-listener.ts'

export type PostgresOptions = {
  /** postgres://user:password@host:port/database?sslmode=… */
  readonly url: string
  readonly poolSize?: number
  readonly statementLimitMs?: number
  readonly idleLimitMs?: number
}

const oldestVersion = 15

/**
 * Connects to a PostgreSQL server.
 * @throws DatabaseError when it cannot be reached, Error when it is older than PostgreSQL 15
 */
export const openPostgresDatabase = async (options: PostgresOptions): Promise<Database> => {
  const config: pg.ClientConfig = {
    connectionString: options.url,
    application_name: 'rabta',
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: () => asText },
  }
  const pool = new pg.Pool({
    ...config,
    max: options.poolSize ?? 10,
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for the promise; only its types do not say so
    onConnect: async (client) => void (await client.query(sessionSettings(options))),
  })
  // An idle connection that breaks is no event: the pool drops it, and the next query opens another.
  pool.on('error', () => undefined)
  const listener = createPostgresListener(config)
  try {
    await checkVersion(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return createDatabase(driverOf(pool, listener))
}

/** Types are parsed in one place for all engines; the driver hands over what PostgreSQL wrote. */
const asText = (text: string): string => text

/** What a session of the embedded engine has from the start: the same SQL must mean the same on both. */
const sessionSettings = ({ statementLimitMs, idleLimitMs }: PostgresOptions): string =>
  [
    "set timezone = 'UTC'",
    "set datestyle = 'ISO, YMD'",
    "set bytea_output = 'hex'",
    `set statement_timeout = ${statementLimitMs ?? defaultStatementLimitMs}`,
    `set idle_in_transaction_session_timeout = ${idleLimitMs ?? defaultIdleLimitMs}`,
  ].join('; ')

const checkVersion = async (pool: pg.Pool): Promise<void> => {
  const text = 'show server_version_num'
  let version: string | null | undefined
  try {
    version = (await run(pool, { text, params: [] })).rows[0]?.[0]
  } catch (error) {
    throw wrapFailure(error, text)
  }
  refuseOldServer(Number(version))
}

/** @param versionNumber as `server_version_num` gives it: 150018 is 15.18. Throws for a server that is too old. */
export const refuseOldServer = (versionNumber: number): void => {
  const major = Math.floor(versionNumber / 10_000)
  if (major >= oldestVersion) return
  throw new Error(`DATABASE_URL names PostgreSQL ${major}. Rabta needs PostgreSQL ${oldestVersion} or later`)
}

type Queryable = Pick<pg.Pool, 'query'> | Pick<pg.PoolClient, 'query'>

const run = async (connection: Queryable, { text, params }: Statement): Promise<RawResult> => {
  const result = await connection.query<(string | null)[]>({ text, values: [...params], rowMode: 'array' })
  return {
    columns: result.fields.map((field) => ({ name: field.name, typeId: field.dataTypeID })),
    rows: result.rows,
    command: result.command,
    affectedRows: countAffected(result.command, result.rowCount ?? 0),
  }
}

const driverOf = (pool: pg.Pool, listener: PostgresListener): Driver => {
  const held = new Set<(reason: Error) => void>()
  const withSession: Driver['withSession'] = async (work) => holdClient(await connect(pool), held, work)
  return {
    engine: 'postgres',
    query: (statement) => run(pool, statement),
    script: (text) => withSession((session) => session.script(text)),
    withSession,
    listen: listener.subscribe,
    close: async () => {
      await listener.close()
      for (const breakOff of held) breakOff(new Error('The database was closed while a transaction was open'))
      await pool.end()
    },
  }
}

const connect = async (pool: pg.Pool): Promise<pg.PoolClient> => {
  try {
    return await pool.connect()
  } catch (error) {
    throw new DatabaseError(errorFields(error))
  }
}

/**
 * Runs `work` on a connection of its own. When the connection ends under it, by the server, the network or `close`,
 * the answer is that error, whatever `work` is waiting for.
 */
const holdClient = async <T>(
  client: pg.PoolClient,
  held: Set<(reason: Error) => void>,
  work: (session: Session) => Promise<T>,
): Promise<T> => {
  let isBroken = false
  let breakOff: (reason: Error) => void = () => undefined
  const broken = new Promise<never>((_, reject) => {
    breakOff = (reason) => {
      isBroken = true
      reject(new DatabaseError(errorFields(reason)))
    }
  })
  client.on('error', breakOff)
  held.add(breakOff)
  const session: Session = {
    query: (statement) => run(client, statement),
    script: (text) => runScript(client, text),
    discard: () => {
      isBroken = true
    },
  }
  try {
    return await Promise.race([work(session), broken])
  } finally {
    held.delete(breakOff)
    client.off('error', breakOff)
    // The server rolls back what is open on a connection that ends.
    client.release(isBroken)
  }
}

/** A migration may run longer than a query; the limit comes back after it. Within a transaction that may be one of its own, which ends with it. */
const runScript = async (client: pg.PoolClient, text: string): Promise<void> => {
  const limit = (await run(client, { text: 'show statement_timeout', params: [] })).rows[0]?.[0] ?? '0'
  const isOfTransaction = client.getTransactionStatus() === 'T'
  const setLimit = { text: "select set_config('statement_timeout', $1, $2)", params: [limit, String(isOfTransaction)] }
  await client.query(`set ${isOfTransaction ? 'local ' : ''}statement_timeout = 0`)
  try {
    await client.query(text)
  } catch (error) {
    // In a failed transaction this is refused as well, and its rollback brings the limit back.
    await run(client, setLimit).catch(() => undefined)
    throw error
  }
  await run(client, setLimit)
}
