import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { reminderPauseMinutes } from '#contract/referrals/desk-groups.ts'
import {
  type AskedTopic,
  type DeclineReason,
  type ReferralMove,
  type ReferralState,
  referralStates,
  type ServiceOutcome,
} from '#contract/referrals/lifecycle.ts'
import type { Database } from '../db/database.ts'

export type MoveCommand = {
  readonly move: ReferralMove
  readonly referralId: string
  readonly version: number
  readonly declineReason?: DeclineReason | undefined
  readonly topics?: readonly AskedTopic[] | undefined
  readonly outcome?: ServiceOutcome | undefined
}

const moved = z.object({
  result: z.enum(['moved', 'not-possible', 'not-found']),
  state: z.enum(referralStates).nullable(),
})
export type Moved = { readonly result: 'moved' | 'not-possible' | 'not-found'; readonly state: ReferralState | null }

/**
 * Moves a referral, or says why not and what state it is in. The database decides by one conditional statement (migration 0010).
 * @param dueAt when the first answer falls due from now on; `null` leaves it
 */
export const moveReferral = (tx: Database, command: MoveCommand, at: Date, dueAt: Date | null): Promise<Moved> =>
  tx.one(
    moved,
    sql`select result, state from records.move_referral(${command.referralId}::uuid, ${command.move}, ${command.version}::integer,
      ${at.toISOString()}::timestamptz, ${dueAt?.toISOString() ?? null}::timestamptz, ${command.declineReason ?? null}::text,
      ${sql.param([...(command.topics ?? [])])}::text[], ${command.outcome ?? null}::text)`,
  )

const reminded = z.object({
  result: z.enum(['reminded', 'waiting', 'not-possible', 'not-found']),
  secondsSince: z.number().nullable(),
})

/** Asks the receiver once more. `waiting`: the last time was `secondsSince` ago, which is too soon. */
export const remindReferral = (tx: Database, referralId: string, at: Date) =>
  tx.one(
    reminded,
    sql`select result, extract(epoch from ${at.toISOString()}::timestamptz - reminded_at)::float8 as "secondsSince"
      from records.remind_referral(${referralId}::uuid, ${at.toISOString()}::timestamptz, make_interval(mins => ${reminderPauseMinutes}::integer))`,
  )
