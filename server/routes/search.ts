import type { OpenAPIHono } from '@hono/zod-openapi'
import { searchIndexSchema } from '#contract/api/search.ts'
import type { AppEnv } from '../app-context.ts'
import { readSearchIndex } from '../queries/search-index.ts'
import { serveRoute } from '../routing/serve-route.ts'

const hourSeconds = 3600

export function searchRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: '/api/v1/search/index',
    summary: 'Names that can be searched: places, agencies that this reader may name, laws',
    access: 'public',
    input: {},
    output: searchIndexSchema,
    maxAgeSeconds: hourSeconds,
    isKeptForVisitorsOnly: true,
    handle: (_, c) => readSearchIndex(c.get('parts').db, c.get('viewer')),
  })
}
