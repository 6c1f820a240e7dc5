import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createChannelListeners } from '../channel-listeners.ts'
import { createDatabase } from '../create-database.ts'
import type { Database } from '../database.ts'
import { defaultIdleLimitMs, defaultStatementLimitMs, listenStatement, unlistenStatement } from '../driver.ts'
import { shareSession } from '../single-session.ts'
import { lockDirectory } from './directory-lock.ts'
import { openThreadLink, type ThreadLink } from './thread-link.ts'

export type EmbeddedOptions = {
  /** The folder of the data; made when it does not exist. The database lies in its folder `database`. */
  readonly folder: string
  /** The compiled `embedded-thread.ts`. */
  readonly threadFile: URL
  readonly statementLimitMs?: number
  readonly idleLimitMs?: number
  /** Is told why the database had to be opened anew while the program ran. */
  readonly onReopened?: (reason: string) => void
}

export type EmbeddedDatabase = Database & {
  /** How many times the database has synced a file since it was opened: once for each commit that wrote something. */
  countSyncs(): Promise<number>
}

/** How long the running statement may still take, and then the checkpoint; after that the thread is ended as it is. */
const [statementGraceMs, checkpointLimitMs] = [5_000, 5_000]

/**
 * Opens the embedded PostgreSQL in a folder that belongs to this process until `close`.
 * @throws FolderInUse when another process has the folder
 */
export const openEmbeddedDatabase = async (options: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  // It holds records of persons: nobody but the owner of the folder may look inside.
  fs.mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const lock = await lockDirectory(options.folder)
  try {
    return await openLocked(options, () => lock.release())
  } catch (error) {
    await lock.release()
    throw error
  }
}

const openLocked = async (options: EmbeddedOptions, release: () => Promise<void>): Promise<EmbeddedDatabase> => {
  const listeners = createChannelListeners({
    listen: async (channel) => void (await shared.query(listenStatement(channel))),
    unlisten: async (channel) => void (await shared.query(unlistenStatement(channel))),
  })
  const link: ThreadLink = await openThreadLink({
    file: options.threadFile,
    directory: path.join(fs.realpathSync(options.folder), 'database'),
    statementLimitMs: options.statementLimitMs ?? defaultStatementLimitMs,
    onNotification: listeners.deliver,
    onReplaced: async (thread, reason) => {
      for (const channel of listeners.channels()) {
        await thread.ask({ kind: 'query', statement: listenStatement(channel) })
      }
      listeners.reportGap()
      options.onReopened?.(reason)
    },
  })
  const shared = shareSession(link, options.idleLimitMs ?? defaultIdleLimitMs)
  const database = createDatabase({
    engine: 'pglite',
    query: shared.query,
    script: shared.script,
    withSession: shared.withSession,
    listen: listeners.subscribe,
    close: async () => {
      const stopping = shared.stop()
      const waiting = wait(statementGraceMs, false, { ref: false })
      const isQuiet = await Promise.race([stopping.then(() => true), waiting])
      await link.close(isQuiet ? checkpointLimitMs : 0)
      await stopping
      await release()
    },
  })
  return { ...database, countSyncs: () => link.countSyncs() }
}
