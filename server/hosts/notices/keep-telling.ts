import type { Log } from '../../app-context.ts'
import type { Database } from '../../db/database.ts'
import { deliverDue } from '../../notices/deliver.ts'
import { writeDigests } from '../../notices/digest.ts'
import { escalateUnanswered } from '../../notices/escalate.ts'
import { lapseUnanswered } from '../../notices/lapse.ts'
import type { MessageDrivers } from '../../notices/message-driver.ts'

const minuteMs = 60_000

export type TellingParts = {
  /** In the server's own role, not the API's. */
  readonly db: Database
  readonly drivers: MessageDrivers
  readonly address: string | undefined
  readonly now: () => Date
  readonly log: Log
}

/** What is done every minute: lapses, escalations, then digests, then everything that is to be sent. One that fails holds up no other. */
export async function tellOnce(parts: TellingParts): Promise<void> {
  const { db, now, log } = parts
  const steps: readonly [name: string, step: () => Promise<unknown>][] = [
    ['lapses', () => lapseUnanswered(db, now())],
    ['escalations', () => escalateUnanswered(db, now())],
    ['digests', () => writeDigests(db, now(), log)],
    ['messages', () => deliverDue(parts)],
  ]
  for (const [name, step] of steps) {
    try {
      await step()
    } catch (error) {
      log.error(
        { step: name, error: error instanceof Error ? error.name : 'unknown' },
        'telling failed; tried again in a minute',
      )
    }
  }
}

/**
 * Does that every minute until it is closed, one run at a time. Several servers may: each event, digest and message is taken by one of them.
 * @returns ends it, after the run that is under way
 */
export function keepTelling(parts: TellingParts): () => Promise<void> {
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= tellOnce(parts).finally(() => {
      running = undefined
    })
  }, minuteMs)
  return async () => {
    clearInterval(timer)
    await running
    await parts.drivers.email.close()
    await parts.drivers.sms.close()
  }
}
