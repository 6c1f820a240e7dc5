import { DatabaseError, sqlState } from '../database-error.ts'
import type { Link } from '../single-session.ts'
import { startThread, type Thread, type ThreadOptions } from './thread.ts'
import { watch } from './watchdog.ts'

export type ThreadLink = Link & {
  /** Files synced by the current thread, for the test that counts them. */
  countSyncs(): Promise<number>
  /** Writes everything to its place and ends the thread; after `limitMs` it is ended without that, which loses nothing. */
  close(limitMs: number): Promise<void>
}

export type ThreadLinkOptions = Omit<ThreadOptions, 'onEnded'> & {
  readonly statementLimitMs: number
  /** Runs on every thread that replaces one, before any statement does. */
  readonly onReplaced: (thread: Thread, reason: string) => Promise<void>
}

/** Keeps a thread with the database running: one that ends, or has to be ended, is replaced by a new one. */
export const openThreadLink = async (options: ThreadLinkOptions): Promise<ThreadLink> => {
  let generation = 0
  let closing = false

  const replace = async (reason: string): Promise<Thread> => {
    const thread = await startThread(threadOptions)
    try {
      await options.onReplaced(thread, reason)
    } catch (error) {
      // Two threads on one directory would destroy it: this one has to be gone before there is another.
      await thread.terminate(error instanceof Error ? error.message : String(error))
      throw error
    }
    return thread
  }
  const onEnded = (reason: string): void => {
    if (closing) return
    generation += 1
    current = replace(reason)
    // Whoever asks next is told why it did not open, after another try.
    current.catch(() => undefined)
  }
  const threadOptions: ThreadOptions = { ...options, onEnded }
  let current = startThread(threadOptions)
  await current

  const reach = async (): Promise<Thread> => {
    const tried = current
    try {
      return await tried
    } catch (error) {
      if (closing) throw error
      if (current === tried) current = replace(error instanceof Error ? error.message : String(error))
      return current
    }
  }
  return {
    generation: () => generation,
    query: async (statement) => {
      const thread = await reach()
      return watch(thread.ask({ kind: 'query', statement }), options.statementLimitMs, (reason) =>
        thread.terminate(reason),
      )
    },
    script: async (text) => void (await (await reach()).ask({ kind: 'script', text })),
    countSyncs: async () => (await reach()).ask({ kind: 'count-syncs' }),
    close: async (limitMs) => {
      closing = true
      const thread = await current.catch(() => undefined)
      if (thread === undefined) return
      await watch(thread.ask({ kind: 'close' }), limitMs, (reason) => thread.terminate(reason)).catch(
        forgiveTermination,
      )
      await thread.terminate('The database is closed')
    },
  }
}

/** A thread that was ended instead of closed recovers at its next start; anything else is a fault. */
const forgiveTermination = (error: unknown): void => {
  const isTermination =
    error instanceof DatabaseError &&
    (error.code === sqlState.statementTimeout || error.code === sqlState.connectionFailure)
  if (!isTermination) throw error
}
