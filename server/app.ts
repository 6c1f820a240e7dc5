import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { AppEnv, AppParts } from './app-context.ts'
import { AccessNotRecorded, notRecordedState } from './audit/note-access.ts'
import { DatabaseError } from './db/database-error.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { agencyDeskRoutes } from './routes/agency-desks.ts'
import { auditRoutes } from './routes/audit.ts'
import { briefRoutes } from './routes/brief.ts'
import { caseEditRoutes } from './routes/case-edits.ts'
import { caseRoutes } from './routes/cases.ts'
import { citationRoutes } from './routes/citations.ts'
import { figureRoutes } from './routes/figures.ts'
import { healthRoutes } from './routes/health.ts'
import { justiceRoutes } from './routes/justice.ts'
import { movementRoutes } from './routes/movements.ts'
import { areNoticesAskedByThemselves, noticeRoutes } from './routes/notices.ts'
import { isAskedByItself, ownAgencyRoutes } from './routes/own-agency.ts'
import { placeRoutes } from './routes/places.ts'
import { publishedFigureRoutes } from './routes/published-figures.ts'
import { referralEventRoutes } from './routes/referral-events.ts'
import { isDeskAskedByItself, referralRoutes } from './routes/referrals.ts'
import { releaseRoutes } from './routes/releases.ts'
import { returnsRoutes } from './routes/returns.ts'
import { searchRoutes } from './routes/search.ts'
import { sendingRoutes } from './routes/sending.ts'
import { sessionRoutes } from './routes/session.ts'
import { readSessionCookie } from './session/session-cookie.ts'
import { readViewer } from './session/viewer.ts'

const largestBodyBytes = 64 * 1024

/** The whole API as a fetch handler. The same app runs in Node, in Vite and in a worker in the browser. */
export function createApp(parts: AppParts): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>()

  app.use(secureHeaders())
  app.use(async (c, next) => {
    c.set('parts', parts)
    c.set('requestId', crypto.randomUUID())
    c.set('token', readSessionCookie(c))
    await next()
    c.header('x-request-id', c.get('requestId'))
  })
  app.use(
    bodyLimit({
      maxSize: largestBodyBytes,
      onError: () => problemResponse('invalid-request', { detail: 'The body is larger than 64 KB' }),
    }),
  )

  healthRoutes(app)
  app.use('/api/v1/*', async (c, next) => {
    refuseForeignWrites(c.req.raw)
    const { path } = c.req
    const isLookedAt = !isAskedByItself(path) && !isDeskAskedByItself(path) && !areNoticesAskedByThemselves(path)
    c.set('viewer', await readViewer(parts.db, c.get('token'), { isLookedAt }))
    await next()
  })
  sessionRoutes(app)
  figureRoutes(app)
  justiceRoutes(app)
  movementRoutes(app)
  releaseRoutes(app)
  briefRoutes(app)
  citationRoutes(app)
  returnsRoutes(app)
  ownAgencyRoutes(app)
  referralEventRoutes(app)
  referralRoutes(app)
  sendingRoutes(app)
  agencyDeskRoutes(app)
  noticeRoutes(app)
  auditRoutes(app)
  caseRoutes(app)
  caseEditRoutes(app)
  placeRoutes(app)
  searchRoutes(app)
  publishedFigureRoutes(app)
  app.get('/api/openapi.json', (c) => c.json(app.getOpenAPIDocument(openApiHead)))

  app.notFound((c) => problemResponse('not-found', { instance: c.get('requestId') }))
  app.onError((error, c) => {
    const instance = c.get('requestId')
    if (error instanceof ProblemError) return problemResponse(error.problem, { ...error.extra, instance })
    // The message may hold data; only its kind and place are logged.
    parts.log.error(
      { requestId: instance, method: c.req.method, route: c.req.routePath, error: error.name, stack: stackOf(error) },
      'request failed',
    )
    if (isNotRecorded(error)) return problemResponse('audit-unavailable', { instance })
    return problemResponse(isUnavailable(error) ? 'database-unavailable' : 'unexpected', { instance })
  })
  return app
}

export const openApiHead = {
  openapi: '3.1.0',
  info: {
    title: 'Rabta',
    version: '1',
    description: 'Figures and records against trafficking, smuggling and bonded labour in Pakistan',
  },
}

/** A browser says where a writing request comes from; another site may not write here in the name of a signed-in person. */
function refuseForeignWrites(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const isForeign = site
    ? site !== 'same-origin' && site !== 'none'
    : origin !== null && origin !== new URL(request.url).origin
  if (isForeign) throw new ProblemError('not-allowed', { detail: 'The request comes from another site' })
}

/** The action was undone because its entry could not be written, at the end of its transaction or before. */
const isNotRecorded = (error: Error): boolean =>
  error instanceof AccessNotRecorded || (error instanceof DatabaseError && error.code === notRecordedState)

/** A connection that failed, a statement that was cut off, a server that shuts down: worth another try, unlike a fault of ours. */
const isUnavailable = (error: Error): boolean => error instanceof DatabaseError && /^(08|57)/.test(error.code)

/** Stack lines without the first, which repeats the message. */
const stackOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .slice(1, 8)
    .map((line) => line.trim())
