import { openEmbeddedDatabase } from '#server/db/drivers/embedded-driver.ts'
import { builtThread, dataFolder } from '#tests/process/running-program.ts'
import { type RunningServer, startServer } from '#tests/support/server-process.ts'
import type { Look } from './crash-rounds.ts'

/** A data folder of the default start, removed when the test ends. One process at a time has it: a server, or who looks into it. */
export function openEmbeddedFolder(): { look: (look: Look) => Promise<void>; start: () => Promise<RunningServer> } {
  const folder = dataFolder()
  return {
    look: async (look) => {
      const db = await openEmbeddedDatabase({ folder, threadFile: builtThread, statementLimitMs: 60_000 })
      try {
        await look(db)
      } finally {
        await db.close()
      }
    },
    // Whatever the machine's environment says: without DATABASE_URL.
    start: () => startServer({ DATABASE_URL: '', RABTA_DEMO: '0', RABTA_LOG: 'silent' }, folder),
  }
}
