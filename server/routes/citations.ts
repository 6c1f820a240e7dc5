import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { type Citation, citationSchema, viewToCiteSchema } from '#contract/api/citations.ts'
import type { AppEnv } from '../app-context.ts'
import { ProblemError } from '../problem.ts'
import { type KeptCitation, keepCitation, readCitation } from '../queries/citations.ts'
import { serveRoute } from '../routing/serve-route.ts'
import { askedPeriod, readScope } from './figure-scope.ts'

/** Views under permanent ids. Open to visitors: a citation says what was asked of published figures, and nothing about who asked. */
export function citationRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'post',
    path: '/api/v1/citations',
    summary: 'Keep a view under a permanent id',
    access: 'public',
    input: { body: viewToCiteSchema },
    output: citationSchema,
    handle: async ({ body }, c) => {
      const scope = await readScope(c, body.releaseId)
      askedPeriod(scope, body.placeId, body.periodId, body.category, body.measure)
      return withReleases(c, await keepCitation(c.get('parts').db, body))
    },
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/citations/{citationId}',
    summary: 'The view that an id names',
    access: 'public',
    input: { params: z.object({ citationId: z.string() }) },
    output: citationSchema,
    handle: async ({ params }, c) => {
      const kept = await readCitation(c.get('parts').db, params.citationId)
      if (!kept) throw new ProblemError('not-found', { detail: 'Nothing was cited under this id' })
      return withReleases(c, kept)
    },
  })
}

async function withReleases(c: Context<AppEnv>, kept: KeptCitation): Promise<Citation> {
  const [{ release: cited }, { release: latest }] = await Promise.all([readScope(c, kept.releaseId), readScope(c)])
  return {
    ...kept,
    asOf: cited.asOf,
    isSynthetic: cited.isSynthetic,
    latest: { releaseId: latest.id, asOf: latest.asOf, isSameSeries: latest.seriesId === cited.seriesId },
  }
}
