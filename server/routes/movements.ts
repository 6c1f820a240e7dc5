import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { flowsSchema, routesSchema } from '#contract/api/movements.ts'
import { categories } from '#contract/categories.ts'
import { answerFlows } from '#contract/release/answers/flows.ts'
import { answerRoutes } from '#contract/release/answers/routes.ts'
import type { AppEnv } from '../app-context.ts'
import { serveRoute } from '../routing/serve-route.ts'
import { askedCalendarYear, askedStream, readScope } from './figure-scope.ts'

/** Named as in the page's own URL. Both tables are published for the country, by stream and calendar year. */
const query = z.object({ of: z.enum(categories).default('tip'), period: z.string().optional() })

export function movementRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: '/api/v1/figures/routes',
    summary:
      'Persons by province of origin and province of exploitation or country of destination, for a calendar year',
    access: 'public',
    input: { query },
    output: routesSchema,
    handle: async (input, c) => {
      const scope = await readScope(c)
      const stream = askedStream(input.query.of)
      return answerRoutes(scope.release, { stream, periodId: askedCalendarYear(scope, input.query.period).id })
    },
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/figures/flows',
    summary: 'Referrals between kinds of agency, for a calendar year',
    access: 'public',
    input: { query },
    output: flowsSchema,
    handle: async (input, c) => {
      const scope = await readScope(c)
      const stream = askedStream(input.query.of)
      return answerFlows(scope.release, { stream, periodId: askedCalendarYear(scope, input.query.period).id })
    },
  })
}
