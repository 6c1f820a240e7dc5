import type { PGlite } from '@electric-sql/pglite'
import { createChannelListeners } from './channel-listeners.ts'
import { createDatabase } from './create-database.ts'
import type { Database } from './database.ts'
import { defaultIdleLimitMs, listenStatement, unlistenStatement } from './driver.ts'
import { createPGliteSession } from './pglite-session.ts'
import { shareSession } from './single-session.ts'

/**
 * A database over a PGlite instance in the same thread: the browser's demo and the tests. There is no statement limit,
 * because nothing in one thread can interrupt a statement; the server runs PGlite in a thread of its own.
 * The instance must not be queried past this interface.
 */
export const createPGliteDatabase = (instance: PGlite, options: { idleLimitMs?: number } = {}): Database => {
  const session = createPGliteSession(instance)
  const shared = shareSession({ ...session, generation: () => 0 }, options.idleLimitMs ?? defaultIdleLimitMs)
  const listeners = createChannelListeners({
    listen: async (channel) => void (await shared.query(listenStatement(channel))),
    unlisten: async (channel) => void (await shared.query(unlistenStatement(channel))),
  })
  const stopDelivery = instance.onNotification(listeners.deliver)
  return createDatabase({
    engine: 'pglite',
    query: shared.query,
    script: shared.script,
    withSession: shared.withSession,
    listen: listeners.subscribe,
    close: async () => {
      await shared.stop()
      stopDelivery()
      await instance.close()
    },
  })
}
