import { DatabaseError, sqlState } from './database-error.ts'
import type { Driver, RawResult, Session, Statement } from './driver.ts'
import { createSerialQueue } from './serial-queue.ts'

/** A connection to the one session an embedded engine has. */
export type Link = {
  query(statement: Statement): Promise<RawResult>
  script(text: string): Promise<void>
  /** Counts up whenever the engine had to be opened anew, which ends an open transaction. */
  generation(): number
}

export type SingleSession = Pick<Driver, 'query' | 'script' | 'withSession'> & {
  /** Ends the open transaction, refuses whatever waits or comes later, and resolves when nothing runs any more. */
  stop(): Promise<void>
}

/** Lets many callers share one session: statements take turns, and a held session keeps everybody else out. */
export const shareSession = (link: Link, idleLimitMs: number): SingleSession => {
  const inTurn = createSerialQueue()
  let stopped = false
  let held: Lease | undefined

  const turn = <T>(job: () => Promise<T>): Promise<T> =>
    inTurn(() => {
      if (stopped) throw lost('The database is closed')
      return job()
    })

  const withSession = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
    turn(async () => {
      const lease = createLease(link, idleLimitMs)
      held = lease
      try {
        return await Promise.race([work(lease.session), lease.broken])
      } finally {
        held = undefined
        await lease.end()
      }
    })

  return {
    query: (statement) => turn(() => link.query(statement)),
    script: (text) => turn(() => link.script(text)),
    withSession,
    stop: () => {
      stopped = true
      held?.stop(lost('The database was closed while a transaction was open'))
      return inTurn(async () => undefined)
    },
  }
}

const lost = (message: string) => new DatabaseError({ message, code: sqlState.connectionFailure })

type Lease = {
  readonly session: Session
  /** Rejects when the session is taken back before its holder has finished. */
  readonly broken: Promise<never>
  stop(reason: DatabaseError): void
  end(): Promise<void>
}

const idleMessage = (idleLimitMs: number) =>
  `A transaction waited ${idleLimitMs / 1000} s for its next statement and was rolled back. ` +
  'If the database itself was used inside it, use the handle given to the transaction'

const createLease = (link: Link, idleLimitMs: number): Lease => {
  const generation = link.generation()
  const { promise: broken, reject } = rejectable()
  let refusal: DatabaseError | undefined
  let running: Promise<unknown> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let needsRollback = false

  const stop = (reason: DatabaseError): void => {
    if (refusal !== undefined) return
    refusal = reason
    needsRollback = true
    clearTimeout(timer)
    reject(reason)
  }
  const waitForNext = (): void => {
    if (refusal !== undefined) return
    const idle = { message: idleMessage(idleLimitMs), code: sqlState.idleInTransaction }
    timer = setTimeout(() => stop(new DatabaseError(idle)), idleLimitMs)
  }
  const inLease = async <T>(job: () => Promise<T>): Promise<T> => {
    if (refusal !== undefined) throw refusal
    if (link.generation() !== generation) throw lost('The transaction was lost when the database was opened anew')
    clearTimeout(timer)
    const result = job()
    running = result.catch(() => undefined)
    try {
      return await result
    } finally {
      waitForNext()
    }
  }
  waitForNext()

  return {
    session: {
      query: (statement) => inLease(() => link.query(statement)),
      script: (text) => inLease(() => link.script(text)),
      // The end of the lease rolls back, and the link itself opens an engine anew that has stopped.
      discard: () => undefined,
    },
    broken,
    stop,
    end: async () => {
      refusal ??= new DatabaseError({ message: 'The transaction is over', code: sqlState.connectionFailure })
      clearTimeout(timer)
      await running
      if (needsRollback && link.generation() === generation) await link.query({ text: 'rollback', params: [] })
    },
  }
}

const rejectable = (): { promise: Promise<never>; reject: (reason: Error) => void } => {
  let reject: (reason: Error) => void = () => undefined
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse
  })
  return { promise, reject }
}
