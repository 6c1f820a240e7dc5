import type { OpenAPIHono } from '@hono/zod-openapi'
import { sql } from 'drizzle-orm'
import type { Context } from 'hono'
import { z } from 'zod'
import type { AppEnv } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import { sha256Hex } from '../token.ts'
import type { RecordOfAccess } from './record-access.ts'
import { type RouteHead, serveRoute } from './serve-route.ts'

type Inputs = { params?: z.ZodType; body?: z.ZodType }
type InputOf<I extends Inputs> = { [Name in keyof I]: I[Name] extends z.ZodType ? z.infer<I[Name]> : never }
type Command<I extends Inputs, O extends z.ZodType, Kept extends z.ZodType> = Omit<RouteHead<I, O>, 'method'> & {
  /** For commands on records of persons: attempts that are refused are put on record. What is done, triggers note. */
  readonly record?: RecordOfAccess
  /** What is remembered of it, to answer the same command again: ids and codes, nothing of a person. */
  readonly kept: Kept
  readonly run: (input: InputOf<I>, c: Context<AppEnv>, tx: Database) => Promise<z.infer<Kept>>
  /** The answer, read anew each time: whoever sends a command again sees no more than may be seen then. */
  readonly answer: (kept: z.infer<Kept>, tx: Database) => Promise<z.input<O>>
}

const claim = z.object({ result: z.enum(['new', 'done', 'other']), answer: z.string().nullable() })
const keyText = z.uuid()

/**
 * Binds a command: a POST with an `Idempotency-Key` (a UUID that the sender makes for one intention). Its effect, its key and what is kept of it
 * are one transaction in the sender's context: sent again it does nothing more and answers what became of it, sent twice at once the
 * second waits for the first. A command that was refused leaves nothing behind and may be sent again.
 */
export function serveCommand<I extends Inputs, O extends z.ZodType, Kept extends z.ZodType>(
  app: OpenAPIHono<AppEnv>,
  { kept, run, answer, record, ...route }: Command<I, O, Kept>,
): void {
  serveRoute(app, {
    ...route,
    method: 'post',
    attempts: record,
    handle: async (input, c) => {
      const key = keyText.safeParse(c.req.header('idempotency-key'))
      if (!key.success) throw new ProblemError('key-required')
      const hash = await sha256Hex(JSON.stringify([c.req.path, input]))
      const { db, now } = c.get('parts')
      return db.asApi(c.get('token') ?? null, async (tx) => {
        const claimed = await tx.one(
          claim,
          sql`select result, answer from access.claim_command(${key.data}::uuid, ${c.req.path}, decode(${hash}, 'hex'), ${now().toISOString()}::timestamptz)`,
        )
        if (claimed.result === 'other') throw new ProblemError('key-reused')
        if (claimed.result === 'done' && claimed.answer !== null) {
          c.header('idempotency-replayed', 'true')
          return answer(kept.parse(JSON.parse(claimed.answer)), tx)
        }
        const done = await run(input, c, tx)
        await tx.run(sql`select access.keep_answer(${key.data}::uuid, ${JSON.stringify(done)})`)
        return answer(done, tx)
      })
    },
  })
}
