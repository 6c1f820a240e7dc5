import type { Context } from 'hono'
import type { RouteAction, TargetKind } from '#contract/audit/actions.ts'
import { problemStatus } from '#contract/problems.ts'
import type { AppEnv } from '../app-context.ts'
import { noteAccess } from '../audit/note-access.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'

/** What a route that shows or changes a record of a person puts on record. */
export type RecordOfAccess<Answer = unknown> = {
  readonly action: RouteAction
  readonly kind: TargetKind
  /** Id of what is asked for, by the request: it is on record also where it was refused. */
  readonly targetId: (c: Context<AppEnv>) => string | undefined
  /** Names of what the answer shows of the person. */
  readonly fields?: (answer: Answer) => readonly string[]
  /**
   * For what an open page reads again by itself, every minute and with each change: the same session's reading of the same thing is on record
   * once in this time. The database decides it, so that no page can say of itself that nobody looks. Left out, every reading is.
   */
  readonly onceWithinMinutes?: number
}

/** Notes what was shown, in the transaction that read it. */
export async function noteShown<Answer>(
  tx: Database,
  record: RecordOfAccess<Answer>,
  c: Context<AppEnv>,
  answer: Answer,
): Promise<void> {
  const { action, kind, targetId, fields, onceWithinMinutes } = record
  await noteAccess(tx, {
    action,
    kind,
    targetId: targetId(c) ?? null,
    outcome: 'done',
    ...(fields && { fields: fields(answer) }),
    ...(onceWithinMinutes !== undefined && { onceWithinMinutes }),
  })
}

/**
 * Does `work`, and notes when somebody signed in is told that they may not, or that there is nothing: whoever tries doors leaves a trace, in a
 * transaction of its own because that of the work is undone.
 */
export async function notingRefusals<T, Answer>(
  record: RecordOfAccess<Answer> | undefined,
  c: Context<AppEnv>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (record && c.get('viewer') && error instanceof ProblemError && isRefusal(error)) {
      const { action, kind, targetId } = record
      await c
        .get('parts')
        .db.asApi(c.get('token') ?? null, (tx) =>
          noteAccess(tx, { action, kind, targetId: targetId(c) ?? null, outcome: 'refused', reason: error.problem }),
        )
    }
    throw error
  }
}

const isRefusal = ({ problem }: ProblemError): boolean => [403, 404].includes(problemStatus[problem])
