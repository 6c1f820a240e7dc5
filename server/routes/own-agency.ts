import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { ownColumnsSchema, ownFiguresSchema } from '#contract/api/own-agency.ts'
import { categories } from '#contract/categories.ts'
import { ownCountsRoles, ownRecordsRoles } from '#contract/own-agency/own-agency-roles.ts'
import { countryId } from '#contract/places.ts'
import type { AppEnv } from '../app-context.ts'
import { answerAdministrator } from '../policies/administrator-figures.ts'
import { ProblemError } from '../problem.ts'
import { readAgencyName, readOwnColumns } from '../queries/own-agency.ts'
import { readOwnCounts } from '../queries/own-agency-counts.ts'
import { serveRoute } from '../routing/serve-route.ts'
import { askedPeriod, readScope } from './figure-scope.ts'

/**
 * Exact, live numbers of the own agency, beside the release and never part of it. Pages ask again every minute while they are looked at, so
 * these requests do not keep a session alive: see `isAskedByItself`.
 */
const path = '/api/v1/own-agency'

export const isAskedByItself = (pathname: string): boolean => pathname.startsWith(`${path}/`)

export function ownAgencyRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: `${path}/columns`,
    summary: 'Records of the own agency as columns, to be counted by the reader',
    access: ownRecordsRoles,
    input: {},
    output: ownColumnsSchema,
    handle: async (_, c) => {
      const { db } = c.get('parts')
      const whose = whoseOf(c)
      return db.asApi(c.get('token') ?? null, async (tx) => ({
        ...whose,
        agencyName: await readAgencyName(tx, whose.agencyId),
        ...(await readOwnColumns(tx)),
      }))
    },
  })

  serveRoute(app, {
    method: 'get',
    path: `${path}/figures`,
    summary: 'Counts of the own agency, small ones of single places left out',
    access: ownCountsRoles,
    input: {
      query: z.object({
        of: z.enum(categories).default('tip'),
        in: z.string().default(countryId),
        period: z.string().optional(),
      }),
    },
    output: ownFiguresSchema,
    handle: async ({ query }, c) => {
      const { db } = c.get('parts')
      const whose = whoseOf(c)
      const scope = await readScope(c)
      const period = askedPeriod(scope, query.in, query.period, query.of)
      return db.asApi(c.get('token') ?? null, async (tx) => {
        const own = await readOwnCounts(tx, whose.agencyId, query.of, period)
        const question = { placeId: query.in, category: query.of, period, districtIds: whose.districtIds }
        return {
          ...whose,
          agencyName: await readAgencyName(tx, whose.agencyId),
          placeId: query.in,
          category: query.of,
          periodId: period.id,
          numbers: answerAdministrator(own, question, scope.geography),
        }
      })
    },
  })
}

/** Who reads, and when. Accounts of these roles have an agency; one without is refused. */
function whoseOf(c: Context<AppEnv>) {
  const viewer = c.get('viewer')
  if (!viewer?.agencyId) throw new ProblemError('not-allowed')
  const readAt = c.get('parts').now().toISOString()
  return { readAt, agencyId: viewer.agencyId, districtIds: viewer.districtIds }
}
