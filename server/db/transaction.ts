import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from './database.ts'
import { DatabaseError, sqlState, wrapFailure } from './database-error.ts'
import type { RawResult, Session } from './driver.ts'
import { insertRows } from './insert-rows.ts'
import { createSerialQueue } from './serial-queue.ts'
import { statementMethods } from './statement-methods.ts'

type Engine = Database['engine']

type Words = { readonly begin: string; readonly commit: string; readonly rollback: readonly string[] }

/** Runs `work` between BEGIN and COMMIT (depth 0) or inside a savepoint (deeper), on a session held for it. */
export const runTransaction = async <T>(
  engine: Engine,
  session: Session,
  depth: number,
  work: (tx: Database) => Promise<T>,
  words: Words = depth === 0 ? wholeTransaction : savepoint(depth),
): Promise<T> => {
  await command(session, words.begin)
  const scope = openScope(engine, session, depth)
  try {
    const result = await work(scope.database)
    await scope.finish()
    await command(session, words.commit)
    return result
  } catch (error) {
    await scope.finish()
    try {
      for (const text of words.rollback) await command(session, text)
    } catch {
      // The connection is gone or unusable. The error that led here says more than this one; the session is not reused.
      session.discard()
    }
    throw error
  }
}

const wholeTransaction: Words = { begin: 'begin', commit: 'commit', rollback: ['rollback'] }

/** Every statement sees what the first one saw, and none may write. */
export const onePicture: Words = { ...wholeTransaction, begin: 'begin isolation level repeatable read, read only' }

const savepoint = (depth: number): Words => ({
  begin: `savepoint s${depth}`,
  commit: `release savepoint s${depth}`,
  rollback: [`rollback to savepoint s${depth}`, `release savepoint s${depth}`],
})

const command = async (session: Session, text: string): Promise<void> => {
  let result: RawResult
  try {
    result = await session.query({ text, params: [] })
  } catch (error) {
    throw wrapFailure(error, text)
  }
  // PostgreSQL answers a COMMIT after a failed statement with a quiet ROLLBACK.
  if (text === 'commit' && result.command !== 'COMMIT') {
    const message = 'The transaction was rolled back because a statement in it had failed'
    throw new DatabaseError({ message, code: sqlState.failedTransaction }, text)
  }
}

/**
 * The handle given to `work`. Its statements take turns on the session, and while a nested transaction is open they
 * wait for its end. After `finish` it refuses everything.
 */
const openScope = (engine: Engine, session: Session, depth: number) => {
  const inTurn = createSerialQueue()
  let over = false
  const turn = <T>(job: () => Promise<T>): Promise<T> =>
    over ? Promise.reject(new Error('The transaction is over: its handle was used after its end')) : inTurn(job)

  const database: Database = {
    engine,
    ...statementMethods(
      (statement) => turn(() => session.query(statement)),
      (text) => turn(() => session.script(text)),
    ),
    transaction: (work) => turn(() => runTransaction(engine, session, depth + 1, work)),
    readAtOnce: (work) => database.transaction(work),
    asApi: (token, work) => database.transaction((tx) => runAsApiAndReturn(tx, token, work)),
    insertRows: (table, columns, rows) => insertRows(database, table, columns, rows),
    listen: () => Promise.reject(new Error('listen belongs on the database itself, not on a transaction')),
    close: () => Promise.reject(new Error('close belongs on the database itself, not on a transaction')),
  }
  const finish = (): Promise<void> => {
    over = true
    return inTurn(async () => undefined)
  }
  return { database, finish }
}

const contextRow = z.object({ role: z.string(), token: z.string().nullable() })

const setContext = (tx: Database, role: string, token: string | null): Promise<number> =>
  tx.run(sql`select set_config('role', ${role}, true), set_config('rabta.token', ${token ?? ''}, true)`)

/** Runs `work` in the role of the API with a session's token. Both last until the end of the transaction `tx`. */
export const runAsApi = async <T>(
  tx: Database,
  token: string | null,
  work: (tx: Database) => Promise<T>,
): Promise<T> => {
  await setContext(tx, 'rabta_api', token)
  return work(tx)
}

/**
 * As `runAsApi`, inside a savepoint. Settings made for a transaction outlive a released savepoint, so role and token
 * are put back by hand; when `work` fails, the rollback to the savepoint does it.
 */
const runAsApiAndReturn = async <T>(
  tx: Database,
  token: string | null,
  work: (tx: Database) => Promise<T>,
): Promise<T> => {
  const before = await tx.one(
    contextRow,
    sql`select current_setting('role') as role, current_setting('rabta.token', true) as token`,
  )
  const result = await runAsApi(tx, token, work)
  await setContext(tx, before.role, before.token)
  return result
}
