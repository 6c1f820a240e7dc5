import type { OpenAPIHono } from '@hono/zod-openapi'
import { publishedFiguresSchema } from '#contract/api/published-figures.ts'
import type { AppEnv } from '../app-context.ts'
import { readPublishedFigures } from '../queries/published-figures.ts'
import { serveRoute } from '../routing/serve-route.ts'

const hourSeconds = 3600

export function publishedFigureRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: '/api/v1/published-figures',
    summary: 'Published figures with unit, period, place, source and confidence',
    access: 'public',
    input: {},
    output: publishedFiguresSchema,
    maxAgeSeconds: hourSeconds,
    handle: async (_, c) => readPublishedFigures(c.get('parts').db),
  })
}
