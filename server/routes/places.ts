import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { geographySchema, placeDetailSchema } from '#contract/api/reference.ts'
import type { AppEnv } from '../app-context.ts'
import { dayInPakistan } from '../clock.ts'
import { ProblemError } from '../problem.ts'
import { readPlaceDetail } from '../queries/place-detail.ts'
import { serveRoute } from '../routing/serve-route.ts'

const hourSeconds = 3600

export function placeRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: '/api/v1/geography',
    summary: 'Provinces, divisions and the 156 base districts',
    access: 'public',
    input: {},
    output: geographySchema,
    maxAgeSeconds: hourSeconds,
    handle: async (_, c) => {
      const { provinces, divisions, districts } = await c.get('parts').geography()
      return { provinces: [...provinces], divisions: [...divisions], districts: [...districts] }
    },
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/places/{placeId}',
    summary: 'A place: residents, agencies, helplines, activities',
    access: 'public',
    input: { params: z.object({ placeId: z.string() }) },
    output: placeDetailSchema,
    handle: async ({ params }, c) => {
      const { db, geography, now } = c.get('parts')
      const today = dayInPakistan(now())
      const detail = await readPlaceDetail(db, await geography(), params.placeId, today, c.get('viewer'))
      if (!detail) throw new ProblemError('not-found', { detail: `There is no place ${params.placeId}` })
      return detail
    },
  })
}
