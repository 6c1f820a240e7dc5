import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { problemSchema } from '#contract/problems.ts'
import type { Role } from '#contract/roles.ts'
import type { AppEnv } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import { noteShown, notingRefusals, type RecordOfAccess } from './record-access.ts'

/** Who may call a route. There is no default: a route without this does not compile. */
export type Access = 'public' | 'signed-in' | readonly Role[]

type Inputs = { query?: z.ZodType; params?: z.ZodType; body?: z.ZodType }
type Input<I extends Inputs> = {
  [Name in keyof I]: I[Name] extends z.ZodType ? z.infer<I[Name]> : never
}

/** What a route says of itself, apart from what it does. */
export type RouteHead<I extends Inputs, O extends z.ZodType> = {
  readonly method: RouteConfig['method']
  readonly path: string
  readonly summary: string
  readonly access: Access
  readonly input: I
  /** The allow-list: what is not in it does not leave. */
  readonly output: O
  /** Seconds a private cache may keep the answer; nothing is kept by default. */
  readonly maxAgeSeconds?: number
  /** The answer to somebody signed in may hold more than the next reader of the same computer may see: only a visitor's is kept. */
  readonly isKeptForVisitorsOnly?: boolean
}

type Plain<I extends Inputs, O extends z.ZodType> = {
  readonly handle: (input: Input<I>, c: Context<AppEnv>) => Promise<z.input<O>>
  /** Attempts that are refused are put on record; what is done, the database notes. */
  readonly attempts?: RecordOfAccess | undefined
}
/** Shows a record of a person: the entry of who saw it is written in the transaction `tx` that read it, or nothing is shown. */
type Recorded<I extends Inputs, O extends z.ZodType> = {
  readonly record: RecordOfAccess<z.output<O>>
  readonly read: (input: Input<I>, c: Context<AppEnv>, tx: Database) => Promise<z.input<O>>
}

export type RouteDefinition<I extends Inputs, O extends z.ZodType> = RouteHead<I, O> & (Plain<I, O> | Recorded<I, O>)

/**
 * Binds one route: access first, then input by schema, then the handler, then output by schema.
 * Wrong input is an `invalid-request` problem that names each parameter.
 */
export function serveRoute<I extends Inputs, O extends z.ZodType>(
  app: OpenAPIHono<AppEnv>,
  route: RouteDefinition<I, O>,
): void {
  app.openAPIRegistry.registerPath(describe(route))
  app.on(route.method.toUpperCase(), route.path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
    const output = await notingRefusals('record' in route ? route.record : route.attempts, c, async () => {
      authorise(route.access, c)
      const input = await readInput(route.input, c)
      if (!('record' in route)) return route.output.parse(await route.handle(input, c))
      return c.get('parts').db.asApi(c.get('token') ?? null, async (tx) => {
        const answer = route.output.parse(await route.read(input, c, tx))
        await noteShown(tx, route.record, c, answer)
        return answer
      })
    })
    const isKept = route.maxAgeSeconds && !(route.isKeptForVisitorsOnly && c.get('viewer'))
    c.header('cache-control', isKept ? `private, max-age=${route.maxAgeSeconds}` : 'no-store')
    c.header('vary', 'Cookie')
    return c.json(output as object)
  })
}

export function authorise(access: Access, c: Context<AppEnv>): void {
  if (access === 'public') return
  const viewer = c.get('viewer')
  if (!viewer) throw new ProblemError('not-signed-in')
  if (access !== 'signed-in' && !access.includes(viewer.role)) throw new ProblemError('not-allowed')
}

async function readInput<I extends Inputs>(inputs: I, c: Context<AppEnv>): Promise<Input<I>> {
  const raw = {
    ...(inputs.query ? { query: c.req.query() } : {}),
    ...(inputs.params ? { params: c.req.param() } : {}),
    ...(inputs.body ? { body: await readJson(c) } : {}),
  }
  const shape = Object.fromEntries(Object.entries(inputs)) as Record<string, z.ZodType>
  const result = z.object(shape).safeParse(raw)
  if (!result.success) {
    const errors = result.error.issues.map((issue) => ({
      pointer: `/${issue.path.join('/')}`,
      message: issue.message,
      ...codeOf(issue),
    }))
    throw new ProblemError('invalid-request', {
      errors,
      detail: errors.map((one) => `${one.pointer}: ${one.message}`).join('; '),
    })
  }
  // `shape` was built from `inputs`, so the parsed object has exactly its names and types.
  return result.data as Input<I>
}

/** Where a rule of ours refuses, it names itself, for screens that have their own words. */
function codeOf(issue: z.core.$ZodIssue): { code: string } | undefined {
  const code: unknown = issue.code === 'custom' ? issue.params?.code : undefined
  return typeof code === 'string' ? { code } : undefined
}

async function readJson(c: Context<AppEnv>): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw new ProblemError('invalid-request', { detail: 'The body must be sent as application/json' })
  }
  try {
    return await c.req.json()
  } catch {
    throw new ProblemError('invalid-request', { detail: 'The body is not JSON' })
  }
}

function describe<I extends Inputs, O extends z.ZodType>(route: RouteHead<I, O>): RouteConfig {
  const { query, params, body } = route.input
  return createRoute({
    method: route.method,
    path: route.path,
    summary: route.summary,
    description: `Access: ${typeof route.access === 'string' ? route.access : route.access.join(', ')}.`,
    request: {
      ...(query instanceof z.ZodObject ? { query } : {}),
      ...(params instanceof z.ZodObject ? { params } : {}),
      ...(body ? { body: { content: { 'application/json': { schema: body } }, required: true } } : {}),
    },
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: route.output } } },
      default: { description: 'A problem', content: { 'application/problem+json': { schema: problemSchema } } },
    },
  })
}
