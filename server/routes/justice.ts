import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { justiceSchema } from '#contract/api/justice.ts'
import { categories } from '#contract/categories.ts'
import { countryId } from '#contract/places.ts'
import { answerJustice } from '#contract/release/answers/justice.ts'
import type { AppEnv } from '../app-context.ts'
import { serveRoute } from '../routing/serve-route.ts'
import { askedCalendarYear, askedStream, readScope, requirePlace } from './figure-scope.ts'

/** Named as in the page's own URL. Published by stream and calendar year; laws and days above districts only. */
const query = z.object({
  of: z.enum(categories).default('tip'),
  in: z.string().default(countryId),
  period: z.string().optional(),
})

export function justiceRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: '/api/v1/figures/justice',
    summary:
      'How cases move from enquiry to judgment, by law and by province, and the days that takes, for a calendar year',
    access: 'public',
    input: { query },
    output: justiceSchema,
    handle: async (input, c) => {
      const scope = await readScope(c)
      requirePlace(scope.geography, input.query.in)
      const stream = askedStream(input.query.of)
      const { id: periodId } = askedCalendarYear(scope, input.query.period)
      return answerJustice(scope.release, scope.periods, { placeId: input.query.in, stream, periodId })
    },
  })
}
