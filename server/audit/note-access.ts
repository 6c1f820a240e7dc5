import { sql } from 'drizzle-orm'
import type { RouteAction, TargetKind } from '#contract/audit/actions.ts'
import type { Database } from '../db/database.ts'

/** An access could not be put on record, so nothing may be shown. */
export class AccessNotRecorded extends Error {
  override readonly name = 'AccessNotRecorded'
}

/** SQLSTATE of what migration 0015 raises when an entry cannot be written. */
export const notRecordedState = 'PA001'

export type Access = {
  readonly action: RouteAction
  readonly kind: TargetKind
  readonly targetId: string | null
  readonly outcome: 'done' | 'refused'
  /** Names of what was shown; never what stood there. */
  readonly fields?: readonly string[]
  /** Why it was refused, as a code. */
  readonly reason?: string
  /** The same session's reading of the same thing is noted once in this time: a page that stays open reads again by itself. */
  readonly onceWithinMinutes?: number
}

/**
 * Notes an access of whoever asks, in the transaction of the access: its entry is written when that commits.
 * @param tx in the context of a session
 * @throws AccessNotRecorded
 */
export async function noteAccess(tx: Database, access: Access): Promise<void> {
  const { action, kind, targetId, outcome, fields = [], reason = null, onceWithinMinutes } = access
  const pause = onceWithinMinutes === undefined ? null : `${onceWithinMinutes} minutes`
  try {
    await tx.run(
      sql`select audit.note(${action}, ${kind}, ${targetId}, ${sql.param([...fields])}::text[], ${outcome}, ${reason}, ${pause}::interval)`,
    )
  } catch (error) {
    throw new AccessNotRecorded('An access could not be put on record', { cause: error })
  }
}
