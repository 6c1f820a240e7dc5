import type { OpenAPIHono } from '@hono/zod-openapi'
import { sql } from 'drizzle-orm'
import { acceptInvitationSchema, sessionSchema, signInSchema } from '#contract/api/session.ts'
import type { AppEnv } from '../app-context.ts'
import { ProblemError } from '../problem.ts'
import { serveRoute } from '../routing/serve-route.ts'
import { acceptInvitation } from '../session/accept-invitation.ts'
import { clearSessionCookie, writeSessionCookie } from '../session/session-cookie.ts'
import { signIn } from '../session/sign-in.ts'
import { readViewer } from '../session/viewer.ts'

export function sessionRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: '/api/v1/session',
    summary: 'Who is asking',
    access: 'public',
    input: {},
    output: sessionSchema,
    handle: async (_, c) => ({ viewer: c.get('viewer') }),
  })

  serveRoute(app, {
    method: 'post',
    path: '/api/v1/session',
    summary: 'Sign in',
    access: 'public',
    input: { body: signInSchema },
    output: sessionSchema,
    handle: async ({ body }, c) => {
      const { db, passwords } = c.get('parts')
      const address = c.env?.incoming?.socket?.remoteAddress ?? 'unknown'
      const outcome = await signIn(db, passwords, { ...body, address })
      if (outcome.kind === 'wait') throw new ProblemError('too-many-requests', { retryAfterSeconds: outcome.seconds })
      if (outcome.kind === 'wrong') throw new ProblemError('wrong-sign-in')
      writeSessionCookie(c, outcome.token)
      return { viewer: await readViewer(db, outcome.token) }
    },
  })

  serveRoute(app, {
    method: 'delete',
    path: '/api/v1/session',
    summary: 'Sign out',
    access: 'public',
    input: {},
    output: sessionSchema,
    handle: async (_, c) => {
      const token = c.get('token')
      if (token) await c.get('parts').db.asApi(token, (tx) => tx.run(sql`select access.close_session()`))
      clearSessionCookie(c)
      return {}
    },
  })

  serveRoute(app, {
    method: 'post',
    path: '/api/v1/invitations',
    summary: 'Make the account of an invitation and sign in',
    access: 'public',
    input: { body: acceptInvitationSchema },
    output: sessionSchema,
    handle: async ({ body }, c) => {
      const { db, passwords } = c.get('parts')
      const address = c.env?.incoming?.socket?.remoteAddress ?? 'unknown'
      const accepted = await acceptInvitation(db, passwords, body)
      if (accepted === 'not-valid') throw new ProblemError('invitation-not-valid')
      if (accepted === 'email-taken') {
        throw new ProblemError('invalid-request', {
          errors: [{ pointer: '/body/email', message: 'There is an account with this e-mail' }],
        })
      }
      const outcome = await signIn(db, passwords, { ...body, address })
      if (outcome.kind === 'wait') throw new ProblemError('too-many-requests', { retryAfterSeconds: outcome.seconds })
      if (outcome.kind === 'wrong') throw new Error('A new account could not sign in')
      writeSessionCookie(c, outcome.token)
      return { viewer: await readViewer(db, outcome.token) }
    },
  })
}
