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
  type Wellbeing,
} from '#contract/referrals/lifecycle.ts'
import { services, urgencies } from '#contract/referrals/urgencies.ts'
import type { Database } from '../db/database.ts'
import { isoText } from './iso-text.ts'

export type MoveCommand = {
  readonly move: ReferralMove
  readonly referralId: string
  readonly version: number
  readonly declineReason?: DeclineReason | undefined
  readonly topics?: readonly AskedTopic[] | undefined
  readonly outcome?: ServiceOutcome | undefined
  readonly wellbeing?: Wellbeing | undefined
}

const moved = z.object({
  result: z.enum(['moved', 'not-possible', 'not-found', 'no-consent']),
  state: z.enum(referralStates).nullable(),
})
export type Moved = {
  readonly result: 'moved' | 'not-possible' | 'not-found' | 'no-consent'
  readonly state: ReferralState | null
}

/**
 * Moves a referral, or says why not and what state it is in. The database decides by one conditional statement (migration 0010).
 * @param dueAt when what comes next is due: the answer, the service or the follow-up; `null` where nothing is due that was not before
 */
export const moveReferral = (tx: Database, command: MoveCommand, at: Date, dueAt: Date | null): Promise<Moved> =>
  tx.one(
    moved,
    sql`select result, state from records.move_referral(${command.referralId}::uuid, ${command.move}, ${command.version}::integer,
      ${at.toISOString()}::timestamptz, ${dueAt?.toISOString() ?? null}::timestamptz, ${command.declineReason ?? null}::text,
      ${sql.param([...(command.topics ?? [])])}::text[], ${command.outcome ?? null}::text, ${command.wellbeing ?? null}::text)`,
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

const clockRow = z.object({
  service: z.enum(services),
  urgency: z.enum(urgencies),
  answerDueAt: z.string(),
  pausedAt: z.string().nullable(),
})
export type MovedClock = z.infer<typeof clockRow>

/** What the clock of a referral says before a move; `undefined` when it is none of the reader's desks. */
export const readMovedClock = (tx: Database, referralId: string): Promise<MovedClock | undefined> =>
  tx.maybeOne(
    clockRow,
    sql`select service, urgency, ${isoText('answer_due_at', 'answerDueAt')}, ${isoText('paused_at', 'pausedAt')}
      from records.referral_of_own_desk(${referralId}::uuid)`,
  )
