import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Log } from '../../app-context.ts'
import { keepVerification, verifyChains } from '../../audit/verify-chains.ts'
import type { Database } from '../../db/database.ts'
import { appendAnchor, readAnchorFile } from './anchor-file.ts'
import { sha256 } from './sha256.ts'

const hourMs = 3_600_000
/** Every entry is read for it; on the embedded database in turns with whoever else asks. */
const verifiesEveryHours = 24

type KeepAnchors = {
  readonly db: Database
  readonly file: string
  readonly now: () => Date
  readonly log: Log
}

/**
 * While the server runs, writes the heads of the chains of the trail into a file outside the database, now and every hour, and verifies the
 * chains once a day. Faults are logged by chain and number, which tell nothing of anybody.
 * @returns what ends it, and waits for what is under way
 */
export function keepAnchors({ db, file, now, log }: KeepAnchors): () => Promise<void> {
  const stop = new AbortController()
  const round = async () => {
    try {
      await verifyIfDue(db, file, log, stop.signal)
      await appendAnchor(db, file, now(), true)
    } catch (error) {
      if (stop.signal.aborted) return
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'the trail was not anchored')
    }
  }
  let running = round()
  const timer = setInterval(() => {
    running = running.then(round)
  }, hourMs)
  return async () => {
    clearInterval(timer)
    stop.abort()
    await running
  }
}

async function verifyIfDue(db: Database, file: string, log: Log, stop: AbortSignal): Promise<void> {
  const { isDue } = await db.one(
    z.object({ isDue: z.boolean() }),
    // Another process on the same database may have done it.
    sql`select not exists (select from audit.verification where at > now() - make_interval(hours => ${verifiesEveryHours}::int)) as "isDue"`,
  )
  if (!isDue) return
  const result = await verifyChains(db, sha256, await readAnchorFile(file), stop)
  await keepVerification(db, result)
  for (const fault of result.faults) log.error(fault, 'a chain of the trail is broken')
}
